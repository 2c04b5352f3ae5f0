package vn.thidua.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * A body or a part of one. Bodies keep records of their own; a faculty or office belongs to its school. Renaming, merging and
 * closing take effect on a date, and what was true before stays readable.
 */
@Entity
public class Organisation {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation parent;

    private String path;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String code;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private @Nullable EducationLevel educationLevel;

    @Enumerated(EnumType.STRING)
    private EmulationYear.Kind yearKind;

    @Embedded
    private Period valid;

    @OneToMany(mappedBy = "subject", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("valid.from")
    private List<FormerName> formerNames = new ArrayList<>();

    @OneToMany(mappedBy = "predecessor", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Succession> successions = new ArrayList<>();

    protected Organisation() {}

    /**
     * A new organisation.
     *
     * @param parent what it stands below: the school of a unit, the superior body of a school; {@code null} at the top
     * @param code short and stable, unique among bodies, or within the school for units
     */
    public Organisation(
            OrganisationKind kind,
            @Nullable Organisation parent,
            String code,
            String name,
            String shortName,
            EmulationYear.Kind yearKind,
            LocalDate since) {
        if (kind.isUnit() && (parent == null || !parent.kind().hasUnits())) {
            throw new Refusal("organisation.unitNeedsSchool");
        }
        if (!kind.isUnit() && parent != null && !parent.kind().isSuperior()) {
            throw new Refusal("organisation.bodyBelowSuperior");
        }
        if (kind.isUnit() && !parent.valid().contains(since)) {
            throw new Refusal("organisation.notOnThatDay", parent.name(), since);
        }
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.parent = parent;
        this.organisation = kind.isUnit() ? parent : this;
        this.path = (parent == null ? "" : parent.path()) + code + ".";
        this.code = code;
        this.name = name;
        this.shortName = shortName;
        this.yearKind = inheritsYearKind(kind, parent) ? parent.yearKind() : yearKind;
        this.valid = Period.since(since);
    }

    /** Corrects a wrongly typed name, without a trace in its history; see {@link #rename} for a real change of name. */
    public OrganisationEvent correct(String name, String shortName, @Nullable EducationLevel educationLevel) {
        this.name = name;
        this.shortName = shortName;
        this.educationLevel = kind == OrganisationKind.SCHOOL ? educationLevel : null;
        return new OrganisationEvent.Changed(organisation.id(), id, name);
    }

    /** Units count years as their body does, and what an education office manages as the office does. */
    static boolean inheritsYearKind(OrganisationKind kind, @Nullable Organisation parent) {
        return parent != null && (kind.isUnit() || parent.kind() == OrganisationKind.EDUCATION_OFFICE);
    }

    /**
     * Takes a new name on a date; the old one stays its name on the days before.
     *
     * @param decision number and date of the decision, if known
     */
    public OrganisationEvent rename(String newName, String newShortName, LocalDate on, @Nullable String decision) {
        refuseWhenClosed(on);
        LocalDate since = bearsNameSince();
        if (!on.isAfter(since)) {
            throw new Refusal("organisation.renamedBeforeLastName", since);
        }
        formerNames.add(new FormerName(this, name, shortName, new Period(since, on.minusDays(1)), decision));
        String oldName = name;
        name = newName;
        shortName = newShortName;
        return new OrganisationEvent.Renamed(organisation.id(), id, oldName, newName, on);
    }

    /**
     * Bears its last name again, as if the last renaming had never been entered.
     *
     * @param reason why it was an error
     */
    public OrganisationEvent takeBackName(String reason) {
        if (!canTakeBackName()) {
            throw new Refusal("organisation.nothingToTakeBack", name);
        }
        FormerName last = lastName();
        String wrong = name;
        name = last.name();
        shortName = last.shortName();
        formerNames.remove(last);
        return new OrganisationEvent.NameTakenBack(organisation.id(), id, wrong, name, reason);
    }

    /** A renaming can be taken back until it is closed. */
    public boolean canTakeBackName() {
        return !formerNames.isEmpty() && valid.to() == null;
    }

    /** Ceases to exist on the day before {@code on}, without a successor. */
    public OrganisationEvent close(LocalDate on) {
        end(on);
        return new OrganisationEvent.Closed(organisation.id(), id, name, on);
    }

    /** Is merged into another organisation on a date: bodies into bodies of their kind, units into units of their school. */
    public OrganisationEvent mergeInto(Organisation successor, LocalDate on, @Nullable String decision) {
        if (!mayBeMergedInto(successor)) {
            throw new Refusal("organisation.mergeUnlike");
        }
        successor.refuseWhenClosed(on);
        end(on);
        successions.add(new Succession(this, successor, on, decision));
        return new OrganisationEvent.Merged(organisation.id(), id, name, successor.name(), on);
    }

    private boolean mayBeMergedInto(Organisation successor) {
        if (successor.id().equals(id)) {
            return false;
        }
        return kind.isUnit()
                ? kind.competes()
                        && successor.kind().competes()
                        && successor.body().id().equals(organisation.id())
                : successor.kind() == kind;
    }

    private void end(LocalDate on) {
        refuseWhenClosed(on);
        if (valid.to() != null) {
            throw new Refusal("organisation.alreadyClosed", name);
        }
        LocalDate since = bearsNameSince();
        if (!on.isAfter(since)) {
            throw new Refusal("organisation.closedBeforeItsName", since);
        }
        valid = valid.endingBefore(on);
    }

    /**
     * Exists on as if it had never been closed or merged.
     *
     * @param reason why the closing was an error
     */
    public OrganisationEvent reopen(String reason) {
        if (valid.to() == null) {
            throw new Refusal("organisation.notClosed", name);
        }
        if (kind.isUnit() && organisation.valid().to() != null) {
            throw new Refusal("organisation.bodyIsClosed", organisation.name());
        }
        successions.stream()
                .map(Succession::successor)
                .filter(successor -> successor.valid().to() != null)
                .findFirst()
                .ifPresent(successor -> {
                    throw new Refusal("organisation.successorIsClosed", successor.name());
                });
        valid = Period.since(valid.from());
        successions.clear();
        return new OrganisationEvent.Reopened(organisation.id(), id, name, reason);
    }

    /** The name that it bore on a day; before its first day, its first name. */
    public String nameOn(LocalDate day) {
        return formerNames.stream()
                .filter(former -> !day.isAfter(former.valid().to()))
                .findFirst()
                .map(FormerName::name)
                .orElse(name);
    }

    /** The first day of its present name. */
    public LocalDate bearsNameSince() {
        return formerNames.isEmpty() ? valid.from() : lastName().valid().to().plusDays(1);
    }

    private FormerName lastName() {
        return formerNames.stream()
                .max(Comparator.comparing(former -> former.valid().from()))
                .orElseThrow();
    }

    /** Bodies are the administrator's to change, units also their school's standing body's. */
    public boolean isChangeableBy(Viewer viewer) {
        return viewer.is(Role.SYSTEM_ADMINISTRATOR)
                || kind.isUnit() && viewer.is(Role.SCHOOL_SECRETARY, organisation.id());
    }

    /** Who may add units to it. */
    public boolean isEnlargeableBy(Viewer viewer) {
        return kind.hasUnits()
                && valid.to() == null
                && (viewer.is(Role.SYSTEM_ADMINISTRATOR) || viewer.is(Role.SCHOOL_SECRETARY, id));
    }

    /** The membership of a cluster or block is kept by its secretary, or by the administrator. */
    public boolean hasMembersKeptBy(Viewer viewer) {
        return kind.hasMembers()
                && (viewer.is(Role.SYSTEM_ADMINISTRATOR)
                        || viewer.is(Role.CLUSTER_SECRETARY, id) && viewer.mayChange(id));
    }

    /** Stands below the other in the tree of bodies. */
    public boolean isBelow(@Nullable Organisation other) {
        return other != null && !other.path().equals(path) && path.startsWith(other.path());
    }

    private void refuseWhenClosed(LocalDate on) {
        if (!valid.contains(on)) {
            throw new Refusal("organisation.notOnThatDay", name, on);
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** The body whose records these are: the school of a unit, else itself. */
    public Organisation body() {
        return organisation;
    }

    public @Nullable Organisation parent() {
        return parent;
    }

    String path() {
        return path;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public @Nullable EducationLevel educationLevel() {
        return educationLevel;
    }

    public EmulationYear.Kind yearKind() {
        return yearKind;
    }

    public Period valid() {
        return valid;
    }

    public List<FormerName> formerNames() {
        return List.copyOf(formerNames);
    }

    public List<Succession> successions() {
        return List.copyOf(successions);
    }
}
