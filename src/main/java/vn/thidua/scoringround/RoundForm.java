package vn.thidua.scoringround;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.thidua.scoring.CrossMode;
import vn.thidua.scoring.ProposalRule;
import vn.thidua.scoring.TieBreak;

/** The settings of a round. */
record RoundForm(
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank String year,
        @Nullable @Min(1) @Max(2) Integer half,
        @NotNull UUID set,
        @Nullable @Size(max = 300) String basis,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate selfDue,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate crossDue,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate explainDue,

        @NotNull CrossMode crossMode,
        @NotNull @Min(1) @Max(20) Integer neighbours,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal threshold,
        boolean secretaryEnters,
        @NotNull ProposalRule rule,
        @NotNull @Size(min = 1, max = 4) List<TieBreak> ties,
        @NotNull @Min(0) @Max(50) Integer flags,
        @NotNull @Min(0) @Max(100) Integer certificates,
        @Nullable Integer version) {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final int DAYS = 14;

    static RoundForm blank(String name, String year, UUID set, LocalDate today) {
        return new RoundForm(
                name,
                year,
                null,
                set,
                null,
                today.plusDays(DAYS),
                today.plusDays(2 * DAYS),
                today.plusDays(3 * DAYS),
                CrossMode.FULL,
                2,
                FIVE,
                true,
                ProposalRule.BY_SCORE,
                List.of(TieBreak.values()),
                1,
                2,
                null);
    }

    static RoundForm of(ScoringRound round) {
        return round.settings();
    }
}
