package vn.thidua.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
            @Nullable UUID document,
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
                    campaign.documentId(),
                    campaign.documentNumber(),
                    campaign.documentDate(),
                    campaign.content(),
                    campaign.interimReview(),
                    campaign.finalReview(),
                    campaign.version());
        }
    }

    /** A pledge that was signed; a unit that signed for its people may be named. */
    record PledgeForm(
            @NotBlank @Size(min = 3, max = 500) String parties,
            @Nullable UUID unit,
            @NotNull LocalDate signedOn,
            @Size(max = 4000) @Nullable String content,
            @Nullable Integer version) {

        static PledgeForm blank(LocalDate today) {
            return new PledgeForm("", null, today, null, 0);
        }

        static PledgeForm of(Campaign.Pledge pledge) {
            return new PledgeForm(
                    pledge.parties(), pledge.unitId(), pledge.signedOn(), pledge.content(), pledge.version());
        }
    }
}
