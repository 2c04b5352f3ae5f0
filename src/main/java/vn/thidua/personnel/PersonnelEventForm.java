package vn.thidua.personnel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.thidua.shared.Period;

/** What the form of an event posts. */
public record PersonnelEventForm(
        @NotNull PersonnelEventKind kind,
        @Nullable Discipline discipline,
        @Nullable @Size(max = 300) String detail,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 120) String decision,
        @Nullable Integer version) {

    public static PersonnelEventForm blank(LocalDate today) {
        return new PersonnelEventForm(PersonnelEventKind.MATERNITY, null, null, today, null, null, null);
    }

    public static PersonnelEventForm of(PersonnelEvent event) {
        return new PersonnelEventForm(
                event.kind(),
                event.discipline(),
                event.detail(),
                event.valid().from(),
                event.valid().to(),
                event.decision(),
                event.version());
    }

    public Period period() {
        return new Period(from, to);
    }

    /** What stands in no constraint; when something could not be understood, there is no form to hang further errors on. */
    public void check(BindingResult errors) {
        if (errors.getTarget() == null) {
            return;
        }
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("to", "staff.endsTooEarly");
        }
        if (kind == PersonnelEventKind.DISCIPLINE && discipline == null) {
            errors.rejectValue("discipline", "refusal.staff.disciplineNeedsForm");
        }
    }
}
