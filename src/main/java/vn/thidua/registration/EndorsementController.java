package vn.thidua.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** A registration is endorsed, or sent back with a reason. */
@Controller
@RequestMapping("/registrations/{id}")
class EndorsementController {

    private final RegistrationService service;
    private final Forms forms;

    EndorsementController(RegistrationService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/endorsement")
    String create(@PathVariable UUID id, Viewer viewer) {
        service.endorse(id, viewer);
        return forms.done("/registrations/" + id, "registration.endorsed");
    }

    @PostMapping("/return")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.sendBack(id, reason, viewer);
        return forms.done("/registrations/" + id, "registration.sentBack");
    }
}
