package vn.thidua.account;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Role;

/**
 * A stored {@link Grant}.
 *
 * @param role what may be done
 * @param organisationId where
 */
@Embeddable
public record AccountGrant(@Enumerated(EnumType.STRING) Role role, UUID organisationId) {

    Grant grant() {
        return new Grant(role, organisationId);
    }
}
