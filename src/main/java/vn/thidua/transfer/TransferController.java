package vn.thidua.transfer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Moves into and out of the school: the list, and the question to the former school. */
@Controller
class TransferController {

    private static final String PAGE = "staff/transfer";

    private final TransferDesk desk;
    private final TransferService service;
    private final Forms forms;

    TransferController(TransferDesk desk, TransferService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/transfers")
    String list(Viewer viewer, HttpServletRequest request, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        Paging paging = Paging.of(request, "asked");
        model.addAttribute("moves", desk.page(viewer, paging));
        model.addAttribute("paging", paging);
        return "staff/transfers";
    }

    @GetMapping("/staff/{person}/transfer/new")
    String blank(@PathVariable UUID person, Viewer viewer, Model model) {
        model.addAttribute("form", TransferForm.blank());
        return furnish(person, viewer, model);
    }

    @PostMapping("/staff/{person}/transfer")
    String create(
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(person, viewer, model);
        return forms.submit(errors, PAGE, "transfer.asked", () -> service.ask(person, form, viewer));
    }

    private String furnish(UUID person, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        model.addAttribute("person", service.kept(person, viewer));
        model.addAttribute("schools", desk.schools(viewer));
        return PAGE;
    }
}
