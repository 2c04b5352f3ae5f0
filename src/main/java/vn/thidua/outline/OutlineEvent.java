package vn.thidua.outline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to outlines; they belong to the installation. */
public sealed interface OutlineEvent extends DomainEvent {

    @Override
    default @Nullable UUID organisationId() {
        return null;
    }

    /** A section of its time was written into an outline, or changed. */
    record SectionWritten(UUID subjectId, String outline, String heading) implements OutlineEvent {
        @Override
        public List<String> words() {
            return List.of(outline, heading);
        }
    }

    /** A section of its time was taken out. */
    record SectionRemoved(UUID subjectId, String outline, String heading) implements OutlineEvent {
        @Override
        public List<String> words() {
            return List.of(outline, heading);
        }
    }
}
