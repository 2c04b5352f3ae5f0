package vn.thidua.cluster;

import jakarta.persistence.LockModeType;
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

/** Who is in which cluster or block in which year; known to all who are signed in. */
interface MembershipRepository extends Repository<Membership, UUID> {

    Membership saveAndFlush(Membership membership);

    void delete(Membership membership);

    @Transactional(readOnly = true)
    @Query(
            "select m from Membership m join fetch m.organisation c left join fetch c.parent join fetch m.member where m.id = :id")
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

    /** The membership if the viewer keeps those of its cluster or block, or a 404. */
    default Membership requireKept(UUID id, Viewer viewer) {
        return findById(id)
                .filter(membership -> membership.cluster().hasMembersKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
