package vn.thidua.verdict;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.title.TitleRule;

/** An edited rule is tried out before it is saved; nothing is changed by it. */
@Controller
@RequestMapping("/eligibility/dry-run/{titleRule}")
class RehearsalController {

    private static final String PAGE = "eligibility/rehearsal";

    private final Rehearsal rehearsal;
    private final Words words;

    RehearsalController(Rehearsal rehearsal, Words words) {
        this.rehearsal = rehearsal;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
    }

    @GetMapping
    String show(@PathVariable UUID titleRule, Model model) {
        TitleRule rule = rehearsal.rule(titleRule);
        return lay(rule, rehearsal.text(rule), usualYear(rule), model);
    }

    @PostMapping
    String create(
            @PathVariable UUID titleRule,
            @RequestParam(defaultValue = "") String requirements,
            @RequestParam @Nullable String year,
            Model model) {
        TitleRule rule = rehearsal.rule(titleRule);
        int asked = year != null && year.matches("(19|20|21)\\d\\d") ? Integer.parseInt(year) : usualYear(rule);
        try {
            model.addAttribute("outcome", rehearsal.of(rule, requirements, asked));
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.arguments()));
        }
        return lay(rule, requirements, asked, model);
    }

    private static String lay(TitleRule rule, String requirements, int year, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute("requirements", requirements);
        model.addAttribute("year", year);
        return PAGE;
    }

    /** The year that was judged last, as far as the rule stood in it. */
    private int usualYear(TitleRule rule) {
        int last = words.today().getYear() - 1;
        LocalDate to = rule.valid().to();
        return Math.max(rule.valid().from().getYear(), to == null ? last : Math.min(last, to.getYear()));
    }
}
