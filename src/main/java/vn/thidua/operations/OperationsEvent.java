package vn.thidua.operations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to the installation as a whole. */
public sealed interface OperationsEvent extends DomainEvent {

    /** The first organisation and the first administrator were entered. */
    record SetUp(UUID organisationId, UUID subjectId, String organisation, String administrator)
            implements OperationsEvent {
        @Override
        public List<String> words() {
            return List.of(organisation, administrator);
        }
    }

    /** Somebody asked for a backup. */
    record BackupAsked(UUID subjectId) implements OperationsEvent {
        @Override
        public @Nullable UUID organisationId() {
            return null;
        }
    }
}
