package vn.thidua.prize;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Marking prizes as paid, all of a selection by one voucher. */
@Controller
@RequestMapping("/prizes/payments")
class PaymentController {

    private final Prizes prizes;
    private final FundService service;
    private final Forms forms;
    private final Words words;

    PaymentController(Prizes prizes, FundService service, Forms forms, Words words) {
        this.prizes = prizes;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Prizes.Filter filter,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        String next = forms.submit(errors, "prize/list", "prize.paid", () -> {
            service.pay(form, viewer);
            return "/prizes/fund";
        });
        if (next.equals("prize/list")) {
            PaymentList.lay(prizes.of(viewer.homeId()), filter, words, request, model);
        }
        return next;
    }
}
