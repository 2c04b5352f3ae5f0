package vn.thidua.figure;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;

/**
 * What the query string of a figure's page says.
 *
 * @param q words of the name
 * @param school one school; {@code null}: all schools of the viewer
 * @param unit one of its faculties and offices alone
 * @param from first day; the half-year of today where none is given
 */
public record FigureFilter(
        @Nullable String q,
        @Nullable FigureSubject subject,
        @Nullable UUID school,
        @Nullable UUID unit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to) {

    /** The period asked for; reversed days are refused in a sentence. */
    public Period period(LocalDate today) {
        Period usual = half(today);
        LocalDate first = from != null ? from : to != null ? half(to).from() : usual.from();
        return new Period(first, to != null ? to : half(first).to());
    }

    private static Period half(LocalDate day) {
        boolean first = day.getMonth().compareTo(Month.JULY) < 0;
        LocalDate begin = LocalDate.of(day.getYear(), first ? Month.JANUARY : Month.JULY, 1);
        return new Period(begin, begin.plusMonths(6).minusDays(1));
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    boolean fits(Figure figure) {
        return (subject == null || figure.subject() == subject)
                && (q == null
                        || q.isBlank()
                        || plain(figure.name() + " " + figure.code()).contains(plain(q)));
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(
                        text.strip().toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    /** The half-years and years that are asked for most, each with the address of the same page. */
    public List<Choice> choices(String path, LocalDate today, Words words) {
        var choices = new ArrayList<Choice>();
        Period shown = period(today);
        Period half = half(today);
        Period before = half(half.from().minusDays(1));
        for (Period span : List.of(half, before, year(today.getYear()), year(today.getYear() - 1))) {
            var link = UriComponentsBuilder.fromPath(path)
                    .queryParam("from", span.from())
                    .queryParam("to", span.to());
            if (school != null) {
                link.queryParam("school", school);
            }
            if (unit != null) {
                link.queryParam("unit", unit);
            }
            if (subject != null) {
                link.queryParam("subject", subject);
            }
            choices.add(new Choice(name(span, words), link.build().toUriString(), span.equals(shown)));
        }
        return choices;
    }

    /** How a period is called: the first six months of a year, a year, or from day to day. */
    public static String name(Period span, Words words) {
        int year = span.from().getYear();
        if (span.equals(year(year))) {
            return words.say("figure.span.year", Integer.toString(year));
        }
        if (span.equals(half(span.from()))) {
            return words.say(
                    span.from().getMonth() == Month.JANUARY ? "figure.span.first" : "figure.span.second",
                    Integer.toString(year));
        }
        return words.period(span);
    }

    /** A period to choose. */
    public record Choice(String label, String link, boolean current) {}
}
