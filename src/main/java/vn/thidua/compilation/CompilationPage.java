package vn.thidua.compilation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureSubject;
import vn.thidua.page.Words;
import vn.thidua.report.ReportHead;
import vn.thidua.report.Reports;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Lays out what a report is compiled from. */
@Component
class CompilationPage {

    /** What people ask for first: who did most. */
    private static final Set<String> TOLD = Set.of(
            "done_classes",
            "new_classes",
            "tc_total_classes",
            "bd_total_classes",
            "staff_turns",
            "research_total",
            "initiative_total",
            "conf_total",
            "bulletin_items",
            "web_items",
            "award_total");

    private final Reports reports;
    private final CompiledReports compiled;
    private final SectionOptions options;
    private final Words words;

    CompilationPage(Reports reports, CompiledReports compiled, SectionOptions options, Words words) {
        this.reports = reports;
        this.compiled = compiled;
        this.options = options;
        this.words = words;
    }

    /** The head of a compiled report, or a 404. */
    ReportHead head(UUID id, Viewer viewer, Model model) {
        ReportHead head = reports.head(id, viewer);
        if (!head.template().compiled()) {
            throw new NotFound();
        }
        model.addAttribute("head", head);
        model.addAttribute("changeable", head.report().isEditableBy(viewer));
        return head;
    }

    Compiled read(UUID id, Viewer viewer, Model model) {
        Compiled read = compiled.read(head(id, viewer, model).report());
        model.addAttribute("compiled", read);
        return read;
    }

    String layMatrix(UUID id, @Nullable FigureSubject chosen, int from, int line, Viewer viewer, Model model) {
        Compiled read = read(id, viewer, model);
        List<FigureSubject> subjects = Matrix.subjects(read);
        FigureSubject subject = chosen != null ? chosen : subjects.isEmpty() ? FigureSubject.TRAINING : subjects.get(0);
        model.addAttribute("matrix", Matrix.of(read, subject, from, line));
        model.addAttribute("subjects", subjects);
        model.addAttribute("findings", Finding.of(read, told(read)));
        return "compilation/show";
    }

    private static List<Figure> told(Compiled read) {
        return read.counted().figures().stream()
                .filter(figure -> TOLD.contains(figure.code()))
                .toList();
    }

    /** One figure over all who report, with what was set otherwise. */
    Compiled layFigure(UUID id, String code, Viewer viewer, Model model) {
        Compiled read = read(id, viewer, model);
        Figure figure = read.counted().figure(code);
        model.addAttribute("figure", figure);
        model.addAttribute("line", Matrix.line(read, figure, read.members()));
        model.addAttribute("counted", read.counted().total(code));
        model.addAttribute("set", read.set().get(code));
        model.addAttribute("sections", read.report().isEditableBy(viewer) ? options.sections(id) : List.of());
        return read;
    }

    /** The same with the form to set it otherwise as it opens. */
    String openFigure(UUID id, String code, Viewer viewer, Model model) {
        Compiled read = layFigure(id, code, viewer, model);
        model.addAttribute("form", SetFigureForm.of(read.set().get(code)));
        return "compilation/figure";
    }

    /** The matrix as a spreadsheet: a line a figure, a column a member. */
    List<List<?>> sheet(Compiled read) {
        return read.counted().figures().stream()
                .<List<?>>map(figure -> SheetLine.of(read, figure, words))
                .toList();
    }
}
