package vn.thidua.monthboard;

import jakarta.validation.Valid;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;

/** How the school rates its months: days, who decides, who is exempt. */
@Controller
@RequestMapping("/months/settings")
class MonthSettingController {

    private final MonthSettings settings;
    private final Exemptions exemptions;
    private final StaffDirectory directory;
    private final Forms forms;
    private final Words words;

    MonthSettingController(
            MonthSettings settings, Exemptions exemptions, StaffDirectory directory, Forms forms, Words words) {
        this.settings = settings;
        this.exemptions = exemptions;
        this.directory = directory;
        this.forms = forms;
        this.words = words;
    }

    @ModelAttribute
    void furnish(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("rules", settings.all(viewer.homeId()));
        model.addAttribute("exemptions", exemptions.of(viewer.homeId()));
        model.addAttribute("namecards", directory.namecards(viewer.homeId(), words.today()));
    }

    @GetMapping
    String edit(Viewer viewer, Model model) {
        YearMonth now = YearMonth.from(words.today());
        model.addAttribute("form", MonthSettingForm.of(settings.of(viewer.homeId(), now), now));
        return "appraisal/settings";
    }

    @PostMapping
    String update(@Valid @ModelAttribute("form") MonthSettingForm form, BindingResult errors, Viewer viewer) {
        MonthSettingForm.check(form, errors);
        return forms.submit(errors, "appraisal/settings", "appraisal.settings.saved", () -> {
            settings.settle(form, viewer);
            return "/months/settings";
        });
    }
}
