package vn.thidua.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Accounts within the viewer's scope; at a sign-in, the one whose name was typed. */
public interface AccountRepository extends Repository<Account, UUID> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    @Transactional(readOnly = true)
    @Query(
            "select a from Account a left join fetch a.grants left join fetch a.unit join fetch a.organisation where a.id = :id")
    Optional<Account> findById(UUID id);

    @Query("select a from Account a left join fetch a.grants where a.userName = :userName")
    Optional<Account> findByUserName(String userName);

    /** Loads for a change and holds others off until it is saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> findForChange(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.userName = :userName")
    Optional<Account> findForSignIn(String userName);

    /** All who could still run the installation, held fast so that two of them cannot remove each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.disabledAt is null and exists (select 1 from a.grants g "
            + "where g.role = vn.thidua.shared.Role.SYSTEM_ADMINISTRATOR) order by a.id")
    List<Account> lockAdministrators();

    @Query("select count(a) > 0 from Account a where a.personId = :person")
    boolean hasPerson(UUID person);

    /** An account that the viewer manages, or a 404. */
    default Account require(UUID id, Viewer viewer) {
        return findById(id).filter(account -> account.isManagedBy(viewer)).orElseThrow(NotFound::new);
    }
}
