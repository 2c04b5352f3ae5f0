package vn.thidua.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A key to the house: a user name, a password, and what may be done with it. */
@Entity
public class Account {

    /** How long a one-time code may be used. */
    static final Duration CODE_LIFE = Duration.ofDays(14);

    /** What a school's standing body may grant in its own school. */
    static final Set<Role> SCHOOL_ROLES =
            Set.copyOf(EnumSet.of(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.RECTOR, Role.SCHOOL_SECRETARY));

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation unit;

    private @Nullable UUID personId;
    private String userName;
    private String displayName;
    private @Nullable String password;
    private @Nullable String oneTimeCode;
    private @Nullable Instant codeExpiresAt;
    private boolean mustChangePassword;
    private @Nullable Instant disabledAt;
    private Instant createdAt;
    private @Nullable Instant lastSignedInAt;
    private @Nullable Instant passwordChangedAt;
    private @Nullable String passwordChangedFrom;
    private @Nullable Instant rightsChangedAt;
    private @Nullable String rightsChangedBy;

    @ElementCollection
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<Held> grants = new HashSet<>();

    protected Account() {}

    /** A new account of an organisation, for somebody of the staff register or not; nobody can sign in with it yet. */
    Account(
            Organisation home,
            @Nullable Organisation unit,
            @Nullable UUID personId,
            String userName,
            String displayName,
            Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = home;
        this.unit = unit;
        this.personId = personId;
        this.userName = userName;
        this.displayName = displayName;
        this.mustChangePassword = true;
        this.createdAt = now;
    }

    AccountEvent opened() {
        return new AccountEvent.Opened(organisation.id(), id, displayName, userName, roleWords());
    }

    /** Takes another name and unit, and exactly these roles; unit heads in their unit, all others in their home. */
    AccountEvent become(String name, @Nullable Organisation newUnit, Set<Role> roles) {
        if (newUnit != null && !newUnit.body().id().equals(organisation.id())) {
            throw new Refusal("account.unitElsewhere");
        }
        if (roles.isEmpty()) {
            throw new Refusal("account.noRole");
        }
        displayName = name;
        unit = newUnit;
        Set<Held> wanted = roles.stream().map(this::place).collect(Collectors.toSet());
        grants.retainAll(wanted);
        grants.addAll(wanted);
        return new AccountEvent.RolesChanged(organisation.id(), id, displayName, roleWords());
    }

    /** The same by another hand, later; the owner is told who it was. */
    AccountEvent become(String name, @Nullable Organisation newUnit, Set<Role> roles, String by, Instant now) {
        Set<Grant> before = grants();
        AccountEvent event = become(name, newUnit, roles);
        if (!before.equals(grants())) {
            rightsChangedAt = now;
            rightsChangedBy = by;
        }
        return event;
    }

    private Held place(Role role) {
        if (!fits(role, organisation.kind())) {
            throw new Refusal("account.roleDoesNotFit", organisation.name());
        }
        if (role == Role.UNIT_HEAD) {
            if (unit == null || !unit.kind().isUnit()) {
                throw new Refusal("account.headOfWhichUnit");
            }
            return new Held(role, unit.id());
        }
        return new Held(role, organisation.id());
    }

    /** Where a role makes sense: a secretary of a cluster in a cluster, a rector in a school. */
    static boolean fits(Role role, OrganisationKind kind) {
        return switch (role) {
            case SYSTEM_ADMINISTRATOR -> !kind.isUnit();
            case ACADEMY_OFFICER -> kind.isSuperior();
            case CLUSTER_SECRETARY -> kind.hasMembers();
            case SCHOOL_SECRETARY, RECTOR, UNIT_HEAD, STAFF_MEMBER -> kind.hasUnits();
        };
    }

    /** Gets a code that opens the door once, within {@link #CODE_LIFE}; the password is void from now on. */
    AccountEvent issueCode(String hashed, Instant now) {
        password = null;
        oneTimeCode = hashed;
        codeExpiresAt = now.plus(CODE_LIFE);
        mustChangePassword = true;
        return new AccountEvent.CodeIssued(organisation.id(), id, displayName);
    }

    /** What a typed secret is compared with: the code while one is open, else the password; nothing when neither serves. */
    public @Nullable String secret(Instant now) {
        if (disabledAt != null) {
            return null;
        }
        if (oneTimeCode == null) {
            return password;
        }
        return now.isBefore(codeExpiresAt) ? oneTimeCode : null;
    }

    public boolean hasCode() {
        return oneTimeCode != null;
    }

    /** Comes in with the secret that was compared; false if it was used up or changed in the meantime. */
    public boolean enter(String comparedSecret, Instant now) {
        if (!comparedSecret.equals(secret(now))) {
            return false;
        }
        oneTimeCode = null;
        codeExpiresAt = null;
        lastSignedInAt = now;
        return true;
    }

    /** Takes a password of the person's own choice, typed at an address; {@link PasswordRules} has agreed to it. */
    public AccountEvent choosePassword(String hashed, String address, Instant now) {
        passwordChangedAt = now;
        passwordChangedFrom = address;
        password = hashed;
        oneTimeCode = null;
        codeExpiresAt = null;
        mustChangePassword = false;
        return new AccountEvent.PasswordChanged(organisation.id(), id, displayName);
    }

    /** Can no longer be used; what was done with it stays. */
    AccountEvent disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
        return new AccountEvent.Disabled(organisation.id(), id, displayName);
    }

    AccountEvent enable() {
        disabledAt = null;
        return new AccountEvent.Enabled(organisation.id(), id, displayName);
    }

    /**
     * The administrator manages all accounts; a school's standing body those of its school that hold nothing but the school's
     * own roles.
     */
    boolean isManagedBy(Viewer viewer) {
        return viewer.is(Role.SYSTEM_ADMINISTRATOR)
                || viewer.is(Role.SCHOOL_SECRETARY, organisation.id())
                        && grants.stream().allMatch(held -> SCHOOL_ROLES.contains(held.role()));
    }

    /** The roles that the viewer may grant here. */
    static Set<Role> grantableBy(Viewer viewer, Organisation home) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            boolean allowed = viewer.is(Role.SYSTEM_ADMINISTRATOR)
                    || viewer.is(Role.SCHOOL_SECRETARY, home.id()) && SCHOOL_ROLES.contains(role);
            if (allowed && fits(role, home.kind())) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** Words that stand close to this account, and make bad passwords for it. */
    public List<String> wordsNear() {
        return List.of(
                userName,
                displayName,
                organisation.name(),
                organisation.shortName(),
                unit == null ? "" : unit.name(),
                "thidua");
    }

    boolean isEnabledAdministrator() {
        return disabledAt == null && roles().contains(Role.SYSTEM_ADMINISTRATOR);
    }

    /** Roles as the journal names them, translated where they are shown. */
    private String roleWords() {
        return roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> "enum.Role." + role.name())
                .collect(Collectors.joining(", "));
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation home() {
        return organisation;
    }

    public @Nullable Organisation unit() {
        return unit;
    }

    public @Nullable UUID personId() {
        return personId;
    }

    public String userName() {
        return userName;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String password() {
        return password;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public @Nullable Instant lastSignedInAt() {
        return lastSignedInAt;
    }

    public @Nullable Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    /** The address from which it was changed. */
    public @Nullable String passwordChangedFrom() {
        return passwordChangedFrom;
    }

    /** When somebody else last gave or took roles. */
    public @Nullable Instant rightsChangedAt() {
        return rightsChangedAt;
    }

    public @Nullable String rightsChangedBy() {
        return rightsChangedBy;
    }

    public Set<Grant> grants() {
        return grants.stream().map(Held::grant).collect(Collectors.toUnmodifiableSet());
    }

    public Set<Role> roles() {
        return grants.stream().map(Held::role).collect(Collectors.toUnmodifiableSet());
    }

    /** A stored {@link Grant}. */
    @Embeddable
    record Held(@Enumerated(EnumType.STRING) Role role, UUID organisationId) {
        Grant grant() {
            return new Grant(role, organisationId);
        }
    }
}
