package vn.thidua.contest;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to results of contests. */
public sealed interface ContestEvent extends DomainEvent {

    /** It was entered. */
    record Entered(UUID organisationId, UUID subjectId, String person, String contest, String result)
            implements ContestEvent {
        @Override
        public List<String> words() {
            return List.of(person, contest, result);
        }
    }

    /** It was put right. */
    record Corrected(UUID organisationId, UUID subjectId, String person, String contest, String result)
            implements ContestEvent {
        @Override
        public List<String> words() {
            return List.of(person, contest, result);
        }
    }

    /** It was struck out. */
    record Deleted(UUID organisationId, UUID subjectId, String person, String contest, String reason)
            implements ContestEvent {
        @Override
        public List<String> words() {
            return List.of(person, contest);
        }
    }

    /** A file was attached, in place of the one before, if any. */
    record FileAttached(UUID organisationId, UUID subjectId, String person, String contest, String file, String sha256)
            implements ContestEvent {
        @Override
        public List<String> words() {
            return List.of(person, contest, file, sha256);
        }
    }

    /** Its file was taken away. */
    record FileRemoved(UUID organisationId, UUID subjectId, String person, String contest, String file)
            implements ContestEvent {
        @Override
        public List<String> words() {
            return List.of(person, contest, file);
        }
    }
}
