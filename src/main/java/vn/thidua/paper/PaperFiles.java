package vn.thidua.paper;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The files of documents. */
public interface PaperFiles extends Repository<PaperFile, UUID> {

    PaperFile saveAndFlush(PaperFile file);

    void delete(PaperFile file);

    @Transactional(readOnly = true)
    @Query("select p from PaperFile p join fetch p.organisation left join fetch p.word left join fetch p.pdf "
            + "left join fetch p.document where p.id = :id")
    Optional<PaperFile> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PaperFile p where p.id = :id")
    Optional<PaperFile> findForChange(UUID id);

    /** The file if the viewer may read it, or a 404. */
    default PaperFile requireReadable(UUID id, Viewer viewer) {
        return findById(id).filter(file -> file.isReadableBy(viewer)).orElseThrow(NotFound::new);
    }
}
