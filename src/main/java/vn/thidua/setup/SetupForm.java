package vn.thidua.setup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MembershipRole;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;

/**
 * What the first set-up asks for.
 *
 * @param oneTimeCode from the log
 * @param units faculties and offices; lines without a name are left out
 * @param superior the superior body's name, the Academy for a political school; nothing if none is wanted
 * @param cluster the cluster's or block's name; nothing if it is in none yet
 */
record SetupForm(
        @NotBlank @Size(max = 60) String oneTimeCode,
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank @Size(min = 2, max = 60) String shortName,

        @NotBlank @Pattern(regexp = "[A-Z0-9Đ][A-Z0-9Đ_-]{0,29}")
        String code,

        @NotNull EmulationYear.Kind yearKind,

        @Size(max = LINES) @Nullable List<@Valid UnitLine> units,

        @Nullable OrganisationKind superiorKind,
        @Size(max = 200) @Nullable String superior,
        @Size(max = 200) @Nullable String cluster,
        @Nullable MembershipRole clusterRole,
        @NotBlank @Size(min = 2, max = 120) String administrator,

        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,59}")
        String userName,

        @NotBlank @Size(max = 128) String password,
        @NotBlank @Size(max = 128) String passwordAgain) {

    /** How many units the page has room for. */
    static final int LINES = 10;

    /** One faculty or office. */
    record UnitLine(
            @Nullable OrganisationKind kind,
            @Size(max = 200) @Nullable String name) {}

    static SetupForm blank(List<UnitLine> units, String superior) {
        return new SetupForm(
                "",
                "",
                "",
                "",
                EmulationYear.Kind.CALENDAR,
                units,
                OrganisationKind.ACADEMY,
                superior,
                "",
                MembershipRole.MEMBER,
                "",
                "",
                "",
                "");
    }

    List<UnitLine> namedUnits() {
        return units == null
                ? List.of()
                : units.stream()
                        .filter(line -> line.name() != null && !line.name().isBlank())
                        .toList();
    }
}
