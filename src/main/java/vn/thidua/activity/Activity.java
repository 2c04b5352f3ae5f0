package vn.thidua.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.activity.ActivityKind.Field;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Column;
import vn.thidua.staff.Person;

/**
 * Something that the school, or one of its people, did and that its reports count. What can be said of it follows from its
 * {@link ActivityKind}; a number that is not known stays unknown and is never nought.
 */
@Entity
public class Activity {

    /** Where a conference, contest or model example belongs. */
    public enum ActivityLevel {
        UNIT,
        SCHOOL,
        PROVINCE,
        ACADEMY,
        NATION
    }

    /** How exactly a number is known: 21, "hơn 20", "khoảng 20". */
    public enum Exactness {
        EXACT,
        MORE_THAN,
        ABOUT
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable ActivityVariant variant;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation unit;

    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private @Nullable ActivityLevel level;

    private @Nullable String number;
    private LocalDate begins;
    private @Nullable LocalDate ends;
    private @Nullable Long amount;

    @Enumerated(EnumType.STRING)
    private @Nullable Exactness exactness;

    private @Nullable Integer reached;
    private @Nullable String place;
    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private @Nullable String note;

    protected Activity() {}

    Activity(Organisation school, ActivityForm form, @Nullable Person person, @Nullable Organisation unit) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.kind = form.kind();
        write(form, person, unit);
    }

    /** The announcement that it was entered. */
    ActivityEvent entered() {
        return new ActivityEvent.Entered(organisation.id(), id, what(), begins.toString());
    }

    /** Changes what is said of it; what kind of activity it is stays. */
    ActivityEvent change(ActivityForm form, @Nullable Person newPerson, @Nullable Organisation newUnit) {
        String before = facts();
        write(form, newPerson, newUnit);
        return new ActivityEvent.Changed(organisation.id(), id, what(), before + " → " + facts());
    }

    /** The announcement that it was struck out. */
    ActivityEvent struck(String reason) {
        return new ActivityEvent.Struck(organisation.id(), id, what(), begins.toString(), reason);
    }

    private void write(ActivityForm form, @Nullable Person newPerson, @Nullable Organisation newUnit) {
        person = kept(Field.PERSON, newPerson);
        unit = kept(Field.UNIT, newUnit);
        variant = kept(Field.VARIANT, form.variant());
        title = kept(Field.TITLE, form.title());
        level = kept(Field.LEVEL, form.level());
        number = kept(Field.NUMBER, form.number());
        begins = form.begins();
        ends = kept(Field.ENDS, form.ends());
        amount = variant == ActivityVariant.IN_KIND ? null : kept(Field.AMOUNT, form.amount());
        exactness = amount == null ? null : Objects.requireNonNullElse(form.exactness(), Exactness.EXACT);
        reached = kept(Field.REACHED, form.reached());
        place = kept(Field.PLACE, form.place());
        decision = kept(Field.DECISION, form.decision());
        decidedOn = kept(Field.DECISION, form.decidedOn());
        note = form.note();
        refuseWhatCannotBe();
    }

    private <T> @Nullable T kept(Field field, @Nullable T value) {
        if (value == null && kind.needs(field)) {
            throw new Refusal("activity.incomplete");
        }
        return kind.uses(field) ? value : null;
    }

    private void refuseWhatCannotBe() {
        if (variant != null && !kind.variants().contains(variant)) {
            throw new Refusal("activity.variantOfOtherKind");
        }
        if (ends != null && ends.isBefore(begins)) {
            throw new Refusal("activity.reversed", ends, begins);
        }
        if (amount != null && amount < 0) {
            throw new Refusal("activity.belowNought", amount);
        }
        if (reached != null && (amount == null || reached < 0 || reached > amount)) {
            throw new Refusal("activity.moreReachedThanTook", reached, amount == null ? "–" : amount);
        }
        if (kind == ActivityKind.EXEMPLAR && (person == null) == (unit == null)) {
            throw new Refusal("activity.personOrUnit");
        }
        if (variant == ActivityVariant.IN_KIND && note == null) {
            throw new Refusal("activity.giftUnnamed");
        }
        if (person != null && !person.servesOn(begins)) {
            throw new Refusal("activity.notInService", person.fullName(), begins);
        }
    }

    /** Refuses what has been entered already: a turn of study, a number of the bulletin, a salary step, a conference. */
    void refuseTwin(Activity other) {
        if (id.equals(other.id) || kind != other.kind) {
            return;
        }
        boolean same =
                switch (kind) {
                    case STUDY ->
                        Objects.equals(person, other.person)
                                && course().equals(other.course())
                                && period().overlaps(other.period());
                    case SALARY -> Objects.equals(person, other.person) && begins.equals(other.begins);
                    case BULLETIN -> issue().equals(other.issue());
                    case CONFERENCE, CONTEST, WEB ->
                        begins.equals(other.begins)
                                && variant == other.variant
                                && Column.bare(what()).equals(Column.bare(other.what()));
                    case DONATION, EXEMPLAR -> false;
                };
        if (same) {
            throw new Refusal(
                    "activity.twice." + kind,
                    person == null ? what() : person.fullName(),
                    other.begins,
                    other.ends == null ? "…" : other.ends);
        }
    }

    private Period period() {
        return new Period(begins, ends);
    }

    private String course() {
        return variant + (variant != null && variant.isShortCourse() ? Column.bare(title == null ? "" : title) : "");
    }

    private String issue() {
        return begins.getYear() + "/" + Objects.requireNonNull(number).replaceFirst("^0+", "");
    }

    /** What stands for it where one line has to do; never whose salary was raised. */
    private String what() {
        String name = kind.isConfidential() || person == null ? unit == null ? "" : unit.name() : person.fullName();
        return String.join(" ", name, title == null ? "" : title, number == null ? "" : number)
                .strip();
    }

    private String facts() {
        return begins + (ends == null ? "" : "/" + ends) + (amount == null ? "" : ", " + amount);
    }

    /** Colleagues know what the school does; of salaries only keepers and the person know. */
    boolean isReadableBy(Viewer viewer) {
        return isChangeableBy(viewer)
                || viewer.homeId().equals(organisation.id())
                        && (kind.isConfidential()
                                ? person != null && person.id().equals(viewer.personId())
                                : viewer.isAny(Role.STAFF_MEMBER, Role.UNIT_HEAD));
    }

    public boolean isChangeableBy(Viewer viewer) {
        return isKeptBy(viewer, organisation.id());
    }

    /** Who keeps a school's records of activities: its secretary, and the rector. */
    static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.mayChange(school) && (viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school));
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public Organisation school() {
        return organisation;
    }

    public ActivityKind kind() {
        return kind;
    }

    public @Nullable ActivityVariant variant() {
        return variant;
    }

    public @Nullable Person person() {
        return person;
    }

    public @Nullable Organisation unit() {
        return unit;
    }

    public @Nullable String title() {
        return title;
    }

    public @Nullable ActivityLevel level() {
        return level;
    }

    /** Of a bulletin's issue. */
    public @Nullable String number() {
        return number;
    }

    public LocalDate begins() {
        return begins;
    }

    public @Nullable LocalDate ends() {
        return ends;
    }

    /** Papers, takers, items or đồng; {@code null}: not known. */
    public @Nullable Long amount() {
        return amount;
    }

    public @Nullable Exactness exactness() {
        return exactness;
    }

    public @Nullable Integer reached() {
        return reached;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String decision() {
        return decision;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String note() {
        return note;
    }
}
