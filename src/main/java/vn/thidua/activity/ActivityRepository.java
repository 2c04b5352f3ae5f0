package vn.thidua.activity;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Activities; row-level security leaves out those of schools that the viewer may not read. */
interface ActivityRepository extends Repository<Activity, UUID> {

    Activity save(Activity activity);

    void delete(Activity activity);

    void flush();

    @Transactional(readOnly = true)
    @Query(
            "select a from Activity a join fetch a.organisation left join fetch a.person left join fetch a.unit where a.id = :id")
    Optional<Activity> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Activity a where a.id = :id")
    Optional<Activity> findForChange(UUID id);

    /** Everything of a school with its people and units. */
    @Query("select a from Activity a left join fetch a.person left join fetch a.unit where a.organisation.id = :school")
    List<Activity> ofSchool(UUID school);

    /** What a new record of that kind could repeat. */
    @Query("""
            select a from Activity a
             where a.organisation.id = :school and a.kind = :kind and (a.person is null or a.person.id = :person)
               and (a.kind in ('STUDY', 'SALARY') or a.begins between :first and :last)
            """)
    List<Activity> near(UUID school, ActivityKind kind, @Nullable UUID person, LocalDate first, LocalDate last);

    /** The activity if the viewer may know of it, or a 404. */
    default Activity requireReadable(UUID id, Viewer viewer) {
        return findById(id).filter(found -> found.isReadableBy(viewer)).orElseThrow(NotFound::new);
    }

    /** The activity if the viewer keeps it, or a 404. */
    default Activity requireChangeable(UUID id, Viewer viewer) {
        return findById(id).filter(found -> found.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }
}
