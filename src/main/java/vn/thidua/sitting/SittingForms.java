package vn.thidua.sitting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import vn.thidua.page.Words;
import vn.thidua.shared.Stale;
import vn.thidua.sitting.SittingAttendance.AttendanceState;

/** What the forms of a session post. */
final class SittingForms {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private SittingForms() {}

    /** Day, place and matter of a session; its council is fixed once it is planned. */
    record SittingForm(
            @Nullable UUID council,
            @NotBlank @Size(min = 3, max = 200) String subject,
            @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,

            @NotNull LocalDate heldOn,
            @NotNull @DateTimeFormat(pattern = "HH:mm") LocalTime beginsAt,
            @Nullable @Size(max = 200) String place,
            @Nullable LocalDate writtenUntil,
            @Nullable @Size(max = 2000) String papers,
            @Nullable Integer version) {

        static SittingForm blank(String year, LocalDate today) {
            return new SittingForm(null, "", year, today.plusDays(7), MORNING, null, null, null, null);
        }

        static SittingForm of(Sitting sitting) {
            return new SittingForm(
                    sitting.council().id(),
                    sitting.subject(),
                    sitting.year().toString(),
                    sitting.heldOn(),
                    sitting.beginsAt(),
                    sitting.place(),
                    sitting.writtenUntil(),
                    sitting.papers(),
                    sitting.version());
        }

        SittingForm check(BindingResult errors, boolean blank) {
            if (errors.getTarget() != null && blank && council == null) {
                errors.rejectValue("council", "form.required");
            }
            if (errors.getTarget() != null && writtenUntil != null && heldOn != null && writtenUntil.isBefore(heldOn)) {
                errors.rejectValue("writtenUntil", "sitting.writtenBefore");
            }
            return this;
        }
    }

    /** A point of the agenda that is no nominee. */
    record ItemForm(
            @NotBlank @Size(min = 3, max = 300) String heading,
            @Nullable @Size(max = 2000) String note,
            @Nullable Integer version) {

        static ItemForm of(AgendaItem item) {
            return new ItemForm(item.heading(), item.note(), item.version());
        }
    }

    /** Somebody or some unit put before the council by hand. */
    record SittingNomineeForm(
            @NotNull UUID title,
            @Nullable UUID person,
            @Nullable UUID unit,
            @Nullable @Size(max = 2000) String summary) {

        SittingNomineeForm check(BindingResult errors) {
            if (errors.getTarget() != null && (person == null) == (unit == null)) {
                errors.rejectValue("person", "sitting.personOrUnit");
            }
            return this;
        }
    }

    /** The list of members as it is ticked off; the three lists run side by side. */
    record AttendanceForm(
            @Nullable List<UUID> members,
            @Nullable List<AttendanceState> states,
            @Nullable List<String> reasons,
            @Nullable UUID presider,
            @Nullable Integer version) {

        /** Somebody else saved the list, or a member answered, while this form was open: both versions are shown. */
        void requireFresh(Sitting sitting, List<SittingAttendance> saved, Words words) {
            if (Objects.equals(version, sitting.version())) {
                return;
            }
            var mine = new StringJoiner("; ");
            var theirs = new StringJoiner("; ");
            for (SittingAttendance one : saved) {
                int at = members == null ? -1 : members.indexOf(one.member().id());
                if (at < 0 || states == null || at >= states.size()) {
                    continue;
                }
                String reason = reasons == null || at >= reasons.size() ? null : reasons.get(at);
                String typed = said(one, states.get(at), reason, words);
                String stored = said(one, one.state(), one.reason(), words);
                if (!typed.equals(stored)) {
                    mine.add(typed);
                    theirs.add(stored);
                }
            }
            throw new Stale(
                    new SittingAttendanceSheet(mine.toString(), version),
                    new SittingAttendanceSheet(theirs.toString(), sitting.version()));
        }

        private static String said(SittingAttendance one, AttendanceState state, @Nullable String reason, Words words) {
            boolean why = state != AttendanceState.PRESENT && reason != null && !reason.isBlank();
            return one.member().name() + ": " + words.label(state) + (why ? " (" + reason.strip() + ")" : "");
        }
    }

    /** The lines on which two who wrote at once do not agree. */
    record SittingAttendanceSheet(String lines, @Nullable Integer version) {}
}
