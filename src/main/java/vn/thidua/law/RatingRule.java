package vn.thidua.law;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

/**
 * How a year's work was rated during a time, for one kind of staff: how many may be rated excellent, and of whom that share is
 * taken (Decrees 90/2020, 48/2023, 335/2025, 233/2026). It reminds and forbids nothing.
 */
@Entity
public class RatingRule {

    /** Whom it is about (viên chức, công chức). */
    public enum RatedStaff {
        PUBLIC_EMPLOYEE,
        CIVIL_SERVANT
    }

    /** The two readings where the law is ambiguous: "20 % of those rated good" with or without the excellent ones. */
    public enum QuotaReading {
        /** Of all who reached at least the lower step: x ≤ p · n. */
        INCLUSIVE,
        /** Of those who stay on the lower step only: x ≤ p · (n − x). */
        EXCLUSIVE
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private RatedStaff staff;

    private String name;

    @Embedded
    private Period valid;

    private @Nullable Integer excellentPercent;
    private @Nullable Integer outstandingPercent;

    @Enumerated(EnumType.STRING)
    private QuotaReading reading;

    private String legalBasis;
    private boolean verified;
    private String sourceNote;

    protected RatingRule() {}

    private RatingRule(RatedStaff staff, Period valid, RatingRuleForm form) {
        this.id = UUID.randomUUID();
        this.staff = staff;
        this.valid = valid;
        describe(form);
    }

    /** A new rule from a day on: this one ends on the day before, the new one takes over its remaining days. */
    RatingRule changeFrom(RatingRuleForm form) {
        if (!valid.contains(form.from()) || !form.from().isAfter(valid.from())) {
            throw new Refusal("ratingRule.notAfterLast");
        }
        Period rest = new Period(form.from(), valid.to());
        valid = valid.endingBefore(form.from());
        return new RatingRule(staff, rest, form);
    }

    /** Corrects what was entered; whom it is about and its days stay. */
    LawEvent correct(RatingRuleForm form) {
        if (!form.from().equals(valid.from()) || form.staff() != staff) {
            throw new Refusal("ratingRule.dayStays");
        }
        describe(form);
        return event();
    }

    private void describe(RatingRuleForm form) {
        Integer usual = form.excellentPercent();
        Integer most = form.outstandingPercent();
        if (most != null && (usual == null || most < usual)) {
            throw new Refusal("ratingRule.outstandingIsMore");
        }
        name = form.name();
        excellentPercent = usual;
        outstandingPercent = most;
        reading = form.reading();
        legalBasis = form.legalBasis();
        verified = form.verified();
        sourceNote = form.sourceNote();
    }

    LawEvent event() {
        return new LawEvent.RatingRuleChanged(id, name, valid.from());
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public RatedStaff staff() {
        return staff;
    }

    public String name() {
        return name;
    }

    public Period valid() {
        return valid;
    }

    /** The highest share of those rated excellent; nothing where no share is prescribed. */
    public @Nullable Integer excellentPercent() {
        return excellentPercent;
    }

    /** The share in organisations with outstanding results. */
    public @Nullable Integer outstandingPercent() {
        return outstandingPercent;
    }

    /** Which reading is tried first; the other one is always shown beside it. */
    public QuotaReading reading() {
        return reading;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public boolean isVerified() {
        return verified;
    }

    public String sourceNote() {
        return sourceNote;
    }
}
