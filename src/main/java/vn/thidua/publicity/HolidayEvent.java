package vn.thidua.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to the calendar of holidays, which belongs to the installation. */
sealed interface HolidayEvent extends DomainEvent {

    LocalDate day();

    String name();

    @Override
    default @Nullable UUID organisationId() {
        return null;
    }

    @Override
    default List<String> words() {
        return List.of(day().toString(), name());
    }

    /** Entered or corrected. */
    record Set(UUID subjectId, LocalDate day, String name) implements HolidayEvent {}

    /** Struck out. */
    record Removed(UUID subjectId, LocalDate day, String name) implements HolidayEvent {}
}
