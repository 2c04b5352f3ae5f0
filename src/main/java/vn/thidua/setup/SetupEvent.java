package vn.thidua.setup;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen at the set-up. */
sealed interface SetupEvent extends DomainEvent {

    /** The first organisation and the first administrator were entered. */
    record Finished(UUID organisationId, UUID subjectId, String organisation, String administrator)
            implements SetupEvent {
        @Override
        public List<String> words() {
            return List.of(organisation, administrator);
        }
    }
}
