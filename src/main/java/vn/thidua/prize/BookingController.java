package vn.thidua.prize;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Entries of the fund's ledger. */
@Controller
@RequestMapping("/prizes/fund/entries")
class BookingController {

    private final FundService service;
    private final Forms forms;
    private final Words words;

    BookingController(FundService service, Forms forms, Words words) {
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "INCOME") FundForm.Direction direction, Model model) {
        model.addAttribute("form", new FundForm(direction, words.today(), null, "", null));
        return "prize/booking";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") FundForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, "prize/booking", "fund.booked", () -> {
            service.book(form, viewer);
            return "/prizes/fund";
        });
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.takeBack(id, reason, viewer);
        return forms.done("/prizes/fund", "fund.takenBack");
    }
}
