package vn.thidua.merit;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to a report; saving a draft is nobody's business. */
sealed interface AchievementReportEvent extends DomainEvent {

    /** A version was kept. */
    record VersionKept(UUID organisationId, UUID subjectId, String name, int number) implements AchievementReportEvent {
        @Override
        public List<String> words() {
            return List.of(name, Integer.toString(number));
        }
    }
}
