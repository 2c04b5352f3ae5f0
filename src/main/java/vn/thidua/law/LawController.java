package vn.thidua.law;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.page.Words;

/** The law on one page: regimes, instruments in their order, base salaries. */
@Controller
class LawController {

    private final LegalRegimes regimes;
    private final LegalInstrumentRepository instruments;
    private final BaseSalaries salaries;
    private final Words words;

    LawController(LegalRegimes regimes, LegalInstrumentRepository instruments, BaseSalaries salaries, Words words) {
        this.regimes = regimes;
        this.instruments = instruments;
        this.salaries = salaries;
        this.words = words;
    }

    @GetMapping("/titles/regimes")
    String list(Model model) {
        model.addAttribute("regimes", regimes.all());
        model.addAttribute("instruments", instruments.all());
        model.addAttribute("salaries", salaries.all());
        model.addAttribute("today", words.today());
        return "law/list";
    }
}
