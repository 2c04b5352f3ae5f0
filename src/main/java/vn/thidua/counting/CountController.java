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

/** The count of a secret round: two tellers, each with password and code. */
@Controller
@RequestMapping("/votes/{round}/count")
class CountController {

    private final TellersTable table;
    private final SecretCount count;

    CountController(TellersTable table, SecretCount count) {
        this.table = table;
        this.count = count;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        return table.count(round, viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID round,
            @RequestParam @Nullable String password,
            @RequestParam @Nullable String code,
            Viewer viewer,
            Model model) {
        return table.ask(
                () -> count.type(round, password, code, viewer)
                        ? table.done("/votes/" + round + "/result", "ballot.counted")
                        : table.done("/votes/" + round + "/count", "ballot.firstCode"),
                () -> table.count(round, viewer, model),
                model);
    }
}
