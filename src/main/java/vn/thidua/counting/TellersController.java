package vn.thidua.counting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.shared.Viewer;

/** The tellers of a secret round and their codes. */
@Controller
@RequestMapping("/votes/{round}/tellers")
class TellersController {

    private final TellersTable table;
    private final Sealing sealing;

    TellersController(TellersTable table, Sealing sealing) {
        this.table = table;
        this.sealing = sealing;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        return table.tellers(round, viewer, model);
    }

    @PostMapping("/codes")
    String create(@PathVariable UUID round, Viewer viewer, Model model) {
        return table.ask(
                () -> {
                    sealing.make(round, viewer);
                    return table.done("/votes/" + round + "/tellers", "ballot.codesMade");
                },
                () -> table.tellers(round, viewer, model),
                model);
    }

    /** Checks a code without using it. */
    @PostMapping("/check")
    String update(@PathVariable UUID round, @RequestParam @Nullable String code, Viewer viewer, Model model) {
        return table.ask(
                () -> {
                    table.seat(round, viewer);
                    sealing.check(round, code, viewer);
                    return table.done("/votes/" + round + "/tellers", "ballot.codeRight");
                },
                () -> table.tellers(round, viewer, model),
                model);
    }
}
