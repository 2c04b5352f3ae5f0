package vn.thidua.operations;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.operations.SetupForm.UnitLine;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.page.Forms;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.persistence.Acting;

/** The page of the first visit, until there is somebody who can sign in. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final SetupGate gate;
    private final SetupService service;
    private final Forms forms;
    private final Words words;

    SetupController(SetupGate gate, SetupService service, Forms forms, Words words) {
        this.gate = gate;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String blank(Model model) {
        List<UnitLine> usual = Stream.of(
                        "setup.unit.board",
                        "setup.unit.faculty1",
                        "setup.unit.faculty2",
                        "setup.unit.faculty3",
                        "setup.unit.office1",
                        "setup.unit.office2")
                .map(key -> new UnitLine(
                        key.contains("board")
                                ? OrganisationKind.LEADERSHIP
                                : key.contains("office") ? OrganisationKind.OFFICE : OrganisationKind.FACULTY,
                        words.say(key)))
                .toList();
        model.addAttribute("form", SetupForm.usual(usual, words.say("setup.superior.usual")));
        return "operations/setup";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors) {
        return forms.submit(errors, "operations/setup", "setup.finished", () -> {
            gate.check(form.oneTimeCode());
            Acting.asSystem(() -> {
                service.setUp(form);
                return gate.isOpen();
            });
            return "/sign-in";
        });
    }

    @ModelAttribute("superiorKinds")
    List<Option> superiorKinds() {
        return kinds(OrganisationKind.ACADEMY, OrganisationKind.PROVINCE, OrganisationKind.EDUCATION_OFFICE);
    }

    @ModelAttribute("unitKinds")
    List<Option> unitKinds() {
        return kinds(OrganisationKind.LEADERSHIP, OrganisationKind.FACULTY, OrganisationKind.OFFICE);
    }

    private List<Option> kinds(OrganisationKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> new Option(kind.name(), words.label(kind)))
                .toList();
    }
}
