package vn.thidua.quota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Standard;
import vn.thidua.law.RatingRule;
import vn.thidua.law.RatingRule.QuotaReading;
import vn.thidua.title.Quota;
import vn.thidua.title.Quota.QuotaLevel;
import vn.thidua.title.Quota.QuotaRounding;

/**
 * What is tried out, and what is chosen: the same fields, with a reason when it is chosen.
 *
 * @param year nothing for the year that is being judged
 * @param topic code of a title with a quota, or {@link #EXCELLENT}
 */
record QuotaQuestion(
        @Nullable String year,
        @NotBlank @Size(max = 20) String topic,
        @NotNull @Min(1) @Max(100) Integer percent,
        @NotNull QuotaBase base,
        @NotNull QuotaReading reading,
        @NotNull QuotaLevel level,
        @NotNull QuotaRounding rounding,

        @NotBlank @Size(min = 3, max = 500) String reason) {

    /** The share of those rated excellent (Decree 48/2023; Decree 335/2025): not a title, but a quota all the same. */
    static final String EXCELLENT = "HTXSNV";

    /** Everything as the rule says, or as it was chosen last. */
    static final QuotaQuestion NOTHING = new QuotaQuestion(null, null, null, null, null, null, null, null);

    private static final int WHOLE = 100;

    public boolean isOfRatings() {
        return EXCELLENT.equals(topic);
    }

    public Cap cap() {
        return new Cap(percent, rounding, reading);
    }

    /**
     * What was not said is as the rule says, or as it was chosen last.
     *
     * @param share what is prescribed of those rated excellent; nothing where nothing is, then all of them
     */
    QuotaQuestion completed(
            String asked, @Nullable Standard standard, @Nullable RatingRule share, @Nullable QuotaChoice last) {
        Quota quota = standard == null ? null : standard.quota();
        Integer excellent = share == null ? null : share.excellentPercent();
        return new QuotaQuestion(
                year,
                asked,
                first(
                        percent,
                        last == null ? null : last.percent(),
                        quota != null
                                ? Integer.valueOf(quota.percent())
                                : excellent == null ? Integer.valueOf(WHOLE) : excellent),
                first(base, last == null ? null : last.base(), QuotaBase.ELIGIBLE),
                first(
                        reading,
                        last == null ? null : last.reading(),
                        share == null ? QuotaReading.INCLUSIVE : share.reading()),
                first(level, last == null ? null : last.level(), quota == null ? QuotaLevel.UNIT : quota.level()),
                first(
                        rounding,
                        last == null ? null : last.rounding(),
                        quota == null ? QuotaRounding.DOWN : quota.rounding()),
                reason == null ? "" : reason);
    }

    private static <T> T first(@Nullable T asked, @Nullable T chosen, T otherwise) {
        return asked != null ? asked : chosen != null ? chosen : otherwise;
    }
}
