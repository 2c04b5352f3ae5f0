package vn.thidua.paperwork;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.paper.LetterheadSetting;

/** How a body heads its documents. */
record LetterheadForm(
        @Nullable @Size(max = 120) String superior,
        @NotBlank @Size(min = 2, max = 120) String issuer,

        @NotBlank @Pattern(regexp = "[\\p{Lu}0-9]{1,15}", message = "{paper.letterhead.symbolPattern}")
        String symbol,

        @NotBlank @Size(min = 2, max = 60) String place,
        boolean party,
        @Nullable Integer version) {

    static LetterheadForm of(LetterheadSetting setting) {
        return new LetterheadForm(
                setting.superior(),
                setting.issuer(),
                setting.symbol(),
                setting.place(),
                setting.party(),
                setting.version());
    }
}
