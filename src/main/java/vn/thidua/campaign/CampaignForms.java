package vn.thidua.campaign;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;

/** What the forms of a movement post; their components are all that can be changed. */
final class CampaignForms {

    private CampaignForms() {}

    /** The movement itself; who keeps the record is fixed once it exists. */
    record CampaignForm(
            @NotNull UUID organisation,
            @NotNull CampaignLevel level,
            @NotNull CampaignKind kind,
            @NotBlank @Size(min = 3, max = 300) String name,
            @Size(max = 300) @Nullable String theme,

            @NotBlank @Pattern(regexp = "\\d{4}(\\s*[-–]\\s*\\d{4})?")
            String emulationYear,

            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID parent,
            @Size(max = 60) @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Size(max = 8000) @Nullable String content,
            @Size(max = 8000) @Nullable String interimReview,
            @Size(max = 8000) @Nullable String finalReview,
            @Nullable Integer version) {

        static CampaignForm blank(Organisation keeper, LocalDate today) {
            EmulationYear year = EmulationYear.of(today, keeper.yearKind());
            return new CampaignForm(
                    keeper.id(),
                    CampaignLevel.usualOf(keeper.kind()),
                    CampaignKind.REGULAR,
                    "",
                    null,
                    year.toString(),
                    year.firstDay(),
                    year.lastDay(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0);
        }

        static CampaignForm of(Campaign campaign) {
            Campaign parent = campaign.parent();
            return new CampaignForm(
                    campaign.organisation().id(),
                    campaign.level(),
                    campaign.kind(),
                    campaign.name(),
                    campaign.theme(),
                    campaign.emulationYear().toString(),
                    campaign.valid().from(),
                    campaign.valid().to(),
                    parent == null ? null : parent.id(),
                    campaign.documentNumber(),
                    campaign.documentDate(),
                    campaign.content(),
                    campaign.interimReview(),
                    campaign.finalReview(),
                    campaign.version());
        }
    }

    /** A line of the plan; the time is typed as plans write it. */
    record PlanTaskForm(
            @NotBlank @Size(min = 3, max = 1000) String task,
            @NotBlank @Size(min = 2, max = 200) String lead,
            @Size(max = 500) @Nullable String coOperating,
            @NotBlank @Size(max = 60) String time,
            @Nullable Integer version) {

        static PlanTaskForm blank(String lead) {
            return new PlanTaskForm("", lead, null, "", 0);
        }

        static PlanTaskForm of(PlanTask task, String recurring) {
            String time = task.time().text();
            return new PlanTaskForm(
                    task.task(), task.lead(), task.coOperating(), time.isEmpty() ? recurring : time, task.version());
        }
    }

    /** A target. */
    record TargetForm(
            @NotBlank @Size(min = 3, max = 500) String wording,

            @Pattern(regexp = "[A-Z][A-Z_]{2,40}") @Nullable String measure,

            Target.@NotNull Comparison comparison,

            @NotNull @DecimalMin("0") @DecimalMax("999999") @Digits(integer = 6, fraction = 2)
            BigDecimal bound,

            @DecimalMin("0") @DecimalMax("999999") @Digits(integer = 6, fraction = 2) @Nullable
            BigDecimal upperBound,

            @Size(max = 200) @Nullable String base,
            @Size(max = 200) @Nullable String source,
            @Nullable Integer version) {

        static TargetForm blank(@Nullable String source) {
            return new TargetForm("", null, Target.Comparison.AT_LEAST, BigDecimal.valueOf(100), null, null, source, 0);
        }

        static TargetForm of(Target target) {
            return new TargetForm(
                    target.wording(),
                    target.measure(),
                    target.comparison(),
                    plain(target.bound()),
                    target.upperBound() == null ? null : plain(target.upperBound()),
                    target.base(),
                    target.source(),
                    target.version());
        }

        private static BigDecimal plain(BigDecimal number) {
            return new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
    }

    /** A pledge that was signed; a unit that signed for its people may be named. */
    record PledgeForm(
            @NotBlank @Size(min = 3, max = 500) String parties,
            @Nullable UUID unit,
            @NotNull LocalDate signedOn,
            @Size(max = 4000) @Nullable String content) {}
}
