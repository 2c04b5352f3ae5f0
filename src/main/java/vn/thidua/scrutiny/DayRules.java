package vn.thidua.scrutiny;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Place;
import vn.thidua.reading.Reading;
import vn.thidua.reading.Reading.Citation;

/** What the days of a text have to say: R13 and R15. */
final class DayRules {

    private static final int HEAD = 3_000;
    private static final Pattern HALF = Pattern.compile("(?iu)(?:0?6|sáu) tháng (đầu|cuối) năm(?!\\s+học)");
    private static final Pattern YEAR_OF_HALF = Pattern.compile("(?iu)(?:0?6|sáu) tháng (?:đầu|cuối) năm\\s+(\\d{4})");
    private static final Pattern YEAR =
            Pattern.compile("(?iu)(?:tổng kết|kết quả|báo cáo)[^\\n]{0,120}? năm (\\d{4})(?!\\s*[-–]\\s*\\d)");

    private DayRules() {}

    private static String day(LocalDate day) {
        return "%02d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String head(Script script) {
        return script.text().substring(0, Math.min(HEAD, script.text().length()));
    }

    /** The last day of the period that the text itself names. */
    static @Nullable LocalDate end(Script script) {
        Matcher half = HALF.matcher(head(script));
        Matcher named = YEAR_OF_HALF.matcher(head(script));
        if (half.find() && named.find()) {
            int year = Integer.parseInt(named.group(1));
            return half.group(1).equalsIgnoreCase("đầu") ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        }
        return null;
    }

    /** The first day of that period, or of the year that the text names. */
    static @Nullable LocalDate begin(Script script) {
        LocalDate end = end(script);
        if (end != null) {
            return end.getMonthValue() == 6
                    ? end.withDayOfYear(1)
                    : end.withMonth(7).withDayOfMonth(1);
        }
        Matcher year = YEAR.matcher(head(script));
        return year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 1, 1) : null;
    }

    /** R13: written, signed, arrived, in this order; and not before the period is over. */
    static final class Sequence implements Rule {

        private static final Pattern WRITTEN = Pattern.compile(
                "(?u)\\p{Lu}[^\\n]{1,60}, ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})|ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})\\s*$",
                Pattern.MULTILINE);
        private static final Pattern SIGNED =
                Pattern.compile("(?iu)thời gian ký:?\\s*(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
        private static final Pattern ARRIVED =
                Pattern.compile("(?u)ĐẾN\\s+[Nn]gày:?\\s*(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
        private static final Pattern CUT_OFF =
                Pattern.compile("(?iu)(?:số liệu|tính)[^.\\n]{0,40}(?:đến|tới)[^.\\n]{0,20}\\d|chốt số liệu");

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            for (Reading.Day day : script.reading().days()) {
                if (day.date() == null) {
                    finding.accept(new Finding(
                            RuleCode.R13, Severity.ERROR, "noSuchDay", day.place(), script.words(day.place())));
                }
            }
            Matcher match = WRITTEN.matcher(head(script));
            LocalDate written = match.find() ? date(match, match.group(1) == null ? 4 : 1) : null;
            toCome(script, known, written, finding);
            if (written == null) {
                return;
            }
            Place place = script.at(match.start(), match.end());
            LocalDate end = end(script);
            boolean early = end != null && written.isBefore(end);
            if (early && !CUT_OFF.matcher(script.text()).find()) {
                finding.accept(new Finding(RuleCode.R13, Severity.WARNING, "early", place, day(written), day(end)));
            }
            before(script, SIGNED, written, "signedBefore", finding);
            before(script, ARRIVED, written, "arrivedBefore", finding);
        }

        /** Nobody cites a document that is not yet written: later than the text itself, or than its period and today. */
        private static void toCome(
                Script script, Knowledge known, @Nullable LocalDate written, Consumer<Finding> finding) {
            LocalDate last = known.period() == null ? null : known.period().to();
            LocalDate until = last != null && last.isAfter(known.today()) ? last : known.today();
            for (Citation cited : script.reading().citations()) {
                LocalDate day = cited.day();
                if (day != null && written != null && day.isAfter(written)) {
                    finding.accept(new Finding(
                            RuleCode.R13,
                            Severity.WARNING,
                            "citedLater",
                            cited.place(),
                            cited.number(),
                            day(day),
                            day(written)));
                } else if (day != null && day.isAfter(until)) {
                    finding.accept(new Finding(
                            RuleCode.R13, Severity.WARNING, "citedAhead", cited.place(), cited.number(), day(day)));
                }
            }
        }

        private static void before(
                Script script, Pattern event, LocalDate written, String key, Consumer<Finding> finding) {
            Matcher match = event.matcher(script.text());
            while (match.find()) {
                LocalDate date = date(match, 1);
                if (date != null && date.isBefore(written)) {
                    finding.accept(new Finding(
                            RuleCode.R13,
                            Severity.ERROR,
                            key,
                            script.at(match.start(), match.end()),
                            day(date),
                            day(written)));
                }
            }
        }

        private static @Nullable LocalDate date(Matcher match, int group) {
            try {
                return LocalDate.of(
                        Integer.parseInt(match.group(group + 2)),
                        Integer.parseInt(match.group(group + 1)),
                        Integer.parseInt(match.group(group)));
            } catch (java.time.DateTimeException e) {
                return null;
            }
        }
    }

    /** R15: who reviews a plan in November does not see its December. */
    static final class Review implements Rule {

        private static final Pattern WORK = Pattern.compile(
                "(?iu)(?:triển khai|thực hiện)[^\\n]{0,60}?tháng\\s*\\d{1,2}\\s*[-–]\\s*(\\d{1,2})\\s*/\\s*(\\d{4})");
        private static final Pattern REVIEW =
                Pattern.compile("(?iu)tổng kết[^\\n]{0,40}?tháng\\s*(\\d{1,2})\\s*/\\s*(\\d{4})");

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            Matcher work = WORK.matcher(script.text());
            Matcher review = REVIEW.matcher(script.text());
            YearMonth end = work.find() ? month(work) : null;
            YearMonth reviewed = review.find() ? month(review) : null;
            if (end != null && reviewed != null && reviewed.isBefore(end)) {
                finding.accept(new Finding(
                        RuleCode.R15,
                        Severity.WARNING,
                        "reviewEarly",
                        List.of(
                                reviewed.getMonthValue() + "/" + reviewed.getYear(),
                                end.getMonthValue() + "/" + end.getYear()),
                        script.at(review.start(), review.end()),
                        List.of(script.at(work.start(), work.end())),
                        null));
            }
        }

        private static @Nullable YearMonth month(Matcher match) {
            int month = Integer.parseInt(match.group(1));
            return month < 1 || month > 12 ? null : YearMonth.of(Integer.parseInt(match.group(2)), month);
        }
    }
}
