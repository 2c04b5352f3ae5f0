package vn.thidua.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to people of a school; who reads the journal learns that discipline or leave was noted, never which. */
public sealed interface StaffEvent extends DomainEvent {

    /** A person was entered. */
    record Joined(UUID organisationId, UUID subjectId, String name, LocalDate on) implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name, on.toString());
        }
    }

    /** Particulars were corrected. */
    record Corrected(UUID organisationId, UUID subjectId, String name) implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** A unit, position or rank from a day on. */
    record Appointed(UUID organisationId, UUID subjectId, String name, String unit, LocalDate on)
            implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name, unit, on.toString());
        }
    }

    /** The last appointment was a mistake. */
    record AppointmentTakenBack(UUID organisationId, UUID subjectId, String name, String unit) implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name, unit);
        }
    }

    /** The last day of service was set. */
    record Left(UUID organisationId, UUID subjectId, String name, LocalDate lastDay) implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name, lastDay.toString());
        }
    }

    /** The leaving was taken back. */
    record Stayed(UUID organisationId, UUID subjectId, String name) implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** Leave, study, secondment, discipline or a case was noted. */
    record EventNoted(UUID organisationId, UUID subjectId, String name, UUID eventId) implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It was corrected or ended. */
    record EventAmended(UUID organisationId, UUID subjectId, String name, UUID eventId) implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It was struck, with a reason. */
    record EventStruck(UUID organisationId, UUID subjectId, String name, UUID eventId, String reason)
            implements StaffEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }
}
