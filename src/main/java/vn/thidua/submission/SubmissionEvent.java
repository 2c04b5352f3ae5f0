package vn.thidua.submission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a submission upward. */
public sealed interface SubmissionEvent extends DomainEvent {

    /** It was begun. */
    record SubmissionBegun(UUID organisationId, UUID subjectId, String about) implements SubmissionEvent {
        @Override
        public List<String> words() {
            return List.of(about);
        }
    }

    /** Its list was changed. */
    record NomineesChanged(UUID organisationId, UUID subjectId, String about, int lines) implements SubmissionEvent {
        @Override
        public List<String> words() {
            return List.of(about, Integer.toString(lines));
        }
    }

    /** It was sent. */
    record Submitted(UUID organisationId, UUID subjectId, String number, String addressee, int lines)
            implements SubmissionEvent {
        @Override
        public List<String> words() {
            return List.of(number, addressee, Integer.toString(lines));
        }
    }

    /** Those above granted some of it. */
    record Granted(UUID organisationId, UUID subjectId, String number, String decision, int lines)
            implements SubmissionEvent {
        @Override
        public List<String> words() {
            return List.of(number, decision, Integer.toString(lines));
        }
    }

    /** Those above refused or returned some of it. */
    record Denied(UUID organisationId, UUID subjectId, String number, int lines, String reason)
            implements SubmissionEvent {
        @Override
        public List<String> words() {
            return List.of(number, Integer.toString(lines));
        }
    }

    /** A reply was taken back. */
    record ReplyTakenBack(UUID organisationId, UUID subjectId, String number, String name, String reason)
            implements SubmissionEvent {
        @Override
        public List<String> words() {
            return List.of(number, name);
        }
    }

    /** Its document was annulled. */
    record Annulled(
            UUID organisationId,
            UUID subjectId,
            String number,
            @Nullable String reason) implements SubmissionEvent {
        @Override
        public List<String> words() {
            return List.of(number);
        }
    }

    /** A draft was thrown away. */
    record DraftDropped(UUID organisationId, UUID subjectId, String about) implements SubmissionEvent {
        @Override
        public List<String> words() {
            return List.of(about);
        }
    }
}
