package vn.thidua.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;

/** The directory of bodies on a day. */
@Controller
@RequestMapping("/organisations")
class DirectoryController {

    static final String[] COLUMNS = {"path", "name", "kind", "code", "level"};

    private final OrganisationDirectory directory;
    private final Clock clock;

    DirectoryController(OrganisationDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String list(OrganisationDirectory.Filter filter, HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request, COLUMNS);
        LocalDate on = filter.onOr(LocalDate.now(clock));
        model.addAttribute("rows", directory.find(filter, on, paging));
        model.addAttribute("filter", filter);
        model.addAttribute("on", on);
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "organisation/list";
    }
}
