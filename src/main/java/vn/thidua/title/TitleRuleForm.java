package vn.thidua.title;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Threshold;

/** What the form of a rule posts; subject and variant are fixed once it exists. */
record TitleRuleForm(
        @NotNull TitleSubject subject,
        @Nullable @Size(max = 120) String variant,
        @NotNull UUID regime,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotBlank @Size(max = 500) String receivers,
        @NotBlank @Size(max = 4000) String criteria,
        TitleRule.@Nullable RatingGate ratingGate,
        boolean registrationRequired,
        @Nullable @Min(1) @Max(100) Integer quotaPercent,
        @Nullable String quotaOf,
        Quota.@Nullable QuotaLevel quotaLevel,
        Quota.@Nullable QuotaRounding quotaRounding,
        boolean quotaHard,
        @Nullable @Size(max = 300) String quotaSource,
        Vote.@Nullable VoteBallot voteBallot,
        @Nullable @Min(1) @Max(100) Integer votePercent,
        Threshold.@Nullable Base voteBase,
        boolean voteAbsentWriting,
        @Nullable @Size(max = 300) String voteSource,
        @NotEmpty List<TitleRule.Decider> deciders,
        @Nullable @Size(max = 500) String deciderNote,

        @Nullable @PositiveOrZero @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal coefficient,

        boolean coefficientIsLimit,
        @Nullable @Size(max = 200) String certificate,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotBlank @Size(max = 20_000) String requirements,
        boolean verified,
        @NotBlank @Size(max = 1000) String sourceNote,
        @Nullable Integer version) {

    TitleRuleForm {
        deciders = deciders == null ? List.of() : List.copyOf(deciders);
    }

    /** A first rule of a title that has none. */
    static TitleRuleForm blank(Title title, UUID regime, LocalDate from) {
        TitleSubject subject = title.subject() == TitleSubject.BOTH ? TitleSubject.INDIVIDUAL : title.subject();
        return new TitleRuleForm(
                subject, null, regime, from, null, "", "", null, false, null, null, null, null, false, null, null, null,
                null, false, null, List.of(), null, null, false, null, "", "", false, "", 0);
    }

    /**
     * A rule as a form.
     *
     * @param requirements the tree as text
     * @param from first day: the rule's own, or that of a change
     */
    static TitleRuleForm of(TitleRule rule, String requirements, LocalDate from) {
        Quota quota = rule.quota();
        Vote vote = rule.vote();
        return new TitleRuleForm(
                rule.subject(),
                rule.variant(),
                rule.regime().id(),
                from,
                rule.valid().to(),
                rule.receivers(),
                rule.criteria(),
                rule.ratingGate(),
                rule.isRegistrationRequired(),
                quota == null ? null : quota.percent(),
                quota == null ? null : quota.of(),
                quota == null ? null : quota.level(),
                quota == null ? null : quota.rounding(),
                quota != null && quota.hard(),
                quota == null ? null : quota.source(),
                vote == null ? null : vote.ballot(),
                vote == null ? null : vote.percent(),
                vote == null ? null : vote.base(),
                vote != null && vote.absentWriting(),
                vote == null ? null : vote.source(),
                rule.deciders(),
                rule.deciderNote(),
                rule.coefficient(),
                rule.isCoefficientLimit(),
                rule.certificate(),
                rule.legalBasis(),
                requirements,
                false,
                rule.sourceNote(),
                rule.version());
    }

    String variantOrUsual() {
        return variant == null ? "" : variant;
    }

    @Nullable
    Quota quota() {
        return quotaPercent == null
                ? null
                : new Quota(
                        quotaPercent,
                        quotaOf,
                        quotaLevel == null ? Quota.QuotaLevel.UNIT : quotaLevel,
                        quotaRounding == null ? Quota.QuotaRounding.DOWN : quotaRounding,
                        quotaHard,
                        quotaSource);
    }

    @Nullable
    Vote vote() {
        return voteBallot == null ? null : new Vote(voteBallot, votePercent, voteBase, voteAbsentWriting, voteSource);
    }
}
