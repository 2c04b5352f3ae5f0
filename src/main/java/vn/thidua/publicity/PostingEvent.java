package vn.thidua.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to a public posting. */
sealed interface PostingEvent extends DomainEvent {

    String subject();

    @Override
    default List<String> words() {
        return List.of(subject());
    }

    /** It was put up. */
    record Posted(UUID organisationId, UUID subjectId, String subject, LocalDate starts, LocalDate ends, int dossiers)
            implements PostingEvent {
        @Override
        public List<String> words() {
            return List.of(subject, starts.toString(), ends.toString(), Integer.toString(dossiers));
        }
    }

    /** It hung for its whole time. */
    record Closed(UUID organisationId, UUID subjectId, String subject) implements PostingEvent {}

    /** It was taken down before its time. */
    record Cancelled(UUID organisationId, UUID subjectId, String subject, String reason) implements PostingEvent {}

    /** Somebody said something about it. */
    record CommentReceived(UUID organisationId, UUID subjectId, String subject) implements PostingEvent {}

    /** What was said was looked into. */
    record CommentHandled(UUID organisationId, UUID subjectId, String subject, String outcome) implements PostingEvent {
        @Override
        public List<String> words() {
            return List.of(subject, "enum.CommentOutcome." + outcome);
        }
    }
}
