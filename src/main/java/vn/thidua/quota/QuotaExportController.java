package vn.thidua.quota;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Words;
import vn.thidua.quota.QuotaDesk.Answer;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The candidates with the line drawn, to take away; each row is stamped with the choice that was made. */
@Controller
@RequestMapping("/eligibility/quota/export.{ending:xlsx|csv}")
class QuotaExportController {

    private final QuotaDesk desk;
    private final Words words;

    QuotaExportController(QuotaDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    void export(
            @PathVariable String ending,
            @ModelAttribute QuotaQuestion asked,
            BindingResult unread,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Answer answer = desk.answer(asked == null ? QuotaQuestion.NOTHING : asked, viewer);
        var headers = Stream.of("unit", "rank", "name.column", "within", "open", "reading", "choice")
                .map(column -> words.say("quota.export." + column))
                .toList();
        var rows = answer.table().lines().stream()
                .flatMap(line -> line.places().stream().map(place -> cells(answer, line, place)))
                .toList();
        SheetDownload.send(
                new Sheet(words.say("quota.export.name", answer.school().year().toString()), headers, rows),
                ending,
                response);
    }

    private List<?> cells(Answer answer, QuotaLine line, QuotaLine.Place place) {
        var question = answer.question();
        var choice = answer.choices().isEmpty() ? null : answer.choices().get(0);
        return Arrays.asList(
                line.name(),
                line.candidates().indexOf(place.candidate()) + 1,
                place.candidate().name(),
                words.say(place.within() ? "quota.within" : place.tied() ? "quota.tied" : "quota.beyond"),
                place.candidate().open() ? words.say("quota.open") : null,
                words.say(
                        "quota.said",
                        Integer.toString(question.percent()),
                        words.label(question.base()),
                        words.label(question.reading()),
                        words.label(question.rounding())),
                choice == null
                        ? words.say("quota.noChoice")
                        : words.say("quota.stamp", choice.byName(), words.moment(choice.chosenAt()), choice.reason()));
    }
}
