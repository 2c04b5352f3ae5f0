package vn.thidua.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.figure.FigureSchools;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;
import vn.thidua.statistics.StatisticsForm.StatisticsKind;

/** The forms of the yearly statistics on screen, one at a time, and all of them as a workbook. */
@Controller
@RequestMapping("/statistics-forms")
class StatisticsController {

    private static final Role[] READERS = {
        Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER
    };

    private final StatisticsForms forms;
    private final FigureSchools schools;
    private final Words words;

    StatisticsController(StatisticsForms forms, FigureSchools schools, Words words) {
        this.forms = forms;
        this.schools = schools;
        this.words = words;
    }

    @GetMapping
    String show(Choice choice, Viewer viewer, Model model) {
        List<Option> readable = readable(choice, viewer);
        model.addAttribute(
                "form",
                forms.of(
                        choice.formOr(),
                        FigureSchools.chosen(readable, choice.school(), viewer),
                        choice.yearOr(today())));
        model.addAttribute("kinds", StatisticsKind.values());
        model.addAttribute("choice", choice);
        model.addAttribute("year", choice.yearOr(today()));
        model.addAttribute("schools", readable);
        return "statistics/show";
    }

    @GetMapping("/export.xlsx")
    void export(Choice choice, Viewer viewer, HttpServletResponse response) throws IOException {
        List<UUID> chosen = FigureSchools.chosen(readable(choice, viewer), choice.school(), viewer);
        int year = choice.yearOr(today());
        List<Sheet> sheets = forms.all(chosen, year).stream()
                .map(form -> form.sheet(words, viewer.homeName(), Integer.toString(year)))
                .toList();
        SheetDownload.send(sheets, "xlsx", response);
    }

    private List<Option> readable(Choice choice, Viewer viewer) {
        viewer.requireAny(READERS);
        int year = choice.yearOr(today());
        return schools.of(viewer, new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private LocalDate today() {
        return words.today();
    }

    /** What the query string says. */
    record Choice(
            @Nullable StatisticsKind form,
            @Nullable Integer year,
            @Nullable UUID school) {

        StatisticsKind formOr() {
            return form == null ? StatisticsKind.MOVEMENTS : form;
        }

        /** The year asked for, or the year before until December: statistics are due on 15 December. */
        int yearOr(LocalDate today) {
            return year != null && year >= 1945 && year <= 2200
                    ? year
                    : today.getYear() - (today.getMonthValue() == 12 ? 0 : 1);
        }
    }
}
