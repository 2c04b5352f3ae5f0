package vn.thidua.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import vn.thidua.campaign.DeadlineSource.Deadline;

/** Writes deadlines as iCalendar (RFC 5545): days only, so no time zone is needed; lines end in CRLF and are folded. */
final class ICalendar {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /**
     * The whole feed. What has no day (all the time) has no place in it.
     *
     * @param name the calendar's name in the reader's programme
     * @param host what makes the entries' identifiers unique in the world
     * @param address where the application is reached, {@code https://thidua.example.vn}
     */
    static String write(String name, String host, String address, Instant now, Collection<Deadline> deadlines) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//thidua//calendar//VI");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + escape(name));
        for (Deadline deadline : deadlines) {
            LocalDate first = deadline.from();
            if (first != null) {
                calendar.event(deadline, first, host, address, now);
            }
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Deadline deadline, LocalDate first, String host, String address, Instant now) {
        LocalDate last = deadline.to() == null ? first : deadline.to();
        line("BEGIN:VEVENT");
        line("UID:" + deadline.key().replace('/', '-') + "@" + host);
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(first));
        line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        line("SUMMARY:" + escape((deadline.done() ? "✓ " : "") + deadline.title()));
        line("DESCRIPTION:" + escape(deadline.context()));
        line("URL:" + address + deadline.link());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** No line is longer than 75 octets; the rest goes on in the next one after a blank, and no letter is cut in two. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int letter = content.codePointAt(i);
            int size = new String(Character.toChars(letter)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += size;
            i += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
