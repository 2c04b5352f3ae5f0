package vn.thidua.rollup;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * How months lead to a quarter, or to a year, during a time (quy tắc tổng hợp). Some are shipped as examples; a school that has
 * one of its own goes by that one.
 */
@Entity
public class RollupRule {

    /** What is rated as a whole. */
    public enum RollupSpan {
        QUARTER,
        YEAR
    }

    /** Of what it is made. */
    public enum RollupParts {
        MONTHS,
        QUARTERS
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    private RatedSubject subjectKind;

    @Enumerated(EnumType.STRING)
    private RollupSpan span;

    @Enumerated(EnumType.STRING)
    private RollupParts parts;

    private String name;

    @Embedded
    private Period valid;

    private int leastParts;

    @Embedded
    @AttributeOverride(name = "points", column = @Column(name = "excellent_points"))
    @AttributeOverride(name = "percent", column = @Column(name = "excellent_percent"))
    @AttributeOverride(name = "times", column = @Column(name = "excellent_times"))
    @AttributeOverride(name = "noneBelow", column = @Column(name = "excellent_floor"))
    private Step excellent;

    @Embedded
    @AttributeOverride(name = "points", column = @Column(name = "good_points"))
    @AttributeOverride(name = "percent", column = @Column(name = "good_percent"))
    @AttributeOverride(name = "times", column = @Column(name = "good_times"))
    @AttributeOverride(name = "noneBelow", column = @Column(name = "good_floor"))
    private Step good;

    @Embedded
    @AttributeOverride(name = "points", column = @Column(name = "fair_points"))
    @AttributeOverride(name = "percent", column = @Column(name = "fair_percent"))
    @AttributeOverride(name = "times", column = @Column(name = "fair_times"))
    @AttributeOverride(name = "noneBelow", column = @Column(name = "fair_floor"))
    private Step fair;

    private boolean standing;
    private @Nullable String basis;
    private boolean verified;
    private @Nullable String sourceNote;

    protected RollupRule() {}

    RollupRule(UUID school, RollupRuleForm form) {
        this.id = UUID.randomUUID();
        this.organisationId = school;
        this.subjectKind = form.subject();
        this.span = form.span();
        this.valid = Period.since(form.from());
        describe(form);
    }

    /** Ends on the day before its successor begins. */
    void endBefore(RollupRule successor) {
        if (!successor.valid.from().isAfter(valid.from())) {
            throw new Refusal("rollup.notAfterLast", valid.from());
        }
        valid = valid.endingBefore(successor.valid.from());
    }

    /** Corrects what was entered; whom it is about, its span and its first day stay. */
    RollupEvent correct(RollupRuleForm form) {
        if (form.subject() != subjectKind || form.span() != span || !form.from().equals(valid.from())) {
            throw new Refusal("rollup.dayStays");
        }
        describe(form);
        return changed();
    }

    private void describe(RollupRuleForm form) {
        if (form.span() == RollupSpan.QUARTER && form.parts() == RollupParts.QUARTERS) {
            throw new Refusal("rollup.quartersOfQuarter");
        }
        if (!form.excellent().asks() || !form.good().asks() || !form.fair().asks()) {
            throw new Refusal("rollup.stepWithoutCondition");
        }
        int most = form.span() == RollupSpan.QUARTER ? 3 : form.parts() == RollupParts.MONTHS ? 12 : 4;
        if (form.leastParts() > most) {
            throw new Refusal("rollup.moreThanThereAre", most);
        }
        name = form.name();
        parts = form.parts();
        leastParts = form.leastParts();
        excellent = form.excellent();
        good = form.good();
        fair = form.fair();
        basis = form.basis();
    }

    RollupEvent changed() {
        return new RollupEvent.RuleChanged(Objects.requireNonNull(organisationId), id, name, valid.from());
    }

    RollupEvent removed() {
        return new RollupEvent.RuleRemoved(Objects.requireNonNull(organisationId), id, name, valid.from());
    }

    /** The secretary of the school keeps its rules. */
    static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.is(Role.SCHOOL_SECRETARY, school) && viewer.mayChange(school);
    }

    public boolean isChangeableBy(Viewer viewer) {
        return organisationId != null && isKeptBy(viewer, organisationId);
    }

    /** The calculation that it prescribes. */
    public Recipe recipe() {
        return new Recipe(leastParts, step(excellent), step(good), step(fair));
    }

    private static Step step(@Nullable Step read) {
        return read == null ? new Step(null, null, null, null) : read;
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Whose it is; {@code null}: shipped as an example. */
    public @Nullable UUID organisationId() {
        return organisationId;
    }

    public RatedSubject subjectKind() {
        return subjectKind;
    }

    public RollupSpan span() {
        return span;
    }

    public RollupParts parts() {
        return parts;
    }

    public String name() {
        return name;
    }

    public Period valid() {
        return valid;
    }

    public int leastParts() {
        return leastParts;
    }

    /** Stands where a school has none of its own. */
    public boolean isStanding() {
        return standing;
    }

    /** Document that lays it down. */
    public @Nullable String basis() {
        return basis;
    }

    public boolean isVerified() {
        return verified;
    }

    public @Nullable String sourceNote() {
        return sourceNote;
    }
}
