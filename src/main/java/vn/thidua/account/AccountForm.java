package vn.thidua.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Role;

/** What the form of an account posts; home and user name are fixed once it exists. */
record AccountForm(
        @NotNull UUID home,
        @Nullable UUID unit,

        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,59}")
        String userName,

        @NotBlank @Size(min = 2, max = 120) String displayName,
        @Nullable Set<Role> roles,
        @Nullable Integer version) {

    AccountForm {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    static AccountForm blank(UUID home) {
        return new AccountForm(home, null, "", "", Set.of(), 0);
    }

    static AccountForm of(Account account) {
        Organisation unit = account.unit();
        return new AccountForm(
                account.home().id(),
                unit == null ? null : unit.id(),
                account.userName(),
                account.displayName(),
                account.roles(),
                account.version());
    }
}
