package vn.thidua.compilation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.figure.FigureSubject;
import vn.thidua.page.Words;
import vn.thidua.reception.ReceivedReports.Received;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The matrix from which a report is compiled: who has reported what. */
@Controller
@RequestMapping("/reports/{id}/compilation")
class CompilationController {

    private final CompilationPage page;
    private final Words words;

    CompilationController(CompilationPage page, Words words) {
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam @Nullable FigureSubject subject,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int line,
            Viewer viewer,
            Model model) {
        return page.layMatrix(id, subject, from, line, viewer, model);
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(@PathVariable UUID id, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Compiled compiled = page.read(id, viewer, new ExtendedModelMap());
        var headers = new ArrayList<>(List.of(
                words.say("compilation.subject"), words.say("compilation.figure"), words.say("compilation.noun")));
        compiled.members().stream().map(Received::author).forEach(headers::add);
        headers.add(words.say(
                "compilation.total", compiled.compiled(), compiled.members().size()));
        headers.add(words.say("compilation.set.reason"));
        SheetDownload.send(new Sheet(words.say("compilation.title"), headers, page.sheet(compiled)), ending, response);
    }
}
