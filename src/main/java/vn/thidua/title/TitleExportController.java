package vn.thidua.title;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The catalogue as a spreadsheet, with the filter and order of the page. */
@Controller
class TitleExportController {

    private static final List<String> HEADERS = List.of(
            "title.column.category",
            "title.column.name",
            "title.column.subject",
            "title.column.variant",
            "title.column.regime",
            "title.column.rating",
            "title.column.quota",
            "title.column.vote",
            "title.column.decider",
            "title.column.coefficient",
            "title.column.verified");

    private final TitleListing listing;
    private final RuleWords rules;
    private final Words words;

    TitleExportController(TitleListing listing, RuleWords rules, Words words) {
        this.listing = listing;
        this.rules = rules;
        this.words = words;
    }

    @GetMapping("/titles/export.{ending}")
    void list(TitleListing.Filter filter, @PathVariable String ending, Locale language, HttpServletResponse response)
            throws IOException {
        LocalDate on = filter.on() == null ? words.today() : filter.on();
        List<String> headers = HEADERS.stream().map(words::say).toList();
        List<List<?>> lines = listing.find(filter, on).stream()
                .<List<?>>map(row -> row.cells(words, rules, language))
                .toList();
        SheetDownload.send(new Sheet(words.say("title.export", on.toString()), headers, lines), ending, response);
    }
}
