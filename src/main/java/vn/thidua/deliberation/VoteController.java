package vn.thidua.deliberation;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Putting nominees of one or several items to the vote, for the first or the second time. */
@Controller
@RequestMapping("/council-sessions/{id}/votes")
class VoteController {

    private static final String PAGE = "sitting/vote";

    private final VoteDesk desk;
    private final SittingVoteService service;
    private final Forms forms;

    VoteController(VoteDesk desk, SittingVoteService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping("/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID item,
            @RequestParam(defaultValue = "false") boolean second,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", desk.lay(id, item, second, viewer, model));
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean second,
            Viewer viewer,
            Model model) {
        desk.lay(id, null, second, viewer, model);
        return forms.submit(
                errors,
                PAGE,
                "vote.prepared",
                () -> second ? service.again(id, form, viewer) : service.prepare(id, form, viewer));
    }
}
