package vn.thidua.council;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.staff.Person;

/** Somebody's seat in one composition: a person of the staff, or somebody from outside by name. */
@Entity
public class CouncilMember {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Composition composition;

    private int place;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    private String name;
    private @Nullable String position;
    private @Nullable String capacity;

    @Enumerated(EnumType.STRING)
    private CouncilRole role;

    private boolean voting;

    @Embedded
    private Period valid;

    private @Nullable String leaving;

    protected CouncilMember() {}

    CouncilMember(Composition composition, int place, LocalDate from) {
        this.id = UUID.randomUUID();
        this.organisation = composition.council().body();
        this.composition = composition;
        this.place = place;
        this.valid = Period.since(from);
    }

    /** The same seat in the next composition. */
    CouncilMember carriedInto(Composition next, int at) {
        var copy = new CouncilMember(next, at, next.valid().from());
        copy.describe(person, name, position, capacity, role, voting);
        return copy;
    }

    void describe(
            @Nullable Person who,
            String known,
            @Nullable String newPosition,
            @Nullable String newCapacity,
            CouncilRole newRole,
            boolean votes) {
        person = who;
        name = who == null ? known.strip() : who.fullName();
        position = newPosition;
        capacity = newCapacity;
        role = newRole;
        voting = votes;
    }

    /** A seat of a draft begins with the composition; nobody had it before. */
    void beginWith(LocalDate day) {
        valid = Period.since(day);
    }

    void leave(LocalDate from, String why) {
        if (!from.isAfter(valid.from())) {
            throw new Refusal("council.leavesBeforeJoining", name, valid.from());
        }
        valid = valid.endingBefore(from);
        leaving = why;
    }

    void comeBack() {
        valid = Period.since(valid.from());
        leaving = null;
    }

    public boolean sitsOn(LocalDate day) {
        return valid.contains(day);
    }

    public boolean hasLeft() {
        return valid.to() != null;
    }

    public UUID id() {
        return id;
    }

    public Composition composition() {
        return composition;
    }

    int place() {
        return place;
    }

    public @Nullable Person person() {
        return person;
    }

    public String name() {
        return name;
    }

    public @Nullable String position() {
        return position;
    }

    public @Nullable String capacity() {
        return capacity;
    }

    public CouncilRole role() {
        return role;
    }

    public boolean isVoting() {
        return voting;
    }

    public Period valid() {
        return valid;
    }

    public @Nullable String leaving() {
        return leaving;
    }
}
