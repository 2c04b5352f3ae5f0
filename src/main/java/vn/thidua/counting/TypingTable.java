package vn.thidua.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.Seat;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Lays out the page on which a teller types a bundle, and what differs once two have typed it. */
@Component
class TypingTable {

    private final RoundReader reader;
    private final PaperCount count;
    private final TellersTable table;
    private final Words words;

    TypingTable(RoundReader reader, PaperCount count, TellersTable table, Words words) {
        this.reader = reader;
        this.count = count;
        this.table = table;
        this.words = words;
    }

    /**
     * A figure as each teller typed it.
     *
     * @param differs whether they did not type the same
     */
    record Figure(String label, List<Integer> values, boolean differs) {
        Figure(String label, List<Integer> values) {
            this(label, values, values.stream().distinct().count() > 1);
        }
    }

    /** The page; the form keeps what was just typed, else shows what this teller typed before. */
    String lay(UUID round, Viewer viewer, Model model) {
        Seat seat = table.seat(round, viewer);
        if (seat.method() != RoundMethod.PAPER) {
            throw new NotFound();
        }
        var nominees = reader.nominees(round);
        Map<UUID, BundleForm> typings = count.typings(round);
        BundleForm mine = viewer.personId() == null ? null : typings.get(viewer.personId());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", mine == null ? BundleForm.blank(nominees.size()) : mine);
        }
        model.addAttribute("seat", seat);
        model.addAttribute("nominees", nominees);
        model.addAttribute("mine", mine != null);
        model.addAttribute(
                "typists",
                reader.tellers(round).stream()
                        .filter(teller -> typings.containsKey(teller.personId()))
                        .map(RoundReader.TellerLine::name)
                        .toList());
        // Nobody sees another's figures before two are in.
        List<Figure> figures = typings.size() < 2 ? List.of() : figures(nominees, List.copyOf(typings.values()));
        model.addAttribute("figures", figures);
        model.addAttribute("agreed", BundleForm.agreed(typings.values()).isPresent());
        return "ballot/typing";
    }

    private List<Figure> figures(List<RoundReader.NomineeLine> nominees, List<BundleForm> bundles) {
        var figures = new ArrayList<Figure>();
        figures.add(figure("ballot.issued", bundles, BundleForm::issued));
        figures.add(figure("ballot.collected", bundles, BundleForm::collected));
        figures.add(figure("ballot.valid", bundles, BundleForm::valid));
        figures.add(figure("ballot.invalid", bundles, BundleForm::invalid));
        figures.add(figure("ballot.blankBallots", bundles, BundleForm::blank));
        for (int i = 0; i < nominees.size(); i++) {
            int line = i;
            String name = nominees.get(i).label() + " – ";
            figures.add(
                    new Figure(name + words.say("enum.BallotChoice.AGREE"), values(bundles, bundle -> line(bundle, line)
                            .agree())));
            figures.add(new Figure(
                    name + words.say("enum.BallotChoice.DISAGREE"),
                    values(bundles, bundle -> line(bundle, line).disagree())));
        }
        return figures;
    }

    private static BundleForm.Line line(BundleForm bundle, int line) {
        return Objects.requireNonNull(bundle.lines()).get(line);
    }

    private Figure figure(String key, List<BundleForm> bundles, Function<BundleForm, Integer> value) {
        return new Figure(words.say(key), values(bundles, value));
    }

    private static List<Integer> values(List<BundleForm> bundles, Function<BundleForm, Integer> value) {
        return bundles.stream().map(value).toList();
    }
}
