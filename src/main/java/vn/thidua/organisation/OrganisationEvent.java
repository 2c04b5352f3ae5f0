package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to an organisation. */
public sealed interface OrganisationEvent extends DomainEvent {

    /** It was entered, or its particulars were corrected. */
    record Changed(UUID organisationId, UUID subjectId, String name) implements OrganisationEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It took a new name. */
    record Renamed(UUID organisationId, UUID subjectId, String oldName, String newName, LocalDate on)
            implements OrganisationEvent {
        @Override
        public List<String> words() {
            return List.of(oldName, newName, on.toString());
        }
    }

    /** The last renaming was an error; it bears its former name again. */
    record NameTakenBack(UUID organisationId, UUID subjectId, String wrongName, String name, String reason)
            implements OrganisationEvent {
        @Override
        public List<String> words() {
            return List.of(wrongName, name);
        }
    }

    /** It ceased to exist. */
    record Closed(UUID organisationId, UUID subjectId, String name, LocalDate on) implements OrganisationEvent {
        @Override
        public List<String> words() {
            return List.of(name, on.toString());
        }
    }

    /** The closing or merging was an error; it exists on. */
    record Reopened(UUID organisationId, UUID subjectId, String name, String reason) implements OrganisationEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It went on in another. */
    record Merged(UUID organisationId, UUID subjectId, String name, String successor, LocalDate on)
            implements OrganisationEvent {
        @Override
        public List<String> words() {
            return List.of(name, successor, on.toString());
        }
    }
}
