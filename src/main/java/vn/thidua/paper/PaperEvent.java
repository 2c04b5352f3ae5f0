package vn.thidua.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/**
 * What can happen to a document. Modules that stand behind a document listen in the same transaction and may refuse.
 */
public sealed interface PaperEvent extends DomainEvent {

    /** It was drafted; {@code about} is the record that it is made from. */
    record Drafted(UUID organisationId, UUID subjectId, UUID about, String name) implements PaperEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** Its words were changed. */
    record Edited(UUID organisationId, UUID subjectId, String name) implements PaperEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** Another format was chosen. */
    record FamilyChosen(UUID organisationId, UUID subjectId, String name, String format) implements PaperEvent {
        @Override
        public List<String> words() {
            return List.of(name, format);
        }
    }

    /** It was issued; {@code number} is the whole number, empty for a kind without one. */
    record Issued(
            UUID organisationId,
            UUID subjectId,
            UUID about,
            PaperKind kind,
            String name,
            String number,
            LocalDate on,
            String sha256)
            implements PaperEvent {
        @Override
        public List<String> words() {
            return List.of(name, number, sha256);
        }
    }

    /** It was annulled. */
    record Annulled(
            UUID organisationId,
            UUID subjectId,
            UUID about,
            PaperKind kind,
            String name,
            String number,
            @Nullable String reason)
            implements PaperEvent {

        @Override
        public List<String> words() {
            return List.of(name, number);
        }
    }

    /** A draft was thrown away. */
    record Discarded(UUID organisationId, UUID subjectId, UUID about, String name) implements PaperEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** A body said anew how it heads its documents. */
    record LetterheadChanged(UUID organisationId, UUID subjectId, String issuer) implements PaperEvent {
        @Override
        public List<String> words() {
            return List.of(issuer);
        }
    }

    /** A body took its own Word file as the template of a kind. */
    record TemplatePut(UUID organisationId, UUID subjectId, String kind, String file, String sha256)
            implements PaperEvent {
        @Override
        public List<String> words() {
            return List.of(kind, file, sha256);
        }
    }

    /** A body went back to the built-in form of a kind. */
    record TemplateRemoved(UUID organisationId, UUID subjectId, String kind) implements PaperEvent {
        @Override
        public List<String> words() {
            return List.of(kind);
        }
    }
}
