package vn.thidua.activity;

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
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;

/** One activity: looking at it, putting it right, striking it out. */
@Controller
@RequestMapping("/activities/{id}")
class ActivityChangeController {

    private final ActivityRepository activities;
    private final ActivityService service;
    private final StaffDirectory directory;
    private final Forms forms;
    private final Words words;

    ActivityChangeController(
            ActivityRepository activities,
            ActivityService service,
            StaffDirectory directory,
            Forms forms,
            Words words) {
        this.activities = activities;
        this.service = service;
        this.directory = directory;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("activity", activities.requireReadable(id, viewer));
        return "activity/show";
    }

    private Activity furnish(UUID id, Viewer viewer, Model model) {
        Activity activity = activities.requireChangeable(id, viewer);
        ActivityKind kind = activity.kind();
        model.addAttribute("activity", activity);
        model.addAttribute("kind", kind);
        model.addAttribute("units", kind.asks("unit") ? directory.units(viewer.homeId()) : null);
        model.addAttribute(
                "namecards", kind.asks("person") ? directory.namecards(viewer.homeId(), words.today()) : null);
        return activity;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", ActivityForm.of(furnish(id, viewer, model)));
        return "activity/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, viewer, model);
        ActivityForm.reject(form, errors);
        return forms.submit(errors, "activity/form", "activity.saved", () -> {
            service.update(id, form, viewer);
            return "/activities/" + id;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.delete(id, reason, viewer);
        return forms.done("/activities", "activity.deleted");
    }
}
