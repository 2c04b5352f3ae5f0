package vn.thidua.law;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

/**
 * Lương cơ sở, in đồng a month: prize money is a coefficient of the one in force on the day of the decision, rounded up to
 * ten thousand đồng (Decree 98/2023, Article 53).
 */
@Entity
public class BaseSalary {

    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private Period valid;

    private long amount;
    private String legalBasis;
    private boolean verified;
    private String sourceNote;

    protected BaseSalary() {}

    BaseSalary(Period valid, BaseSalaryForm form) {
        this.id = UUID.randomUUID();
        this.valid = valid;
        describe(form);
    }

    /** A new amount from a day on: this one ends on the day before, the new one takes over its remaining days. */
    BaseSalary changeFrom(BaseSalaryForm form) {
        if (!valid.contains(form.from()) || !form.from().isAfter(valid.from())) {
            throw new Refusal("salary.notAfterLast");
        }
        Period rest = new Period(form.from(), valid.to());
        valid = valid.endingBefore(form.from());
        return new BaseSalary(rest, form);
    }

    /** Corrects amount, basis and source; its days stay. */
    LawEvent correct(BaseSalaryForm form) {
        if (!form.from().equals(valid.from())) {
            throw new Refusal("salary.dayStays");
        }
        describe(form);
        return event();
    }

    private void describe(BaseSalaryForm form) {
        if (form.amount() <= 0) {
            throw new Refusal("salary.notPositive");
        }
        amount = form.amount();
        legalBasis = form.legalBasis();
        verified = form.verified();
        sourceNote = form.sourceNote();
    }

    LawEvent event() {
        return new LawEvent.BaseSalaryChanged(id, amount, valid.from());
    }

    /** Prize money in đồng for a coefficient: rounded up to ten thousand. */
    public long prize(BigDecimal coefficient) {
        return prize(coefficient, amount);
    }

    /** The same for any base salary. */
    public static long prize(BigDecimal coefficient, long amount) {
        return coefficient
                .multiply(BigDecimal.valueOf(amount))
                .divide(STEP, 0, RoundingMode.CEILING)
                .multiply(STEP)
                .longValueExact();
    }

    public boolean isInForceOn(LocalDate day) {
        return valid.contains(day);
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public Period valid() {
        return valid;
    }

    public long amount() {
        return amount;
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
