package vn.thidua.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the form of a programme posts; the code is fixed once it is entered. */
record ProgrammeForm(
        @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{1,29}")
        String code,

        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank @Size(min = 2, max = 60) String shortName,
        @NotNull ProgrammeFamily family,
        boolean inUse,
        @Nullable Integer version) {

    static ProgrammeForm blank() {
        return new ProgrammeForm("", "", "", ProgrammeFamily.KHAC, true, null);
    }

    static ProgrammeForm of(Programme programme) {
        return new ProgrammeForm(
                programme.code(),
                programme.name(),
                programme.shortName(),
                programme.family(),
                programme.isInUse(),
                programme.version());
    }
}
