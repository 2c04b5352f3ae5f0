package vn.thidua.registration;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** What the owner of a registration does with it: hands it in, withdraws it. */
@Controller
@RequestMapping("/registrations/{id}")
class StepController {

    private final RegistrationService service;
    private final Forms forms;

    StepController(RegistrationService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/submission")
    String submit(@PathVariable UUID id, Viewer viewer) {
        service.submit(id, viewer);
        return forms.done("/registrations/" + id, "registration.submitted");
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer) {
        service.withdraw(id, null, viewer);
        return forms.done("/registrations/" + id, "registration.withdrawn");
    }
}
