package vn.thidua.voting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundResult;
import vn.thidua.ballot.RoundState;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.Seat;
import vn.thidua.envelope.Code;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The box of a secret round: from the closing on, the codes of all envelopes in it, sorted, without names. */
@Controller
@RequestMapping("/votes/{round}/box")
class BoxController {

    private final RoundReader reader;
    private final Rounds rounds;
    private final Words words;

    BoxController(RoundReader reader, Rounds rounds, Words words) {
        this.reader = reader;
        this.rounds = rounds;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        Seat seat = reader.seat(round, viewer);
        if (!seat.isSecret()) {
            throw new NotFound();
        }
        boolean published = seat.state() == RoundState.CLOSED || seat.state() == RoundState.COUNTED;
        model.addAttribute("seat", seat);
        model.addAttribute("published", published);
        model.addAttribute(
                "trackers",
                published ? reader.trackers(round).stream().map(Code::ofTracker).toList() : List.of());
        model.addAttribute(
                "manifest",
                rounds.result(round, viewer).map(RoundResult::manifest).orElse(null));
        return "ballot/box";
    }

    /** The whole hashes, with which everybody can make the seal of the result again. */
    @GetMapping("/export.{ending:xlsx|csv}")
    void export(@PathVariable UUID round, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Seat seat = reader.seat(round, viewer);
        if (!seat.isSecret() || seat.state() != RoundState.CLOSED && seat.state() != RoundState.COUNTED) {
            throw new NotFound();
        }
        Stream<List<?>> rows = reader.trackers(round).stream()
                .map(tracker -> List.of(Code.ofTracker(tracker), HexFormat.of().formatHex(tracker)));
        var headers = List.of(words.say("ballot.box.code"), "SHA-256");
        SheetDownload.send(new Sheet(words.say("ballot.box.title"), headers, rows::iterator), ending, response);
    }
}
