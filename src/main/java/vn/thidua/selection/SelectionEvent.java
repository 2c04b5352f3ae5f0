package vn.thidua.selection;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to a unit's selection meeting. */
sealed interface SelectionEvent extends DomainEvent {

    String unit();

    String year();

    @Override
    default List<String> words() {
        return List.of(unit(), year());
    }

    /** Its minutes were begun. */
    record Called(UUID organisationId, UUID subjectId, String unit, String year) implements SelectionEvent {}

    /** It ended; its proposals became dossiers. */
    record Closed(UUID organisationId, UUID subjectId, String unit, String year) implements SelectionEvent {}

    /** Its minutes were opened again. */
    record Reopened(UUID organisationId, UUID subjectId, String unit, String year, String reason)
            implements SelectionEvent {}

    /** It was struck out. */
    record Cancelled(UUID organisationId, UUID subjectId, String unit, String year, String reason)
            implements SelectionEvent {}
}
