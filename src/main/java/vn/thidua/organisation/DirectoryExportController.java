package vn.thidua.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The directory as a spreadsheet, with the filter and order of the page. */
@Controller
@RequestMapping("/organisations/export.{ending:xlsx|csv}")
class DirectoryExportController {

    private static final List<String> HEADERS = List.of(
            "OrganisationForm.code",
            "OrganisationForm.name",
            "OrganisationForm.kind",
            "OrganisationForm.educationLevel",
            "OrganisationForm.parent",
            "organisation.clusters",
            "OrganisationForm.since",
            "organisation.until");

    private final OrganisationDirectory directory;
    private final Words words;
    private final Clock clock;

    DirectoryExportController(OrganisationDirectory directory, Words words, Clock clock) {
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    void list(
            @PathVariable String ending,
            OrganisationDirectory.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Paging paging = Paging.of(request, DirectoryController.COLUMNS);
        try (var rows = directory.stream(filter, filter.onOr(LocalDate.now(clock)), paging)) {
            Iterable<List<?>> cells =
                    () -> rows.<List<?>>map(row -> row.cells(words)).iterator();
            List<String> headers = HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("organisation.list.title"), headers, cells), ending, response);
        }
    }
}
