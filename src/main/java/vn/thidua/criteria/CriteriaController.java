package vn.thidua.criteria;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.figure.Figures;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** Sets of criteria, for everybody who is scored by them: as a list, as a tree, and as a file. */
@Controller
@RequestMapping("/criteria")
class CriteriaController {

    private final CriteriaBook book;
    private final CriteriaSets sets;
    private final Figures figures;
    private final Words words;

    CriteriaController(CriteriaBook book, CriteriaSets sets, Figures figures, Words words) {
        this.book = book;
        this.sets = sets;
        this.figures = figures;
        this.words = words;
    }

    @GetMapping
    String list(CriteriaBook.Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request, "side");
        model.addAttribute("rows", book.page(filter, viewer, paging));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("keeper", !Arena.keptBy(viewer).isEmpty());
        return "criteria/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        CriteriaBook.Line line = book.require(id, viewer);
        model.addAttribute("set", line);
        model.addAttribute("tree", sets.tree(id));
        model.addAttribute("figures", FigureNames.of(figures.catalogue()));
        model.addAttribute("kept", line.isKeptBy(viewer));
        model.addAttribute("copied", !Arena.keptBy(viewer).isEmpty());
        return "criteria/show";
    }

    @GetMapping("/{id}/export.{ending:xlsx|csv}")
    void show(@PathVariable UUID id, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        String name = book.require(id, viewer).name();
        List<List<?>> lines = CriteriaSheet.lines(sets.tree(id), words);
        SheetDownload.send(new Sheet(name, CriteriaSheet.headers(words), lines), ending, response);
    }
}
