package vn.thidua.operations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to the installation as a whole. */
public sealed interface OperationsEvent extends DomainEvent {

    /** Somebody asked for a backup. */
    record BackupAsked(UUID subjectId) implements OperationsEvent {
        @Override
        public @Nullable UUID organisationId() {
            return null;
        }
    }
}
