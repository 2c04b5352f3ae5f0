package vn.thidua.research;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to initiatives, topics and schemes. */
public sealed interface WorkEvent extends DomainEvent {

    /** It was entered. */
    record Registered(UUID organisationId, UUID subjectId, String name, String year, String authors)
            implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name, year, authors);
        }
    }

    /** What it is about, or who did it, was put right. */
    record Corrected(UUID organisationId, UUID subjectId, String name, String year, String authors)
            implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name, year, authors);
        }
    }

    /** It is being carried out. */
    record Started(UUID organisationId, UUID subjectId, String name) implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It was recognised or accepted. */
    record Recognised(UUID organisationId, UUID subjectId, String name, String authors, String decision)
            implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name, authors, decision);
        }
    }

    /** It was refused. */
    record Refused(UUID organisationId, UUID subjectId, String name, String authors, String reason)
            implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name, authors);
        }
    }

    /** The decision was taken back. */
    record Reopened(UUID organisationId, UUID subjectId, String name, String reason) implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It was struck out. */
    record Deleted(UUID organisationId, UUID subjectId, String name, String year, String reason) implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name, year);
        }
    }

    /** A file was attached, in place of the one before, if any. */
    record FileAttached(UUID organisationId, UUID subjectId, String name, String file, String sha256)
            implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name, file, sha256);
        }
    }

    /** Its file was taken away. */
    record FileRemoved(UUID organisationId, UUID subjectId, String name, String file) implements WorkEvent {
        @Override
        public List<String> words() {
            return List.of(name, file);
        }
    }
}
