package vn.thidua.organisation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;

/** Who is in which cluster or block in which year; known to all who are signed in. */
interface MembershipRepository extends Repository<Membership, UUID> {

    Membership saveAndFlush(Membership membership);

    void delete(Membership membership);

    @Query("select m from Membership m join fetch m.organisation join fetch m.member where m.id = :id")
    Optional<Membership> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.id = :id")
    Optional<Membership> findForChange(UUID id);

    @Query(
            "select m from Membership m join fetch m.member where m.organisation.id = :cluster and m.emulationYear = :year")
    List<Membership> membersOf(UUID cluster, EmulationYear year);

    @Query("select count(m) > 0 from Membership m where m.organisation.id = :cluster and m.member.id = :member")
    boolean hasEverHad(UUID cluster, UUID member);

    default Membership require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
