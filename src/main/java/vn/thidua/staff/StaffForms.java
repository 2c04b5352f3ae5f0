package vn.thidua.staff;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the forms of a person post. */
final class StaffForms {

    private StaffForms() {}

    /** A person; unit, position and rank are asked for a new person only and change by appointment. */
    record PersonForm(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(min = 2, max = 120) String fullName,
            @Nullable LocalDate birthDate,
            Person.@Nullable Sex sex,
            boolean partyMember,
            @Nullable @Email @Size(max = 200) String email,
            @NotNull LocalDate joinedOn,
            @Nullable UUID unit,
            @Nullable @Size(max = 120) String position,
            @Nullable Rank rank,
            boolean leadership,
            Appointment.@Nullable Contract contract,
            @Nullable Integer version) {

        static PersonForm blank(LocalDate today) {
            return new PersonForm(
                    "",
                    "",
                    null,
                    null,
                    false,
                    null,
                    today,
                    null,
                    null,
                    null,
                    false,
                    Appointment.Contract.PUBLIC_EMPLOYEE,
                    null);
        }

        static PersonForm of(Person person) {
            return new PersonForm(
                    person.code(),
                    person.fullName(),
                    person.birthDate(),
                    person.sex(),
                    person.isPartyMember(),
                    person.email(),
                    person.joinedOn(),
                    null,
                    null,
                    null,
                    false,
                    null,
                    person.version());
        }

        /** The order of two days stands in no constraint. */
        void check(BindingResult errors) {
            if (birthDate != null && joinedOn != null && !birthDate.isBefore(joinedOn)) {
                reject(errors, "birthDate", "staff.bornTooLate");
            }
        }

        /** A new person serves somewhere from the first day. */
        void checkNew(BindingResult errors) {
            check(errors);
            if (unit == null) {
                reject(errors, "unit", "NotNull");
            }
            if (rank == null) {
                reject(errors, "rank", "NotNull");
            }
            if (contract == null) {
                reject(errors, "contract", "NotNull");
            }
        }

        /** When something in a form could not be understood, Spring has no form to hang further errors on. */
        private static void reject(BindingResult errors, String field, String sentence) {
            if (errors.getTarget() != null) {
                errors.rejectValue(field, sentence);
            }
        }
    }

    /** An appointment. */
    record AppointmentForm(
            @NotNull LocalDate from,
            @NotNull UUID unit,
            @Nullable @Size(max = 120) String position,
            @NotNull Rank rank,
            boolean leadership,
            @NotNull Appointment.Contract contract,
            @Nullable @Size(max = 120) String decision) {

        /** Begins with what the person is now: usually one thing changes. */
        static AppointmentForm after(@Nullable Appointment current, LocalDate today) {
            return current == null
                    ? new AppointmentForm(today, null, null, null, false, Appointment.Contract.PUBLIC_EMPLOYEE, null)
                    : new AppointmentForm(
                            today,
                            current.unit().id(),
                            current.position(),
                            current.rank(),
                            current.isLeadership(),
                            current.contract(),
                            null);
        }
    }

    /** A leaving. */
    record DepartureForm(@NotNull LocalDate lastDay) {}
}
