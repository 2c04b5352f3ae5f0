package vn.thidua.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a meeting posts: when, where, who leads, who writes. */
record MeetingForm(
        @NotNull UUID unit,

        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,

        @NotNull LocalDate heldOn,
        @NotNull LocalTime beginsAt,
        @Nullable @Size(max = 200) String place,
        @NotNull UUID chair,
        @NotNull UUID secretary,
        @NotNull @Min(1) @Max(99) Integer majority,
        @Nullable @Size(max = 4000) String remarks,
        @Nullable Integer version) {

    static MeetingForm blank(UUID unit, String year, LocalDate today, @Nullable UUID chair, @Nullable UUID secretary) {
        return new MeetingForm(unit, year, today, LocalTime.of(8, 0), null, chair, secretary, 50, null, null);
    }

    static MeetingForm of(SelectionMeeting meeting) {
        return new MeetingForm(
                meeting.unit().id(),
                meeting.year().toString(),
                meeting.heldOn(),
                meeting.beginsAt(),
                meeting.place(),
                meeting.chair().id(),
                meeting.secretary().id(),
                meeting.majority(),
                meeting.remarks(),
                meeting.version());
    }
}
