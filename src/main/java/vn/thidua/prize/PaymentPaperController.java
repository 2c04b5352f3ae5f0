package vn.thidua.prize;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Drafting the payment list as a document. */
@Controller
@RequestMapping("/prizes/papers")
class PaymentPaperController {

    private final PaymentPaper paper;
    private final Forms forms;

    PaymentPaperController(PaymentPaper paper, Forms forms) {
        this.paper = paper;
        this.forms = forms;
    }

    @PostMapping
    String create(Prizes.Filter filter, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.done("/papers/" + paper.draft(filter, viewer), "prize.paper.drafted");
    }
}
