package vn.thidua.counting;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.ballot.RoundReader;
import vn.thidua.envelope.Envelope;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Papers of absent members in a secret round, typed by two tellers and sealed at once. */
@Controller
@RequestMapping("/votes/{round}/slips")
class SlipController {

    private final RoundReader reader;
    private final TellersTable table;
    private final Slips slips;

    SlipController(RoundReader reader, TellersTable table, Slips slips) {
        this.reader = reader;
        this.table = table;
        this.slips = slips;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        var seat = table.seat(round, viewer);
        if (!seat.isTeller() || !seat.isSecret()) {
            throw new NotFound();
        }
        model.addAttribute("seat", seat);
        model.addAttribute("nominees", reader.nominees(round));
        model.addAttribute("expected", slips.expected(round));
        model.addAttribute("typed", slips.typedBy(round, viewer));
        return "ballot/slips";
    }

    @PostMapping
    String create(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "false") boolean invalid,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model model) {
        return table.ask(
                () -> {
                    slips.type(round, number, marks(reader.nominees(round).size(), invalid, typed), viewer);
                    return table.done("/votes/" + round + "/slips", "ballot.slipTyped");
                },
                () -> show(round, viewer, model),
                model);
    }

    private static byte[] marks(int nominees, boolean invalid, MultiValueMap<String, String> typed) {
        byte[] marks = new byte[nominees];
        Arrays.fill(marks, Envelope.INVALID);
        for (int i = 0; i < nominees && !invalid; i++) {
            String mark = typed.getFirst("c" + i);
            if (mark == null || !mark.matches("[012]")) {
                throw new Refusal("ballot.incomplete");
            }
            marks[i] = (byte) (mark.charAt(0) - '0');
        }
        return marks;
    }
}
