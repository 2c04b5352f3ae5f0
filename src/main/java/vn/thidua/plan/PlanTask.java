package vn.thidua.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.Campaign;
import vn.thidua.organisation.Organisation;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;

/** A line of a movement's plan: what is to be done, who leads, who helps, and when. */
@Entity
class PlanTask {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Campaign campaign;

    private UUID organisationId;
    private int position;
    private String task;
    private String lead;
    private @Nullable UUID leadUnitId;
    private @Nullable String coOperating;

    @Embedded
    private PlanTime time;

    private @Nullable LocalDate doneOn;

    protected PlanTask() {}

    PlanTask(Campaign campaign, int position, PlanForms.PlanTaskForm form, @Nullable Organisation leadUnit) {
        this.id = UUID.randomUUID();
        this.campaign = campaign;
        this.organisationId = campaign.organisation().id();
        this.position = position;
        describe(form, leadUnit);
    }

    /** Says what is to be done, as long as the movement is not closed. */
    PlanEvent describe(PlanForms.PlanTaskForm form, @Nullable Organisation leadUnit) {
        campaign.requireOpen();
        if (leadUnit != null) {
            campaign.requireOwnUnit(leadUnit);
        }
        task = form.task();
        lead = form.lead();
        leadUnitId = leadUnit == null ? null : leadUnit.id();
        coOperating = form.coOperating();
        time = PlanTime.parse(form.time());
        return planned();
    }

    /** The announcement that it stands in the plan. */
    PlanEvent planned() {
        return new PlanEvent.TaskPlanned(organisationId, campaign.id(), campaign.name(), task);
    }

    /** Changes places with another task of the plan. */
    PlanEvent changePlaces(PlanTask other) {
        campaign.requireOpen();
        int place = position;
        position = other.position;
        other.position = place;
        return planned();
    }

    /** Is taken out of the plan. */
    PlanEvent drop() {
        campaign.requireOpen();
        return new PlanEvent.TaskDropped(organisationId, campaign.id(), campaign.name(), task);
    }

    /** Is marked as done. */
    PlanEvent complete(LocalDate on) {
        campaign.requireLaunched();
        if (doneOn != null) {
            throw new Refusal("campaign.taskAlreadyDone");
        }
        doneOn = on;
        return new PlanEvent.TaskDone(organisationId, campaign.id(), campaign.name(), task, on);
    }

    /** The mark is taken back. */
    PlanEvent resume() {
        campaign.requireLaunched();
        doneOn = null;
        return new PlanEvent.TaskResumed(organisationId, campaign.id(), campaign.name(), task);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    int position() {
        return position;
    }

    String task() {
        return task;
    }

    String lead() {
        return lead;
    }

    @Nullable
    UUID leadUnitId() {
        return leadUnitId;
    }

    @Nullable
    String coOperating() {
        return coOperating;
    }

    PlanTime time() {
        return time;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    /** In what a plan counts its time. */
    enum Timing {
        /** Whole months: {@code 03/2022}, {@code 04–05/2022}. */
        MONTHS,
        /** Days: {@code 20/11/2022}. */
        DAYS,
        /** All the time (thường xuyên). */
        RECURRING
    }

    /**
     * When a task is done, as plans write it.
     *
     * @param timing months, days, or all the time
     * @param startsOn first day, of a month if months are meant; {@code null} for all the time
     * @param endsOn last day, likewise
     */
    @Embeddable
    record PlanTime(
            @Enumerated(EnumType.STRING) @Column(name = "timing")
            Timing timing,

            @Column(name = "starts_on") @Nullable LocalDate startsOn,
            @Column(name = "ends_on") @Nullable LocalDate endsOn) {

        static final PlanTime RECURRING = new PlanTime(Timing.RECURRING, null, null);

        private static final String BETWEEN = "\\s*(?:[-–—,]|đến)\\s*";
        private static final Pattern MONTHS =
                Pattern.compile("(\\d{1,2})(?:/(\\d{4}))?(?:" + BETWEEN + "(\\d{1,2}))?/(\\d{4})");
        private static final Pattern DAYS = Pattern.compile(
                "(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?:" + BETWEEN + "(\\d{1,2})/(\\d{1,2}))?/(\\d{4})");

        PlanTime {
            if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
                throw new Refusal("campaign.timeReversed");
            }
        }

        static PlanTime months(YearMonth first, YearMonth last) {
            return new PlanTime(Timing.MONTHS, first.atDay(1), last.atEndOfMonth());
        }

        /** Reads what stands in a plan: {@code Tháng 4,5/2022}, {@code 12/2022}, {@code 20/11/2022}, {@code Thường xuyên}. */
        static PlanTime parse(String text) {
            String plain = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^(tháng|ngày)\\s+", "");
            if (isAllTheTime(plain)) {
                return RECURRING;
            }
            try {
                var months = MONTHS.matcher(plain);
                if (months.matches() && (months.group(2) == null || months.group(3) != null)) {
                    int lastYear = number(months.group(4));
                    int firstYear = months.group(2) == null ? lastYear : number(months.group(2));
                    int first = number(months.group(1));
                    int last = months.group(3) == null ? first : number(months.group(3));
                    return months(YearMonth.of(firstYear, first), YearMonth.of(lastYear, last));
                }
                var days = DAYS.matcher(plain);
                if (days.matches() && (days.group(3) == null || days.group(4) != null)) {
                    int lastYear = number(days.group(6));
                    int firstYear = days.group(3) == null ? lastYear : number(days.group(3));
                    LocalDate first = LocalDate.of(firstYear, number(days.group(2)), number(days.group(1)));
                    LocalDate last = days.group(4) == null
                            ? first
                            : LocalDate.of(lastYear, number(days.group(5)), number(days.group(4)));
                    return new PlanTime(Timing.DAYS, first, last);
                }
            } catch (DateTimeException e) {
                throw new Refusal("campaign.timeUnreadable", text);
            }
            throw new Refusal("campaign.timeUnreadable", text);
        }

        private static boolean isAllTheTime(String plain) {
            String letters = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return letters.equals("thuong xuyen") || letters.equals("continuous");
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }

        /** As a page writes it, all the time in the reader's language. */
        String in(Words words) {
            return timing == Timing.RECURRING ? words.say("campaign.recurring") : text(words::date);
        }

        /** As plans write it, {@code 04–05/2022}, days as they are given; nothing for what goes on all the time. */
        String text(Function<LocalDate, String> day) {
            if (startsOn == null || endsOn == null) {
                return "";
            }
            boolean oneYear = startsOn.getYear() == endsOn.getYear();
            String last = timing == Timing.MONTHS ? month(endsOn) : day.apply(endsOn);
            String first = timing == Timing.MONTHS ? month(startsOn) : day.apply(startsOn);
            if (first.equals(last)) {
                return last;
            }
            return (oneYear ? first.substring(0, first.lastIndexOf('/')) : first) + "–" + last;
        }

        private static String month(LocalDate day) {
            return "%02d/%d".formatted(day.getMonthValue(), day.getYear());
        }
    }
}
