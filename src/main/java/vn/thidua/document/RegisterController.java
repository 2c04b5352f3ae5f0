package vn.thidua.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
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

/** The register of documents as a page and as a file, and one document. */
@Controller
@RequestMapping("/documents")
class RegisterController {

    private static final String[] COLUMNS = {"recent", "number", "issued", "issuer", "subject"};
    private static final List<String> HEADERS = List.of(
            "DocumentForm.number",
            "DocumentForm.issuedOn",
            "DocumentForm.kind",
            "DocumentForm.issuer",
            "DocumentForm.subject",
            "DocumentForm.direction",
            "DocumentForm.arrivalNumber",
            "DocumentForm.arrivedOn",
            "DocumentForm.organisation");

    private final DocumentRegister register;
    private final OfficialDocumentRepository documents;
    private final Words words;

    RegisterController(DocumentRegister register, OfficialDocumentRepository documents, Words words) {
        this.register = register;
        this.documents = documents;
        this.words = words;
    }

    @GetMapping
    String list(DocumentRegister.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, COLUMNS);
        model.addAttribute("rows", register.find(filter, viewer, paging));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "document/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            DocumentRegister.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        try (Stream<DocumentRegister.Row> rows = register.stream(filter, viewer, Paging.of(request, COLUMNS))) {
            Iterable<List<?>> cells =
                    () -> rows.<List<?>>map(row -> row.cells(words)).iterator();
            List<String> headers = HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("document.list.title"), headers, cells), ending, response);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        OfficialDocument document = documents.requireReadable(id, viewer);
        model.addAttribute("document", document);
        model.addAttribute("changeable", document.isChangeableBy(viewer));
        return "document/show";
    }
}
