package vn.thidua.quota;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to the reading of quotas. */
sealed interface QuotaEvent extends DomainEvent {

    /** A school chose how to read a quota. */
    record Chosen(
            UUID organisationId,
            UUID subjectId,
            String topic,
            String year,
            int percent,
            int counted,
            int allowed,
            String reason)
            implements QuotaEvent {
        @Override
        public List<String> words() {
            return List.of(
                    topic, year, Integer.toString(percent), Integer.toString(counted), Integer.toString(allowed));
        }
    }
}
