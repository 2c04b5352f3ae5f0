package vn.thidua.counting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.shared.Viewer;

/** A teller's own code, shown once: the answer to the form is the only place where it ever stands. */
@Controller
@RequestMapping("/votes/{round}/tellers/code")
class CodeController {

    private final TellersTable table;
    private final Sealing sealing;

    CodeController(TellersTable table, Sealing sealing) {
        this.table = table;
        this.sealing = sealing;
    }

    @PostMapping
    String create(@PathVariable UUID round, @RequestParam @Nullable String password, Viewer viewer, Model model) {
        return table.ask(
                () -> {
                    model.addAttribute("code", sealing.take(round, password, viewer));
                    model.addAttribute("seat", table.seat(round, viewer));
                    return "ballot/code";
                },
                () -> table.tellers(round, viewer, model),
                model);
    }
}
