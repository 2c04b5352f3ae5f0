package vn.thidua.document;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Documents of the registers that the viewer may read; see {@link DocumentRegister#choices} for a select. */
public interface OfficialDocumentRepository extends Repository<OfficialDocument, UUID> {

    OfficialDocument saveAndFlush(OfficialDocument document);

    void delete(OfficialDocument document);

    void flush();

    @Query("select d from OfficialDocument d join fetch d.organisation left join fetch d.attachment where d.id = :id")
    Optional<OfficialDocument> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from OfficialDocument d where d.id = :id")
    Optional<OfficialDocument> findForChange(UUID id);

    /** All documents with this number in the organisation's register, latest first; numbers begin anew each year. */
    @Query(
            "select d from OfficialDocument d where d.organisation.id = :organisation and d.number = :number order by d.issuedOn desc")
    List<OfficialDocument> findByNumber(UUID organisation, String number);

    @Query("select count(d) > 0 from OfficialDocument d where d.organisation.id = :organisation and d.number = :number "
            + "and d.issuedOn = :issuedOn and d.issuer = :issuer and d.id <> :self")
    boolean hasOther(UUID organisation, String number, LocalDate issuedOn, String issuer, UUID self);

    /** The document, or a 404. */
    default OfficialDocument require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** The document if the viewer may read it, or a 404. */
    default OfficialDocument requireReadable(UUID id, Viewer viewer) {
        return findById(id).filter(document -> document.isReadableBy(viewer)).orElseThrow(NotFound::new);
    }

    /** The document if the viewer keeps its register, or a 404. */
    default OfficialDocument requireChangeable(UUID id, Viewer viewer) {
        return findById(id).filter(document -> document.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }
}
