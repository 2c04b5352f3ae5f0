package vn.thidua.compilation;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen while reports are compiled. */
public sealed interface CompilationEvent extends DomainEvent {

    /** A figure was set otherwise than the reports below add up to. */
    record FigureSet(UUID organisationId, UUID subjectId, String figure, String counted, String amount, String reason)
            implements CompilationEvent {
        @Override
        public List<String> words() {
            return List.of(figure, counted, amount);
        }
    }

    /** A figure is again what the reports below add up to. */
    record FigureReset(UUID organisationId, UUID subjectId, String figure) implements CompilationEvent {
        @Override
        public List<String> words() {
            return List.of(figure);
        }
    }

    /** A passage of a report below was taken over. */
    record PassageQuoted(UUID organisationId, UUID subjectId, String author, String heading)
            implements CompilationEvent {
        @Override
        public List<String> words() {
            return List.of(author, heading);
        }
    }
}
