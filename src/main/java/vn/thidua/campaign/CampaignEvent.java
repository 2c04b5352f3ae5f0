package vn.thidua.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to a movement, and those who take part. */
sealed interface CampaignEvent extends DomainEvent {

    /** It was entered, or its particulars were changed. */
    record Described(UUID organisationId, UUID subjectId, String name) implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** A draft was thrown away. */
    record Discarded(UUID organisationId, UUID subjectId, String name) implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It was launched. */
    record Launched(UUID organisationId, UUID subjectId, String name, LocalDate on) implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(name, on.toString());
        }
    }

    /** It was reviewed and closed. */
    record Closed(UUID organisationId, UUID subjectId, String name, LocalDate on) implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(name, on.toString());
        }
    }

    /** It was opened again. */
    record Reopened(UUID organisationId, UUID subjectId, String name, String reason) implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** A faculty or office launched it among its people. */
    record UnitLaunched(UUID organisationId, UUID subjectId, String name, String unit, LocalDate on)
            implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(unit, name, on.toString());
        }
    }

    /** A unit's launch, recorded by mistake, was taken back. */
    record UnitWithdrawn(UUID organisationId, UUID subjectId, String name, UUID unitId) implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** A pledge was signed. */
    record PledgeSigned(UUID organisationId, UUID subjectId, String name, String parties, LocalDate on)
            implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(parties, name, on.toString());
        }
    }

    /** A recorded pledge was corrected. */
    record PledgeCorrected(UUID organisationId, UUID subjectId, String name, String parties) implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(parties, name);
        }
    }

    /** A pledge, recorded by mistake, was taken out. */
    record PledgeRemoved(UUID organisationId, UUID subjectId, String name, String parties) implements CampaignEvent {
        @Override
        public List<String> words() {
            return List.of(parties, name);
        }
    }
}
