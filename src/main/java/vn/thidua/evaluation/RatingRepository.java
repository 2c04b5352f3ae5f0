package vn.thidua.evaluation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Ratings; row-level security leaves out those of schools that the viewer may not read. */
interface RatingRepository extends Repository<Rating, UUID> {

    Rating save(Rating rating);

    Rating saveAndFlush(Rating rating);

    void delete(Rating rating);

    void flush();

    @Transactional(readOnly = true)
    @Query("""
            select r from Rating r join fetch r.organisation left join fetch r.person left join fetch r.unit left join fetch r.attachment
             where r.id = :id
            """)
    Optional<Rating> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Rating r where r.id = :id")
    Optional<Rating> findForChange(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Rating r where r.id in :ids")
    List<Rating> findByIdIn(Collection<UUID> ids);

    /** All ratings of a school, with whom they rate. */
    @Query("select r from Rating r left join fetch r.person left join fetch r.unit where r.organisation.id = :school")
    List<Rating> ofSchool(UUID school);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Rating r where r.person.id in :people and r.emulationYear = :year")
    List<Rating> ofPeopleForChange(Collection<UUID> people, EmulationYear year);

    @Query("select count(r) > 0 from Rating r where r.person.id = :person and r.emulationYear = :year")
    boolean hasOfPerson(UUID person, EmulationYear year);

    @Query("select count(r) > 0 from Rating r where r.unit.id = :unit and r.emulationYear = :year")
    boolean hasOfUnit(UUID unit, EmulationYear year);

    @Query("""
            select count(r) > 0 from Rating r where r.organisation.id = :school and r.subjectKind = 'SCHOOL' and r.emulationYear = :year
            """)
    boolean hasOfSchool(UUID school, EmulationYear year);

    /** The rating if the viewer keeps it, or a 404. */
    default Rating requireChangeable(UUID id, Viewer viewer) {
        return findById(id).filter(rating -> rating.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }
}
