package vn.thidua.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;

/** A key to the house: a user name, a password, and what may be done with it. */
@Entity
public class Account {

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
    private String password;
    private boolean mustChangePassword;
    private @Nullable Instant disabledAt;
    private Instant createdAt;
    private @Nullable Instant lastSignedInAt;

    @ElementCollection
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<AccountGrant> grants = new HashSet<>();

    protected Account() {}

    /**
     * A new account, which must choose a password of its own at the first sign-in.
     *
     * @param password hashed
     */
    public Account(Organisation home, String userName, String displayName, String password, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = home;
        this.userName = userName;
        this.displayName = displayName;
        this.password = password;
        this.mustChangePassword = true;
        this.createdAt = now;
    }

    void noteSignIn(Instant now) {
        lastSignedInAt = now;
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

    String password() {
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

    public Set<AccountGrant> grants() {
        return Set.copyOf(grants);
    }
}
