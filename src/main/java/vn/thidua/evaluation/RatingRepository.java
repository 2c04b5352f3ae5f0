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

    /** An award of whom the rating is about, for the same year. */
    String SAME = """
             a.organisation_id = r.organisation_id and a.emulation_year = r.emulation_year and a.subject_kind = r.subject_kind
               and a.person_id is not distinct from r.person_id and (r.person_id is not null or a.unit_id is not distinct from r.unit_id)
            """;

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

    /** The title or form that the same subject holds for the same year, which rests on the rating. */
    @Transactional(readOnly = true)
    @Query(nativeQuery = true, value = """
            select t.name from rating r join award_in_force a on """ + SAME + """
              join title t on t.id = a.title_id
             where r.id = :rating order by t.category desc, t.rank limit 1
            """)
    Optional<String> titleOn(UUID rating);

    /** Those of the ratings on which a title of the same year rests. */
    @Query(
            nativeQuery = true,
            value = "select r.id from rating r where r.id in (:ratings) and exists (select from award_in_force a where "
                    + SAME + ")")
    List<UUID> usedByAwards(Collection<UUID> ratings);

    /** Those of the ratings on which a title of the same year, or a dossier that is still under way, rests. */
    @Query(nativeQuery = true, value = """
            select r.id from rating r
             where r.id in (:ratings)
               and (exists (select from award_in_force a where """ + SAME + """
                    ) or exists (select from dossier_item i where i.organisation_id = r.organisation_id and i.source = 'RATING' and i.reference_id = r.id))
            """)
    List<UUID> builtUpon(Collection<UUID> ratings);

    /** The rating if the viewer keeps it, or a 404. */
    default Rating requireChangeable(UUID id, Viewer viewer) {
        return findById(id).filter(rating -> rating.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }
}
