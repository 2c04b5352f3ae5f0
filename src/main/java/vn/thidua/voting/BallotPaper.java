package vn.thidua.voting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import vn.thidua.ballot.BallotChoice;
import vn.thidua.ballot.RoundReader.NomineeLine;
import vn.thidua.ballot.Seat;

/**
 * A ballot paper with its marks, as it goes to and fro between page and server; nothing of it is kept in the session, which
 * lives in the database. Every line posts exactly one sign, chosen or not, so that what is sent has the same length whatever
 * is chosen.
 */
record BallotPaper(Seat seat, List<Line> lines) {

    /** The sign of a line on which nothing is chosen yet. */
    static final char UNSET = '-';

    private static final String MARKS = "120";

    /**
     * A nominee on the paper.
     *
     * @param number place on the paper, from 0; the field is called {@code c} and this number
     * @param barred this voter may not vote on the nominee
     */
    record Line(int number, NomineeLine nominee, boolean barred, char mark) {
        public boolean is(String wanted) {
            return mark == wanted.charAt(0);
        }

        public boolean isMissing() {
            return !barred && mark == UNSET;
        }
    }

    /** An empty paper. */
    static BallotPaper blank(Seat seat, List<NomineeLine> nominees) {
        return of(seat, seat.excluded(), nominees, nominee -> UNSET);
    }

    /** A paper on which everybody is agreed to. */
    static BallotPaper allAgreed(Seat seat, List<NomineeLine> nominees) {
        return of(seat, seat.excluded(), nominees, nominee -> BallotChoice.AGREE.mark());
    }

    /** The paper of a member of an open vote, as far as it is known. */
    static BallotPaper known(
            Seat seat, Set<UUID> excluded, List<NomineeLine> nominees, Map<UUID, BallotChoice> chosen) {
        return of(seat, excluded, nominees, nominee -> {
            BallotChoice choice = chosen.get(nominee.id());
            return choice == null ? UNSET : choice.mark();
        });
    }

    private static BallotPaper of(
            Seat seat, Set<UUID> excluded, List<NomineeLine> nominees, Function<NomineeLine, Character> mark) {
        var lines = new ArrayList<Line>();
        for (NomineeLine nominee : nominees) {
            lines.add(new Line(lines.size(), nominee, excluded.contains(nominee.id()), mark.apply(nominee)));
        }
        return new BallotPaper(seat, List.copyOf(lines));
    }

    /** The same paper with the marks that were posted. */
    BallotPaper marked(MultiValueMap<String, String> posted) {
        return new BallotPaper(
                seat,
                lines.stream()
                        .map(line -> new Line(
                                line.number(),
                                line.nominee(),
                                line.barred(),
                                mark(posted.getFirst("c" + line.number()))))
                        .toList());
    }

    private static char mark(@Nullable String posted) {
        return posted != null && posted.length() == 1 && MARKS.contains(posted) ? posted.charAt(0) : UNSET;
    }

    boolean isComplete() {
        return lines.stream().noneMatch(Line::isMissing);
    }

    /** What is chosen, by nominee. */
    Map<UUID, BallotChoice> choices() {
        var choices = new HashMap<UUID, BallotChoice>();
        for (Line line : lines) {
            for (BallotChoice choice : BallotChoice.values()) {
                if (!line.barred() && choice.mark() == line.mark()) {
                    choices.put(line.nominee().id(), choice);
                }
            }
        }
        return choices;
    }

    /** Lays the paper on a page. */
    String on(String page, Model model) {
        model.addAttribute("seat", seat);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "unanimous", lines.stream().anyMatch(line -> line.nominee().unanimous()));
        return page;
    }
}
