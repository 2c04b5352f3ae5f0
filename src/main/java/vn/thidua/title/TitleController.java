package vn.thidua.title;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.law.BaseSalaries;
import vn.thidua.law.LegalRegimes;
import vn.thidua.page.Words;

/** The catalogue, and one title with its rules through all regimes. */
@Controller
@RequestMapping("/titles")
class TitleController {

    private final TitleRepository titles;
    private final TitleListing listing;
    private final TitleCatalogue rules;
    private final LegalRegimes regimes;
    private final BaseSalaries salaries;
    private final Words words;

    TitleController(
            TitleRepository titles,
            TitleListing listing,
            TitleCatalogue rules,
            LegalRegimes regimes,
            BaseSalaries salaries,
            Words words) {
        this.titles = titles;
        this.listing = listing;
        this.rules = rules;
        this.regimes = regimes;
        this.salaries = salaries;
        this.words = words;
    }

    @GetMapping
    String list(TitleListing.Filter filter, Model model) {
        LocalDate on = filter.on() == null ? words.today() : filter.on();
        model.addAttribute("groups", listing.groups(filter, on));
        model.addAttribute("regimes", regimes.all());
        model.addAttribute("filter", filter);
        model.addAttribute("on", on);
        return "title/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Locale language, Model model) {
        List<Title> all = titles.all();
        model.addAttribute("item", Title.among(all, id));
        model.addAttribute("names", Title.namesOf(all, language));
        model.addAttribute("sections", TitleRule.sections(rules.historyOf(id)));
        model.addAttribute("salary", salaries.on(words.today()).orElse(null));
        return "title/show";
    }
}
