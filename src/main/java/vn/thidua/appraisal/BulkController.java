package vn.thidua.appraisal;

import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Rates a whole unit at once. */
@Controller
@RequestMapping("/months/{month}/units/{unit}/rating")
class BulkController {

    private final BulkRating rating;
    private final Forms forms;

    BulkController(BulkRating rating, Forms forms) {
        this.rating = rating;
        this.forms = forms;
    }

    @PostMapping
    String create(@PathVariable YearMonth month, @PathVariable UUID unit, Viewer viewer) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        int rated = rating.rate(month, unit, viewer);
        return forms.done("/months/" + month + "?unit=" + unit, "appraisal.bulkDone", rated);
    }
}
