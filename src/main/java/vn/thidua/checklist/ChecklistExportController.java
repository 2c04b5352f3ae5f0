package vn.thidua.checklist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The checklists of a day as a spreadsheet, in the order of the page. */
@Controller
class ChecklistExportController {

    private final Requisites lines;
    private final Words words;

    ChecklistExportController(Requisites lines, Words words) {
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/titles/checklists/export.{ending}")
    void list(
            @RequestParam @Nullable LocalDate on,
            @PathVariable String ending,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        LocalDate day = on == null ? words.today() : on;
        List<String> headers = Stream.of(
                        "title", "subject", "item", "stage", "mandatory", "from", "to", "basis", "verified")
                .map(column -> words.say("checklist.column." + column))
                .toList();
        SheetDownload.send(
                new Sheet(
                        words.say("checklist.export", day.toString()),
                        headers,
                        lines.on(day).stream()
                                .map(line -> cells(line, language))
                                .toList()),
                ending,
                response);
    }

    private List<?> cells(Requisite line, Locale language) {
        return Arrays.asList(
                line.title().nameIn(language),
                words.label(line.subject()),
                words.label(line.item()),
                words.label(line.stage()),
                words.say(line.isMandatory() ? "checklist.mandatory" : "checklist.optional"),
                line.valid().from(),
                line.valid().to(),
                line.legalBasis(),
                words.say(line.isVerified() ? "title.verified" : "title.unverified.short"));
    }
}
