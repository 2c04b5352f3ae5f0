package vn.thidua.ballot;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What the journal hears of a round: that it was opened, closed, counted – never that somebody voted, let alone how. */
public sealed interface RoundEvent extends DomainEvent {

    /** What is voted on, in the words of the ballot paper. */
    String subject();

    @Override
    default List<String> words() {
        return List.of(subject());
    }

    /** Somebody means to vote. */
    record Planned(UUID organisationId, UUID subjectId, String subject) implements RoundEvent {}

    /** The tellers' codes were made; codes of an earlier time are worth nothing any more. */
    record SealMade(UUID organisationId, UUID subjectId, String subject) implements RoundEvent {}

    /** Votes are taken. */
    record Opened(UUID organisationId, UUID subjectId, String subject) implements RoundEvent {}

    /** It was opened too early, and nobody had voted. */
    record OpeningWithdrawn(UUID organisationId, UUID subjectId, String subject, String reason) implements RoundEvent {}

    /** No more votes are taken. */
    record Closed(UUID organisationId, UUID subjectId, String subject) implements RoundEvent {}

    /** It was closed too early. */
    record Reopened(UUID organisationId, UUID subjectId, String subject, String reason) implements RoundEvent {}

    /** The result stands. */
    record Counted(UUID organisationId, UUID subjectId, String subject) implements RoundEvent {}

    /** It has no result, or the one it had was set aside. */
    record Cancelled(UUID organisationId, UUID subjectId, String subject, String reason) implements RoundEvent {}

    /** Somebody may not vote any more. */
    record VoterRemoved(UUID organisationId, UUID subjectId, String subject, String name, String reason)
            implements RoundEvent {
        @Override
        public List<String> words() {
            return List.of(subject, name);
        }
    }

    /** The removal was a mistake; whoever was removed may vote, and has to do so anew. */
    record VoterReadmitted(UUID organisationId, UUID subjectId, String subject, String name) implements RoundEvent {
        @Override
        public List<String> words() {
            return List.of(subject, name);
        }
    }

    /** The paper of an absent member came back, or was noted by mistake. */
    record PaperReturned(UUID organisationId, UUID subjectId, String subject, String name, String day)
            implements RoundEvent {
        @Override
        public List<String> words() {
            return List.of(subject, name, day);
        }
    }

    /** The note that a paper had come back was a mistake. */
    record PaperReturnWithdrawn(UUID organisationId, UUID subjectId, String subject, String name)
            implements RoundEvent {
        @Override
        public List<String> words() {
            return List.of(subject, name);
        }
    }

    /** Who did not reach the threshold is proposed for something lower. */
    record LowerTitleProposed(UUID organisationId, UUID subjectId, String subject, String name, String title)
            implements RoundEvent {
        @Override
        public List<String> words() {
            return List.of(subject, name, title);
        }
    }

    /** Nothing lower is proposed after all. */
    record LowerTitleWithdrawn(UUID organisationId, UUID subjectId, String subject, String name) implements RoundEvent {
        @Override
        public List<String> words() {
            return List.of(subject, name);
        }
    }
}
