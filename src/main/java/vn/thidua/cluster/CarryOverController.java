package vn.thidua.cluster;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** A year that begins with the members of the year before. */
@Controller
@RequestMapping("/organisations/{cluster}/carry-over")
class CarryOverController {

    private final MembershipService service;
    private final Forms forms;

    CarryOverController(MembershipService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping
    String create(@PathVariable UUID cluster, @RequestParam String year, Viewer viewer) {
        EmulationYear into = EmulationYear.parse(year);
        service.carryOver(cluster, into, viewer);
        String path = "/organisations/" + cluster + "?year=" + into;
        return forms.done(path, "membership.carriedOver", into.previous(), into);
    }
}
