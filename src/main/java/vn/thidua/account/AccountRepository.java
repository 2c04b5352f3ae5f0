package vn.thidua.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Accounts within the viewer's scope; at a sign-in, the one whose name was typed. */
interface AccountRepository extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    @Query("select a from Account a left join fetch a.grants where a.userName = :userName")
    Optional<Account> findByUserName(String userName);
}
