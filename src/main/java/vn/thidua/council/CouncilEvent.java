package vn.thidua.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a council and its composition; drafts are nobody's business until they are in force. */
public sealed interface CouncilEvent extends DomainEvent {

    /** A council was entered. */
    record Founded(UUID organisationId, UUID subjectId, String name) implements CouncilEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** Its name or level was corrected. */
    record Renamed(UUID organisationId, UUID subjectId, String name) implements CouncilEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** A composition is in force from a day on. */
    record Composed(UUID organisationId, UUID subjectId, String name, String decision, LocalDate from, int members)
            implements CouncilEvent {
        @Override
        public List<String> words() {
            return List.of(name, decision, from.toString(), Integer.toString(members));
        }
    }

    /** A composition was taken back; the one before is in force again. */
    record CompositionTakenBack(UUID organisationId, UUID subjectId, String name, String decision, String reason)
            implements CouncilEvent {
        @Override
        public List<String> words() {
            return List.of(name, decision);
        }
    }

    /** Somebody joined a composition that was already in force, or particulars were corrected. */
    record MemberEntered(
            UUID organisationId,
            UUID subjectId,
            String name,
            String member,
            @Nullable String reason) implements CouncilEvent {
        @Override
        public List<String> words() {
            return List.of(name, member);
        }
    }

    /** Somebody left before the term was over. */
    record MemberLeft(UUID organisationId, UUID subjectId, String name, String member, LocalDate from, String reason)
            implements CouncilEvent {
        @Override
        public List<String> words() {
            return List.of(name, member, from.toString());
        }
    }

    /** The leaving was a mistake. */
    record MemberReturned(UUID organisationId, UUID subjectId, String name, String member, String reason)
            implements CouncilEvent {
        @Override
        public List<String> words() {
            return List.of(name, member);
        }
    }
}
