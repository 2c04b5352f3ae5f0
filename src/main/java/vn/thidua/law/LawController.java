package vn.thidua.law;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.page.Words;

/** The law on one page: regimes, instruments in their order, base salaries, rules of rating. */
@Controller
class LawController {

    private final LegalRegimes regimes;
    private final LegalInstrumentRepository instruments;
    private final BaseSalaries salaries;
    private final RatingRules ratings;
    private final Words words;

    LawController(
            LegalRegimes regimes,
            LegalInstrumentRepository instruments,
            BaseSalaries salaries,
            RatingRules ratings,
            Words words) {
        this.regimes = regimes;
        this.instruments = instruments;
        this.salaries = salaries;
        this.ratings = ratings;
        this.words = words;
    }

    @GetMapping("/titles/regimes")
    String list(Model model) {
        model.addAttribute("regimes", regimes.all());
        model.addAttribute("instruments", instruments.all());
        model.addAttribute("salaries", salaries.all());
        model.addAttribute("ratings", ratings.all());
        model.addAttribute("today", words.today());
        return "law/list";
    }
}
