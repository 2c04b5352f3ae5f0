package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to an organisation and to its membership in clusters and blocks. */
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

    /** It ceased to exist. */
    record Closed(UUID organisationId, UUID subjectId, String name, LocalDate on) implements OrganisationEvent {
        @Override
        public List<String> words() {
            return List.of(name, on.toString());
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

    /** A school's role in a cluster or block for a year was set, or ended ({@code role} is {@code null}). */
    record MembershipChanged(
            UUID organisationId,
            UUID subjectId,
            String name,
            String member,
            String year,
            @org.jspecify.annotations.Nullable MembershipRole role)
            implements OrganisationEvent {
        @Override
        public List<String> words() {
            return List.of(name, member, year, role == null ? "–" : role.name());
        }
    }
}
