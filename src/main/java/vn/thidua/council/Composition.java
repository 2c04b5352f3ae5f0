package vn.thidua.council;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.staff.Person;

/**
 * Who sits in a council by one decision (thành lập, kiện toàn). Written as a draft; in force it ends the composition before it
 * on the day before. The number of its voting members is what "of all members" is taken of, present or not.
 */
@Entity
public class Composition {

    /** How far it has come. */
    public enum CompositionState {
        DRAFT,
        IN_FORCE
    }

    /** Something that the decision may want to heed; the key names the sentence. */
    public record Heed(String key, @Nullable Object argument) {}

    private static final int MOST_VICE_CHAIRS = 4;
    private static final int SMALLEST_SECRET = 3;
    private static final int USUAL_LEAST = 5;

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Council council;

    private @Nullable String number;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;

    @Embedded
    private Period valid;

    private @Nullable LocalDate termTo;

    @Enumerated(EnumType.STRING)
    private CompositionState state;

    private @Nullable String note;

    @OneToMany(mappedBy = "composition", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CouncilMember> members = new ArrayList<>();

    protected Composition() {}

    Composition(Council council, CouncilForms.CompositionForm form) {
        this.id = UUID.randomUUID();
        this.organisation = council.body();
        this.council = council;
        this.state = CompositionState.DRAFT;
        describe(form);
    }

    /** Writes down the decision; the term as decided is kept apart from the day on which the next one ends it. */
    final void describe(CouncilForms.CompositionForm form) {
        requireDraft();
        number = form.number();
        decidedOn = form.decidedOn();
        decidedBy = form.decidedBy();
        valid = new Period(form.validFrom(), form.termTo());
        termTo = form.termTo();
        note = form.note();
        members.forEach(member -> member.beginWith(valid.from()));
    }

    void carryOver(Composition before, LocalDate lastDay) {
        before.seats().stream()
                .filter(member -> member.sitsOn(lastDay) || !member.hasLeft())
                .forEach(member -> members.add(member.carriedInto(this, members.size() + 1)));
    }

    /**
     * Puts it in force.
     *
     * @param before the composition in force until then, if any
     */
    CouncilEvent enact(@Nullable Composition before, LocalDate today) {
        requireDraft();
        if (number == null || decidedOn == null) {
            throw new Refusal("council.decisionMissing");
        }
        if (decidedOn.isAfter(today)) {
            throw new Refusal("council.decidedInFuture", decidedOn);
        }
        if (valid.from().isBefore(decidedOn)) {
            throw new Refusal("council.beforeDecision", valid.from(), decidedOn);
        }
        if (members.stream().noneMatch(CouncilMember::isVoting) || chair() == null) {
            throw new Refusal("council.noChair");
        }
        if (before != null) {
            before.endBefore(valid.from());
        }
        state = CompositionState.IN_FORCE;
        return new CouncilEvent.Composed(
                organisation.id(), council.id(), council.name(), decision(), valid.from(), members.size());
    }

    private void endBefore(LocalDate next) {
        if (!next.isAfter(valid.from())) {
            throw new Refusal("council.beforeLast", decision(), valid.from());
        }
        if (valid.to() == null || !valid.to().isBefore(next)) {
            valid = valid.endingBefore(next);
        }
    }

    /** Takes it back into a draft; the one before runs on as its own decision said. */
    CouncilEvent takeBack(@Nullable Composition before, String reason) {
        if (state != CompositionState.IN_FORCE) {
            throw new Refusal("council.notInForce");
        }
        state = CompositionState.DRAFT;
        valid = new Period(valid.from(), termTo);
        if (before != null) {
            before.valid = new Period(before.valid.from(), before.termTo);
        }
        return new CouncilEvent.CompositionTakenBack(
                organisation.id(), council.id(), council.name(), decision(), reason);
    }

    CouncilMember admit(CouncilForms.MemberForm form, @Nullable Person person) {
        refuseDoubles(null, form, person);
        LocalDate from = isDraft() || form.validFrom() == null ? valid.from() : form.validFrom();
        if (!valid.contains(from)) {
            throw new Refusal("council.outsideTerm", valid.from());
        }
        var member = new CouncilMember(
                this, members.stream().mapToInt(CouncilMember::place).max().orElse(0) + 1, from);
        member.describe(person, form.known(), form.position(), form.capacity(), form.role(), form.voting());
        members.add(member);
        return member;
    }

    void change(CouncilMember member, CouncilForms.MemberForm form, @Nullable Person person) {
        refuseDoubles(member, form, person);
        member.describe(person, form.known(), form.position(), form.capacity(), form.role(), form.voting());
    }

    void strike(CouncilMember member) {
        requireDraft();
        members.remove(member);
    }

    private void refuseDoubles(@Nullable CouncilMember self, CouncilForms.MemberForm form, @Nullable Person person) {
        for (CouncilMember other : members) {
            if (other == self) {
                continue;
            }
            if (person != null && other.person() != null && other.person().id().equals(person.id())) {
                throw new Refusal("council.alreadyMember", person.fullName());
            }
            if (form.role().isUnique() && other.role() == form.role() && !other.hasLeft()) {
                throw new Refusal("council.secondChair", other.name());
            }
        }
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new Refusal("council.inForce");
        }
    }

    /** What to heed about those who sit on a day. */
    public List<Heed> heeds(LocalDate day) {
        List<CouncilMember> sitting = isDraft() ? seats() : seatsOn(day);
        var heeds = new ArrayList<Heed>();
        long vice = count(sitting, CouncilRole.VICE_CHAIR);
        long votes = sitting.stream().filter(CouncilMember::isVoting).count();
        if (count(sitting, CouncilRole.CHAIR) == 0) {
            heeds.add(new Heed("noChair", null));
        }
        if (vice > MOST_VICE_CHAIRS) {
            heeds.add(new Heed("viceChairs", vice));
        }
        if (vice == 0) {
            heeds.add(new Heed("noViceChair", null));
        }
        if (count(sitting, CouncilRole.STANDING) == 0) {
            heeds.add(new Heed("noStanding", null));
        }
        if (votes > 0 && votes % 2 == 0) {
            heeds.add(new Heed("even", votes));
        }
        if (votes < SMALLEST_SECRET) {
            heeds.add(new Heed("noSecrecy", votes));
        } else if (votes < USUAL_LEAST) {
            heeds.add(new Heed("small", votes));
        }
        return heeds;
    }

    private static long count(List<CouncilMember> sitting, CouncilRole role) {
        return sitting.stream().filter(member -> member.role() == role).count();
    }

    private @Nullable CouncilMember chair() {
        return members.stream()
                .filter(member -> member.role() == CouncilRole.CHAIR && !member.hasLeft())
                .findFirst()
                .orElse(null);
    }

    /** All who ever sat in it, chair first, then as the decision lists them. */
    public List<CouncilMember> seats() {
        return members.stream()
                .sorted(Comparator.comparing(CouncilMember::role).thenComparing(CouncilMember::place))
                .toList();
    }

    public List<CouncilMember> seatsOn(LocalDate day) {
        return seats().stream().filter(member -> member.sitsOn(day)).toList();
    }

    public boolean isDraft() {
        return state == CompositionState.DRAFT;
    }

    /** Number and nothing else; the day stands beside it. */
    public String decision() {
        return Objects.requireNonNullElse(number, "…");
    }

    CouncilMember member(UUID member) {
        return members.stream()
                .filter(each -> each.id().equals(member))
                .findFirst()
                .orElseThrow(vn.thidua.shared.NotFound::new);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Council council() {
        return council;
    }

    public @Nullable String number() {
        return number;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public Period valid() {
        return valid;
    }

    public @Nullable LocalDate termTo() {
        return termTo;
    }

    public CompositionState state() {
        return state;
    }

    public @Nullable String note() {
        return note;
    }
}
