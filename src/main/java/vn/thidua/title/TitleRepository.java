package vn.thidua.title;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.NotFound;

/** The catalogue, the same for everybody. */
public interface TitleRepository extends Repository<Title, UUID> {

    Optional<Title> findById(UUID id);

    /** Loads for a change of it or of its rules and holds others off until that is saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Title t where t.id = :id")
    Optional<Title> findForChange(UUID id);

    Optional<Title> findByCode(String code);

    List<Title> findByIdIn(Collection<UUID> ids);

    @Query("select t from Title t order by t.category desc, t.subject, t.rank")
    List<Title> all();

    @Query("select t from Title t where t.enabled order by t.category desc, t.subject, t.rank")
    List<Title> inUse();

    /** The title, or a 404. */
    default Title require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
