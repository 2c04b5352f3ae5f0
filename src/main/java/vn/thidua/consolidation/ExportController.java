package vn.thidua.consolidation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.registration.RegistrationWindows;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** The list to take away, with the same filter and order as on the screen. */
@Controller
@RequestMapping("/registrations/export.{ending}")
class ExportController {

    private static final int MOST_EXPORTED = 20_000;

    private final RegistrationWindows windows;
    private final ListReader reader;
    private final ListDocument sheet;
    private final Words words;

    ExportController(RegistrationWindows windows, ListReader reader, ListDocument sheet, Words words) {
        this.windows = windows;
        this.reader = reader;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping
    void export(
            @PathVariable String ending,
            ListFilter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        RegistrationWindow window = windows.require(viewer.homeId(), filter.year(), words.today());
        Paging order = Paging.of(request, ListReader.SORTED);
        var rows = reader.document(filter, window.year(), viewer, order, MOST_EXPORTED);
        SheetDownload.send(sheet.of(rows, window.year()), ending, response);
    }
}
