package vn.thidua.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days with both ends included; without a last day it still runs.
 *
 * @param from first day
 * @param to last day, {@code null} while it lasts
 */
@Embeddable
public record Period(
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") @Nullable LocalDate to) {

    public Period {
        Objects.requireNonNull(from, "a period has a first day");
        if (to != null && to.isBefore(from)) {
            throw new Refusal("period.reversed", from, to);
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    /** The same period, ending on the day before {@code day}. */
    public Period endingBefore(LocalDate day) {
        return new Period(from, day.minusDays(1));
    }
}
