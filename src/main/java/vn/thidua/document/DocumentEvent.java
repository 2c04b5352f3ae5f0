package vn.thidua.document;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to a document of the register. */
public sealed interface DocumentEvent extends DomainEvent {

    /** It was entered. */
    record Entered(UUID organisationId, UUID subjectId, String number, String subject) implements DocumentEvent {
        @Override
        public List<String> words() {
            return List.of(number, subject);
        }
    }

    /** Its entry was corrected. */
    record Corrected(UUID organisationId, UUID subjectId, String number, String subject) implements DocumentEvent {
        @Override
        public List<String> words() {
            return List.of(number, subject);
        }
    }

    /** Its entry was struck out. */
    record Deleted(UUID organisationId, UUID subjectId, String number, String subject) implements DocumentEvent {
        @Override
        public List<String> words() {
            return List.of(number, subject);
        }
    }

    /** A file was attached, in place of the one before, if any. */
    record FileAttached(UUID organisationId, UUID subjectId, String number, String file, String sha256)
            implements DocumentEvent {
        @Override
        public List<String> words() {
            return List.of(number, file, sha256);
        }
    }

    /** Its file was taken away. */
    record FileRemoved(UUID organisationId, UUID subjectId, String number, String file) implements DocumentEvent {
        @Override
        public List<String> words() {
            return List.of(number, file);
        }
    }
}
