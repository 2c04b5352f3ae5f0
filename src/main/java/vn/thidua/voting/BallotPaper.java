package vn.thidua.voting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        return of(seat, nominees, null, UNSET);
    }

    /** A paper on which everybody is agreed to. */
    static BallotPaper allAgreed(Seat seat, List<NomineeLine> nominees) {
        return of(seat, nominees, null, BallotChoice.AGREE.mark());
    }

    /** The paper as it was posted. */
    static BallotPaper posted(Seat seat, List<NomineeLine> nominees, MultiValueMap<String, String> marks) {
        return of(seat, nominees, marks, UNSET);
    }

    private static BallotPaper of(
            Seat seat, List<NomineeLine> nominees, @Nullable MultiValueMap<String, String> marks, char otherwise) {
        var lines = new java.util.ArrayList<Line>();
        for (int i = 0; i < nominees.size(); i++) {
            NomineeLine nominee = nominees.get(i);
            String posted = marks == null ? null : marks.getFirst("c" + i);
            boolean known = posted != null && posted.length() == 1 && MARKS.contains(posted);
            lines.add(
                    new Line(i, nominee, seat.excluded().contains(nominee.id()), known ? posted.charAt(0) : otherwise));
        }
        return new BallotPaper(seat, List.copyOf(lines));
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
