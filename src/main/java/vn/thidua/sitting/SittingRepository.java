package vn.thidua.sitting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sessions of the viewer's body; whoever changes anything about a session holds it. */
interface SittingRepository extends Repository<Sitting, UUID> {

    @Query("""
            select s from Sitting s join fetch s.organisation o join fetch s.council left join fetch s.presider
             where s.id = :id and o.id = :body""")
    Optional<Sitting> find(UUID id, UUID body);

    /** Loads for a change and holds others off until it is saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sitting s where s.id = :id and s.organisation.id = :body")
    Optional<Sitting> findForChange(UUID id, UUID body);

    /** The agenda with all nominees, in one statement. */
    @Query("""
            select i from AgendaItem i left join fetch i.nominees left join fetch i.title
             where i.sitting.id = :sitting order by i.place""")
    List<AgendaItem> agenda(UUID sitting);

    /** Who belongs to the session, chair first, then as the decision lists them; brings the session along. */
    @Query("""
            select a from SittingAttendance a join fetch a.member m left join fetch m.person
              join fetch a.sitting s join fetch s.organisation join fetch s.council left join fetch s.presider
             where s.id = :sitting
             order by case m.role when vn.thidua.council.CouncilRole.CHAIR then 0 when vn.thidua.council.CouncilRole.VICE_CHAIR then 1
                      when vn.thidua.council.CouncilRole.STANDING then 2 when vn.thidua.council.CouncilRole.SECRETARY then 3 else 4 end, m.place""")
    List<SittingAttendance> attendance(UUID sitting);

    @Query("select s from SittingStep s where s.sitting.id = :sitting order by s.at")
    List<SittingStep> steps(UUID sitting);

    @Query("select i.sitting.id from AgendaItem i where i.id = :item and i.organisation.id = :body")
    Optional<UUID> sittingOfItem(UUID item, UUID body);

    @Query("select n.item.sitting.id from SittingNominee n where n.id = :nominee and n.organisation.id = :body")
    Optional<UUID> sittingOfNominee(UUID nominee, UUID body);
}
