package vn.thidua.certificate;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;

/** The layouts of the bodies; each works with its own. */
interface CertificateLayouts extends Repository<CertificateLayout, UUID> {

    CertificateLayout saveAndFlush(CertificateLayout layout);

    void delete(CertificateLayout layout);

    @Transactional(readOnly = true)
    @Query("select l from CertificateLayout l join fetch l.organisation where l.id = :id and l.organisation.id = :body")
    Optional<CertificateLayout> of(UUID id, UUID body);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from CertificateLayout l where l.id = :id and l.organisation.id = :body")
    Optional<CertificateLayout> forChange(UUID id, UUID body);

    @Transactional(readOnly = true)
    @Query("select l from CertificateLayout l where l.organisation.id = :body")
    List<CertificateLayout> allOf(UUID body);

    /** The body's own layout, or a 404. */
    default CertificateLayout require(UUID id, UUID body) {
        return of(id, body).orElseThrow(NotFound::new);
    }
}
