package vn.thidua.quota;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.quota.QuotaDesk.Answer;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A quota tried out with both readings side by side, and the choice that is made. */
@Controller
@RequestMapping("/eligibility/quota")
class QuotaController {

    private static final String PAGE = "eligibility/quota";

    private final QuotaDesk desk;
    private final QuotaService service;
    private final Forms forms;

    QuotaController(QuotaDesk desk, QuotaService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("asked") QuotaQuestion asked, BindingResult unread, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        lay(asked == null ? QuotaQuestion.NOTHING : asked, viewer, model);
        return PAGE;
    }

    @PostMapping
    String create(
            @jakarta.validation.Valid @ModelAttribute("form") QuotaQuestion form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        QuotaService.requireKeeper(viewer);
        String next = forms.submit(errors, PAGE, "quota.chosen", () -> service.choose(form, viewer));
        if (next.equals(PAGE)) {
            Answer answer = desk.answer(form == null ? QuotaQuestion.NOTHING : form, viewer);
            model.addAttribute("answer", answer);
            model.addAttribute("keeper", true);
        }
        return next;
    }

    private void lay(QuotaQuestion asked, Viewer viewer, Model model) {
        Answer answer = desk.answer(asked, viewer);
        model.addAttribute("answer", answer);
        model.addAttribute("form", answer.question());
        model.addAttribute("keeper", QuotaDesk.isKeeper(viewer));
    }
}
