package vn.thidua.conference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.RoundMethod;

/** When and where the conference is held, how it votes and what it may propose. */
record ConferenceForm(
        @NotNull @Nullable LocalDate heldOn,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 200) String chair,
        @Nullable @Size(max = 200) String secretary,
        @NotNull @Nullable RoundMethod method,
        @Nullable @Min(1) @Max(100) Integer percent,
        @NotBlank @Nullable String flagTitle,
        @NotBlank @Nullable String certificateTitle,
        @Nullable @Size(max = 200) String variant,
        @Nullable @Size(max = 4000) String remarks,
        @Nullable Integer version) {

    private static final int USUAL_PERCENT = 50;

    /** As it usually is: the Academy gives flag and certificates of its clusters, the province those of its blocks. */
    static ConferenceForm blank(LocalDate today, String variant) {
        return new ConferenceForm(
                today, null, null, null, RoundMethod.SECRET, USUAL_PERCENT, "CTD_BT", "BK_BT", variant, null, null);
    }

    static ConferenceForm of(Conference conference) {
        return new ConferenceForm(
                conference.heldOn(),
                conference.place(),
                conference.chair(),
                conference.secretary(),
                conference.method(),
                conference.percent(),
                conference.flagTitle(),
                conference.certificateTitle(),
                conference.variant(),
                conference.remarks(),
                conference.version());
    }
}
