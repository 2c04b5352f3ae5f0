package vn.thidua.title;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.law.BaseSalaries;
import vn.thidua.law.LegalRegimes;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The catalogue, and one title with its rules through all regimes. */
@Controller
@RequestMapping("/titles")
class TitleController {

    private final TitleRepository titles;
    private final TitleListing listing;
    private final TitleCatalogue rules;
    private final LegalRegimes regimes;
    private final BaseSalaries salaries;
    private final TitleService service;
    private final Forms forms;
    private final Words words;

    TitleController(
            TitleRepository titles,
            TitleListing listing,
            TitleCatalogue rules,
            LegalRegimes regimes,
            BaseSalaries salaries,
            TitleService service,
            Forms forms,
            Words words) {
        this.titles = titles;
        this.listing = listing;
        this.rules = rules;
        this.regimes = regimes;
        this.salaries = salaries;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String list(TitleListing.Filter filter, Model model) {
        LocalDate on = filter.on() == null ? words.today() : filter.on();
        model.addAttribute(
                "groups", listing.find(filter, on).stream().collect(Collectors.groupingBy(TitleListing.Row::category)));
        model.addAttribute("regimes", regimes.all());
        model.addAttribute("filter", filter);
        model.addAttribute("on", on);
        return "title/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Locale language, Model model) {
        List<Title> all = titles.all();
        model.addAttribute("item", Title.among(all, id));
        model.addAttribute(
                "names", all.stream().collect(Collectors.toMap(Title::code, title -> title.nameIn(language))));
        model.addAttribute("sections", TitleRule.sections(rules.historyOf(id)));
        model.addAttribute("salary", salaries.on(words.today()).orElse(null));
        return "title/show";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("form", TitleForm.of(titles.require(id)));
        return "title/form";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") TitleForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        return forms.submit(errors, "title/form", "title.saved", () -> {
            service.update(id, form, viewer);
            return "/titles/" + id;
        });
    }
}
