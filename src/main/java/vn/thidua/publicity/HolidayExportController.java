package vn.thidua.publicity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The calendar of holidays as a spreadsheet. */
@Controller
class HolidayExportController {

    private final Holidays holidays;
    private final Words words;

    HolidayExportController(Holidays holidays, Words words) {
        this.holidays = holidays;
        this.words = words;
    }

    @GetMapping("/holidays/export.{ending:xlsx|csv}")
    void list(@PathVariable String ending, HttpServletResponse response) throws IOException {
        List<String> headers = Stream.of("day", "name", "verified", "sourceNote")
                .map(column -> words.say("HolidayForm." + column))
                .toList();
        List<List<?>> lines = holidays.all().stream()
                .<List<?>>map(holiday -> List.of(
                        holiday.day(),
                        holiday.name(),
                        words.say(holiday.isVerified() ? "form.yes" : "form.no"),
                        holiday.sourceNote()))
                .toList();
        SheetDownload.send(new Sheet(words.say("holiday.title"), headers, lines), ending, response);
    }
}
