package vn.thidua.page;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Period;

/**
 * How things are written on a page, as {@code ${@words…}}: labels of states, dates {@code 08/6/2022} and numbers
 * {@code 16.182} as Vietnamese offices write them, in both languages of the interface.
 */
@Component("words")
public class Words {

    private static final DecimalFormatSymbols VIETNAMESE =
            DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN"));
    private static final Locale VIETNAM = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** A sentence of the bundles in the viewer's language; days among the arguments are written as days. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, written(arguments), LocaleContextHolder.getLocale());
    }

    /** A sentence as documents write it: in Vietnamese, whatever language the viewer's pages have. */
    public String official(String key, Object... arguments) {
        return messages.getMessage(key, written(arguments), VIETNAM);
    }

    Object[] written(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate day ? date(day) : argument)
                .toArray();
    }

    /** Whether the bundles have this key; hints are optional. */
    public boolean knows(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale()) != null;
    }

    /** The label of an enum's constant, {@code enum.<Type>.<CONSTANT>}; nothing for nothing. */
    public String label(@Nullable Enum<?> value) {
        return value == null ? "" : say("enum." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The label as it stands alone, in a select or a cell: with a capital, whatever it is within a sentence. */
    public String choice(@Nullable Enum<?> value) {
        String label = label(value);
        return label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    /** {@code 08/6/2022}: two digits for the day and for January and February, as the official form asks. */
    public String date(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** A moment in local time. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : DAY_AND_TIME.format(instant.atZone(clock.getZone()));
    }

    /** "08 giờ 00 phút", as documents write it. */
    public String time(LocalTime time) {
        return "%02d giờ %02d phút".formatted(time.getHour(), time.getMinute());
    }

    /** "18 giờ 14 phút ngày 10/02/2022", as documents write it. */
    public String timeAndDay(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        return time(local.toLocalTime()) + " ngày " + date(local.toLocalDate());
    }

    /** The local day of a moment. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : date(LocalDate.ofInstant(instant, clock.getZone()));
    }

    /** {@code 01/01/2022 – 31/12/2022}, or since when. */
    public String period(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        return period.to() == null
                ? say("words.since", date(period.from()))
                : date(period.from()) + " – " + date(period.to());
    }

    /** {@code 16.182}. */
    public String number(@Nullable Number number) {
        return number == null ? "" : new DecimalFormat("#,##0.##", VIETNAMESE).format(number);
    }

    /** A number of a column whose numbers are compared: always two decimals. */
    public String points(@Nullable Number number) {
        return number == null ? "" : new DecimalFormat("#,##0.00", VIETNAMESE).format(number);
    }

    /** {@code 80,5 %} of a whole; a dash when the whole is nothing. */
    public String share(long part, long whole) {
        return whole == 0 ? "–" : new DecimalFormat("0.#", VIETNAMESE).format(100.0 * part / whole) + " %";
    }

    /** The constants of an enum as choices of a select, in their own order. */
    public <E extends Enum<E>> List<Option> options(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Option(constant.name(), choice(constant)))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
