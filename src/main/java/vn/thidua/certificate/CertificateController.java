package vn.thidua.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The decisions whose certificates can be printed. */
@Controller
@RequestMapping("/certificates")
class CertificateController {

    private static final List<String> HEADERS = List.of("number", "decidedOn", "issuer", "titles", "many");

    private final CertificateReader reader;
    private final Words words;

    CertificateController(CertificateReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    String list(CertificateReader.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Certificates.requirePrinter(viewer);
        Paging paging = Paging.of(request, CertificateReader.SORTED);
        model.addAttribute("rows", reader.decisions(filter, viewer.homeId(), paging));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "certificate/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            CertificateReader.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        Certificates.requirePrinter(viewer);
        Paging order = Paging.of(request, CertificateReader.SORTED);
        try (Stream<CertificateReader.Decision> rows = reader.stream(filter, viewer.homeId(), order)) {
            Iterable<List<?>> cells =
                    () -> rows.<List<?>>map(CertificateReader.Decision::cells).iterator();
            List<String> headers = HEADERS.stream()
                    .map(name -> words.say("certificate." + name))
                    .toList();
            SheetDownload.send(new Sheet(words.say("certificate.list.title"), headers, cells), ending, response);
        }
    }
}
