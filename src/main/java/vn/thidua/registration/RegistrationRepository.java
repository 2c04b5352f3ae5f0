package vn.thidua.registration;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;

/** Registrations of the viewer's school, with whatever a page or a verb asks of them in one query. */
interface RegistrationRepository extends Repository<Registration, UUID> {

    String WHOLE = "select r from Registration r join fetch r.organisation o join fetch r.window"
            + " left join fetch r.person left join fetch r.unit left join fetch r.titles left join fetch r.initiatives ";

    @Query(WHOLE + "where r.id = :id and o.id = :school")
    Optional<Registration> find(UUID id, UUID school);

    @Query(WHOLE + "where r.person.id = :person and r.emulationYear in :years")
    List<Registration> ofPerson(UUID person, Collection<EmulationYear> years);

    @Query(WHOLE + "where r.subjectKind = 'UNIT' and r.unit.id = :unit and r.emulationYear in :years")
    List<Registration> ofUnit(UUID unit, Collection<EmulationYear> years);

    @Query(WHOLE + "where r.subjectKind = 'SCHOOL' and o.id = :school and r.emulationYear in :years")
    List<Registration> ofSchool(UUID school, Collection<EmulationYear> years);

    /** Loads for a verb and holds others off until it is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.id = :id and r.organisation.id = :school")
    Optional<Registration> findForChange(UUID id, UUID school);

    @Query("select s from RegistrationStep s where s.registration.id = :registration order by s.at")
    List<RegistrationStep> steps(UUID registration);

    @Query(
            "select p from Person p join fetch p.organisation o left join fetch p.appointments where p.id = :id and o.id = :school")
    Optional<Person> person(UUID id, UUID school);

    /** The registration as far as this viewer may know of it, or a 404. */
    default Registration require(UUID id, Viewer viewer) {
        return find(id, viewer.homeId())
                .filter(registration -> registration.isVisibleTo(viewer))
                .orElseThrow(NotFound::new);
    }
}
