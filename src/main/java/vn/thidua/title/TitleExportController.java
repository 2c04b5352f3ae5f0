package vn.thidua.title;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
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
            "category",
            "name",
            "subject",
            "variant",
            "regime",
            "rating",
            "quota",
            "vote",
            "decider",
            "coefficient",
            "verified");

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
        List<String> headers = HEADERS.stream()
                .map(column -> words.say("title.column." + column))
                .toList();
        List<List<?>> lines = listing.find(filter, on).stream()
                .<List<?>>map(row -> line(row, language))
                .toList();
        SheetDownload.send(new Sheet(words.say("title.export", on.toString()), headers, lines), ending, response);
    }

    private List<?> line(TitleListing.Row row, Locale language) {
        return Arrays.asList(
                words.label(row.category()),
                row.nameIn(language),
                words.label(row.subject()),
                row.variant(),
                row.regime(),
                words.label(row.ratingGate()),
                row.ruled() ? rules.quota(row.quota(), row.quotaNames()) : null,
                row.ruled() ? rules.vote(row.vote()) : null,
                rules.deciders(row.deciders()),
                row.coefficient(),
                row.ruled()
                        ? words.say(row.verified() ? "title.verified" : "title.unverified")
                        : words.say("title.noRule"));
    }
}
