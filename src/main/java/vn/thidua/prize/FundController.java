package vn.thidua.prize;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The ledger of the fund. */
@Controller
@RequestMapping("/prizes/fund")
class FundController {

    private final Fund fund;
    private final Words words;

    FundController(Fund fund, Words words) {
        this.fund = fund;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam @Nullable Integer year, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        UUID school = viewer.homeId();
        Paging paging = Paging.of(request, "day");
        model.addAttribute("rows", fund.page(school, year, paging));
        model.addAttribute("balance", fund.balance(school));
        model.addAttribute("paging", paging);
        model.addAttribute("year", year);
        return "prize/fund";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            @RequestParam @Nullable Integer year,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        List<String> headers = Stream.of("on", "purpose", "document", "income", "spending", "balance", "by")
                .map(column -> words.say("fund.column." + column))
                .toList();
        List<List<?>> rows = fund.all(viewer.homeId(), year).stream()
                .<List<?>>map(booking -> booking.cells(words))
                .toList();
        SheetDownload.send(new Sheet(words.say("fund.title"), headers, rows), ending, response);
    }
}
