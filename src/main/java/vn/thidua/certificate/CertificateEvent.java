package vn.thidua.certificate;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to the layout of certificates. */
sealed interface CertificateEvent extends DomainEvent {

    /** Its measures were set. */
    record LayoutArranged(UUID organisationId, UUID subjectId, String name) implements CertificateEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** It was removed. */
    record LayoutRemoved(UUID organisationId, UUID subjectId, String name) implements CertificateEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }
}
