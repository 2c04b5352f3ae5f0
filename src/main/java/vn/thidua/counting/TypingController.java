package vn.thidua.counting;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.signin.Reauthentication;

/** Paper ballots, typed by each teller alone and made the result together. */
@Controller
@RequestMapping("/votes/{round}/typing")
class TypingController {

    private final TypingTable typing;
    private final TellersTable table;
    private final PaperCount count;
    private final Reauthentication reauthentication;

    TypingController(TypingTable typing, TellersTable table, PaperCount count, Reauthentication reauthentication) {
        this.typing = typing;
        this.table = table;
        this.count = count;
        this.reauthentication = reauthentication;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        return typing.lay(round, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID round,
            @Valid @ModelAttribute("form") BundleForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        if (errors.hasErrors()) {
            Forms.unprocessable();
            return typing.lay(round, viewer, model);
        }
        return table.ask(
                () -> {
                    count.type(round, form, viewer);
                    return table.done("/votes/" + round + "/typing", "ballot.bundleTyped");
                },
                () -> typing.lay(round, viewer, model),
                model);
    }

    @PostMapping("/result")
    String create(@PathVariable UUID round, @RequestParam @Nullable String password, Viewer viewer, Model model) {
        return table.ask(
                () -> {
                    if (!reauthentication.confirm(viewer, password)) {
                        throw new Refusal("ballot.password");
                    }
                    count.count(round, viewer);
                    return table.done("/votes/" + round + "/result", "ballot.counted");
                },
                () -> typing.lay(round, viewer, model),
                model);
    }
}
