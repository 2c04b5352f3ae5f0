package vn.thidua.prize;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The payment list: of a decision, a month or a year. */
@Controller
@RequestMapping("/prizes")
class PrizeController {

    private static final List<String> HEADERS = List.of(
            "name",
            "place",
            "title",
            "year",
            "number",
            "on",
            "issuer",
            "coefficient",
            "base",
            "raw",
            "amount",
            "rule",
            "state",
            "paidOn",
            "document");

    private final Prizes prizes;
    private final Words words;

    PrizeController(Prizes prizes, Words words) {
        this.prizes = prizes;
        this.words = words;
    }

    @GetMapping
    String list(Prizes.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        PaymentList.lay(prizes.of(viewer.homeId()), filter, words, request, model);
        model.addAttribute("form", new PaymentForm(List.of(), words.today(), ""));
        return "prize/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(@PathVariable String ending, Prizes.Filter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        List<String> headers = HEADERS.stream()
                .map(header -> words.say("prize.column." + header))
                .toList();
        List<List<?>> rows = prizes.find(filter, viewer.homeId()).stream()
                .<List<?>>map(prize -> prize.cells(words))
                .toList();
        SheetDownload.send(new Sheet(words.say("prize.list.title"), headers, rows), ending, response);
    }
}
