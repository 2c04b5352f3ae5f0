package vn.thidua.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.campaign.DeadlineSource;
import vn.thidua.campaign.DeadlineSource.Deadline;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The calendar as a feed for a phone or a mail programme, open to whoever knows its address. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;
    private final List<DeadlineSource> sources;
    private final Words words;
    private final Clock clock;

    CalendarFeedController(CalendarFeed feed, List<DeadlineSource> sources, Words words, Clock clock) {
        this.feed = feed;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /** This calendar year and the next. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> show(@PathVariable String token, HttpServletRequest request) {
        Viewer owner = feed.open(token).orElseThrow(NotFound::new);
        EmulationYear year = EmulationYear.of(LocalDate.now(clock), EmulationYear.Kind.CALENDAR);
        var entries = new LinkedHashMap<String, Deadline>();
        Stream.of(year, year.next())
                .flatMap(each -> sources.stream().flatMap(source -> source.deadlines(owner, each).stream()))
                .forEach(deadline -> entries.putIfAbsent(deadline.key(), deadline));
        String text = ICalendar.write(
                words.say("calendar.feed.name"), request.getServerName(), address(), clock.instant(), entries.values());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the address, or a new one in place of the old. */
    @PostMapping("/calendar/feed")
    String create(Viewer viewer, RedirectAttributes flash) {
        flash.addFlashAttribute("feed", address() + "/calendar/" + feed.renew(viewer) + ".ics");
        return "redirect:/calendar";
    }

    @PostMapping("/calendar/feed/revocation")
    String delete(Viewer viewer, RedirectAttributes flash) {
        feed.revoke(viewer);
        flash.addFlashAttribute("done", words.say("calendar.feed.revoked"));
        return "redirect:/calendar";
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
