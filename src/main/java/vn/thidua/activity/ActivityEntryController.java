package vn.thidua.activity;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;

/** Entering an activity: first of which kind it is, then what is asked of that kind. */
@Controller
@RequestMapping("/activities")
class ActivityEntryController {

    private final ActivityService service;
    private final StaffDirectory directory;
    private final Forms forms;
    private final Words words;

    ActivityEntryController(ActivityService service, StaffDirectory directory, Forms forms, Words words) {
        this.service = service;
        this.directory = directory;
        this.forms = forms;
        this.words = words;
    }

    private String furnish(@Nullable ActivityKind kind, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        if (kind == null) {
            return "activity/kinds";
        }
        model.addAttribute("kind", kind);
        model.addAttribute("units", kind.asks("unit") ? directory.units(viewer.homeId()) : null);
        model.addAttribute(
                "namecards", kind.asks("person") ? directory.namecards(viewer.homeId(), words.today()) : null);
        return "activity/form";
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable ActivityKind kind, Viewer viewer, Model model) {
        if (kind != null) {
            model.addAttribute("form", ActivityForm.blank(kind, words.today()));
        }
        return furnish(kind, viewer, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            @RequestParam @Nullable ActivityKind kind,
            Viewer viewer,
            Model model) {
        String page = furnish(kind, viewer, model);
        ActivityForm.reject(form, errors);
        return forms.submit(errors, page, "activity.saved", () -> "/activities/" + service.create(form, viewer));
    }
}
