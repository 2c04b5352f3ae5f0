package vn.thidua.figure;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;
import vn.thidua.shared.Viewer;

/** The catalogue of figures with their values, and one of them with its arithmetic and the records behind it. */
@Controller
@RequestMapping("/figures")
class FigureController {

    private final FigurePages figures;
    private final Words words;

    FigureController(FigurePages figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    @GetMapping
    String list(FigureFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, "position");
        frame(filter, "/figures", viewer, model);
        model.addAllAttributes(figures.list(filter, viewer, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "figure/list";
    }

    @GetMapping("/{code}")
    String show(
            @PathVariable String code, FigureFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, "position");
        frame(filter, "/figures/" + code, viewer, model);
        model.addAllAttributes(figures.show(code, filter, viewer, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "figure/show";
    }

    private void frame(FigureFilter filter, String path, Viewer viewer, Model model) {
        Period period = filter.period(words.today());
        model.addAttribute("filter", filter);
        model.addAttribute("period", period);
        model.addAttribute("spanName", FigureFilter.name(period, words));
        model.addAttribute("spans", filter.choices(path, words.today(), words));
    }
}
