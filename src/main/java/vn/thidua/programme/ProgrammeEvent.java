package vn.thidua.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a programme of the catalogue. */
public sealed interface ProgrammeEvent extends DomainEvent {

    @Override
    default @Nullable UUID organisationId() {
        return null;
    }

    /** It joined the catalogue. */
    record Added(UUID subjectId, String name) implements ProgrammeEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It was renamed, regrouped or taken out of use. */
    record Changed(UUID subjectId, String name) implements ProgrammeEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }
}
