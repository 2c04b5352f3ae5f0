package vn.thidua.journal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** Who did what, for those who answer for it. */
@Controller
@RequestMapping("/journal")
class JournalController {

    private final JournalDirectory directory;
    private final JournalWords sentences;
    private final Words words;

    JournalController(JournalDirectory directory, JournalWords sentences, Words words) {
        this.directory = directory;
        this.sentences = sentences;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping
    String list(JournalDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, "time");
        model.addAttribute("lines", directory.find(filter, paging, viewer));
        model.addAttribute("kinds", directory.kinds());
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        return "journal/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            JournalDirectory.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        List<String> headers = Stream.of("time", "place", "actor", "what", "reason")
                .map(column -> words.say("journal." + column))
                .toList();
        try (var lines = directory.all(filter, Paging.of(request, "time"), viewer)) {
            Iterable<List<String>> cells = lines.map(sentences::cells)::iterator;
            SheetDownload.send(new Sheet(words.say("journal.title"), headers, cells), ending, response);
        }
    }
}
