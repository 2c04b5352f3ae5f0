package vn.thidua.staff;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.NotFound;

/** People; row-level security leaves out those of organisations that the viewer may not read. */
public interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    List<Person> findByIdIn(Collection<UUID> ids);

    /** Loads for a change and holds others off until it is saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> findForChange(UUID id);

    /** The person with all appointments and their units, in one statement. */
    @Query("""
            select p from Person p join fetch p.organisation left join fetch p.appointments a left join fetch a.unit
             where p.id = :id
            """)
    Optional<Person> findWithAppointments(UUID id);

    @Query("select count(p) > 0 from Person p where p.organisation.id = :school and p.code = :code and p.id <> :except")
    boolean hasCode(UUID school, String code, UUID except);

    /** The person, or a 404. */
    default Person require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
