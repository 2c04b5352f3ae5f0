package vn.thidua.shared;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is looking: the signed-in account with what it may do and see. Lives in the session; whatever changes it (roles,
 * cluster membership, a disabled account) ends the account's sessions.
 *
 * @param accountId the account
 * @param userName what was typed to sign in, unique in the installation
 * @param displayName the person's name as shown
 * @param personId the person of the staff register, if the account belongs to one
 * @param homeId the organisation whose work the viewer does: the school, cluster, office or superior body
 * @param homeName its short name, as it was at the sign-in
 * @param unitId the faculty or office, for people of a school
 * @param grants roles, each with its organisation
 * @param scope whose rows may be seen and changed
 * @param signedInAt start of the session, for its absolute life
 * @param mustChangePassword nothing but a new password is possible until it is set
 * @param house what kind of place it is, which says how pages call it and its people; nothing for a political school
 */
public record Viewer(
        UUID accountId,
        String userName,
        String displayName,
        @Nullable UUID personId,
        UUID homeId,
        String homeName,
        @Nullable UUID unitId,
        Set<Grant> grants,
        Scope scope,
        Instant signedInAt,
        boolean mustChangePassword,
        @Nullable House house)
        implements AuthenticatedPrincipal, Serializable {

    /** In a house of the usual kind. */
    public Viewer(
            UUID accountId,
            String userName,
            String displayName,
            @Nullable UUID personId,
            UUID homeId,
            String homeName,
            @Nullable UUID unitId,
            Set<Grant> grants,
            Scope scope,
            Instant signedInAt,
            boolean mustChangePassword) {
        this(
                accountId,
                userName,
                displayName,
                personId,
                homeId,
                homeName,
                unitId,
                grants,
                scope,
                signedInAt,
                mustChangePassword,
                null);
    }

    /** Under this name a request holds who sits at another body's table, see {@link #seatedIn}. */
    public static final String SEATED = Viewer.class.getName() + ".SEATED";

    public Viewer {
        grants = Set.copyOf(grants);
    }

    @Override
    public String getName() {
        return userName;
    }

    /** The same viewer, who has now chosen a password. */
    public Viewer withOwnPassword() {
        return new Viewer(
                accountId,
                userName,
                displayName,
                personId,
                homeId,
                homeName,
                unitId,
                grants,
                scope,
                signedInAt,
                false,
                house);
    }

    /** The same viewer, who now sees other organisations. */
    public Viewer withScope(Scope newScope) {
        return new Viewer(
                accountId,
                userName,
                displayName,
                personId,
                homeId,
                homeName,
                unitId,
                grants,
                newScope,
                signedInAt,
                mustChangePassword,
                house);
    }

    /** The same person at the table of another body, where they have a seat and nothing to say beyond it: no role, no unit. */
    public Viewer seatedIn(UUID body) {
        return new Viewer(
                accountId,
                userName,
                displayName,
                personId,
                body,
                homeName,
                null,
                Set.of(),
                new Scope(false, false, Set.of(body), Set.of(body), Set.of()),
                signedInAt,
                mustChangePassword,
                house);
    }

    /** Holds the role anywhere. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Holds one of the roles anywhere. */
    public boolean isAny(Role... roles) {
        for (Role role : roles) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }

    /** Holds the role in this very organisation. */
    public boolean is(Role role, UUID organisation) {
        return grants.contains(new Grant(role, organisation));
    }

    /** The organisations in which the role is held. */
    public Set<UUID> organisationsAs(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::organisationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses (403) who holds none of the roles. */
    public void requireAny(Role... roles) {
        if (!isAny(roles)) {
            throw new AccessDeniedException("role");
        }
    }

    public boolean mayRead(UUID organisation) {
        return scope.mayRead(organisation);
    }

    public boolean mayChange(UUID organisation) {
        return scope.mayChange(organisation);
    }
}
