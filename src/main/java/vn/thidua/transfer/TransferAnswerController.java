package vn.thidua.transfer;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;
import vn.thidua.transfer.TransferForm.AnswerForm;

/** The former school's answer. */
@Controller
@RequestMapping("/transfers/{id}")
class TransferAnswerController {

    private final TransferService service;
    private final Forms forms;

    TransferAnswerController(TransferService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/confirmation")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.done(service.confirm(id, opinion(form), viewer), "transfer.confirmed");
    }

    @PostMapping("/refusal")
    String delete(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.done(service.refuse(id, opinion(form), viewer), "transfer.refused");
    }

    private static @org.jspecify.annotations.Nullable String opinion(AnswerForm form) {
        return form == null ? null : form.opinion();
    }
}
