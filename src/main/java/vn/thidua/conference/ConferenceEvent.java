package vn.thidua.conference;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What a conference does. */
sealed interface ConferenceEvent extends DomainEvent {

    /** The round that it closes. */
    String round();

    @Override
    default List<String> words() {
        return List.of(round());
    }

    /** When, where and how it is held was written down. */
    record Arranged(UUID organisationId, UUID subjectId, String round) implements ConferenceEvent {}

    /** Who sits for whom was written down. */
    record SeatsSet(UUID organisationId, UUID subjectId, String round, int seats) implements ConferenceEvent {
        @Override
        public List<String> words() {
            return List.of(round, Integer.toString(seats));
        }
    }

    /** A ballot was planned. */
    record VotePrepared(UUID organisationId, UUID subjectId, String round) implements ConferenceEvent {}

    /** The counted votes were written into the ranking. */
    record VotesAdopted(UUID organisationId, UUID subjectId, String round) implements ConferenceEvent {}

    /** Flag and certificates were proposed, places written down. */
    record ProposalPublished(UUID organisationId, UUID subjectId, String round, int units) implements ConferenceEvent {
        @Override
        public List<String> words() {
            return List.of(round, Integer.toString(units));
        }
    }

    /** The round was opened again: places and proposals were taken back. */
    record ProposalWithdrawn(UUID organisationId, UUID subjectId, String round, String reason)
            implements ConferenceEvent {}

    /** A school made a dossier of its own from what was proposed for it. */
    record ProposalTaken(UUID organisationId, UUID subjectId, String round, String title) implements ConferenceEvent {
        @Override
        public List<String> words() {
            return List.of(title, round);
        }
    }

    /** Who leads the next year was elected. */
    record OfficersElected(UUID organisationId, UUID subjectId, String round) implements ConferenceEvent {}

    /** The offices were handed over. */
    record OfficesHandedOver(UUID organisationId, UUID subjectId, String round, String year)
            implements ConferenceEvent {
        @Override
        public List<String> words() {
            return List.of(round, year);
        }
    }
}
