package vn.thidua.report;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to reports: at home, and – as records of the body above – when they are answered. */
public sealed interface ReportEvent extends DomainEvent {

    /** It was begun. */
    record Begun(UUID organisationId, UUID subjectId, String title) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** Its title, its day of figures or its deadline was changed. */
    record Changed(UUID organisationId, UUID subjectId, String title) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** A draft was thrown away. */
    record Discarded(UUID organisationId, UUID subjectId, String title) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** The head has read it. */
    record Reviewed(UUID organisationId, UUID subjectId, String title) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** The head gave it back to who writes it. */
    record SentBack(UUID organisationId, UUID subjectId, String title, String reason) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** It was issued; its figures are frozen under this hash. */
    record Issued(UUID organisationId, UUID subjectId, String title, String number, String sha256)
            implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title, number, sha256);
        }
    }

    /** It was handed in. */
    record Submitted(UUID organisationId, UUID subjectId, String title, int attempt) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title, Integer.toString(attempt));
        }
    }

    /** It was taken back before anybody answered. */
    record Withdrawn(UUID organisationId, UUID subjectId, String title) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** It was opened for another attempt. */
    record Reopened(UUID organisationId, UUID subjectId, String title, String reason) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** The addressee accepted it; it is locked. */
    record Accepted(UUID organisationId, UUID subjectId, String author, String title) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(author, title);
        }
    }

    /** The addressee returned it. */
    record Returned(UUID organisationId, UUID subjectId, String author, String title, String reason)
            implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(author, title);
        }
    }

    /** The addressee opened an accepted report as an exception. */
    record Unlocked(UUID organisationId, UUID subjectId, String author, String title, String until, String reason)
            implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(author, title, until);
        }
    }

    /** The addressee took its last answer back. */
    record AnswerTakenBack(UUID organisationId, UUID subjectId, String author, String title) implements ReportEvent {
        @Override
        public List<String> words() {
            return List.of(author, title);
        }
    }
}
