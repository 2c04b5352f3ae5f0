package vn.thidua.law;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a legal instrument posts; its code stays once it exists. */
record LegalInstrumentForm(
        @NotBlank @Pattern(regexp = "[A-Z0-9Đ][A-Z0-9Đ/_-]{1,39}")
        String code,

        @NotBlank @Size(min = 2, max = 300) String name,
        @NotBlank @Size(min = 2, max = 60) String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable UUID replacedBy,
        boolean verified,
        @NotBlank @Size(min = 2, max = 500) String sourceNote,
        @Nullable Integer version) {

    static LegalInstrumentForm blank() {
        return new LegalInstrumentForm("", "", "", null, null, null, null, false, "", 0);
    }

    static LegalInstrumentForm of(LegalInstrument instrument) {
        LegalInstrument successor = instrument.replacedBy();
        return new LegalInstrumentForm(
                instrument.code(),
                instrument.name(),
                instrument.number(),
                instrument.issuedOn(),
                instrument.inForceFrom(),
                instrument.inForceTo(),
                successor == null ? null : successor.id(),
                instrument.isVerified(),
                instrument.sourceNote(),
                instrument.version());
    }
}
