package vn.thidua.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.TieBreak;

/**
 * A unit as it enters the ranking.
 *
 * @param total final total; {@code null} where there is none yet, which is not nought
 * @param sections totals of the sections in their order, {@code null} where nothing was scored
 * @param penalties how often points were taken off
 * @param votes of the conference, {@code null} as long as nobody voted on it
 * @param barredBecause why it may not be proposed; score and rank stay
 * @param leftOn when it left the cluster: from then on it is out
 */
public record Contender(
        UUID id,
        String name,
        @Nullable BigDecimal total,
        List<@Nullable BigDecimal> sections,
        int penalties,
        @Nullable Integer votes,
        @Nullable String barredBecause,
        @Nullable LocalDate leftOn) {

    public Contender {
        total = total == null ? null : total.setScale(2, RoundingMode.HALF_UP);
        sections = Collections.unmodifiableList(new ArrayList<>(sections));
    }

    /** Takes part in the ranking. */
    public boolean isRanked() {
        return total != null && leftOn == null;
    }

    /** May be proposed for an honour. */
    public boolean isEligible() {
        return barredBecause == null;
    }

    /** What parts it from its equals: the more the better; nothing where it is not known, which is not nought. */
    @Nullable
    BigDecimal by(TieBreak tie) {
        return switch (tie) {
            case FIRST_SECTION -> section(0);
            case SECOND_SECTION -> section(1);
            case FEWER_PENALTIES -> BigDecimal.valueOf(-penalties);
            case VOTE -> votes == null ? null : BigDecimal.valueOf(votes);
        };
    }

    private @Nullable BigDecimal section(int number) {
        BigDecimal points = number < sections.size() ? sections.get(number) : null;
        return points == null ? null : points.setScale(2, RoundingMode.HALF_UP);
    }
}
