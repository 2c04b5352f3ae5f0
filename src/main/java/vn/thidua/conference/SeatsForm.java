package vn.thidua.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.RoundView;

/**
 * Who sits for each unit.
 *
 * @param lines a line a unit; without a person nobody came
 */
record SeatsForm(@Nullable List<@Valid Line> lines) {

    /** One unit's seat. */
    record Line(
            @NotNull @Nullable UUID unit,
            @Nullable UUID person,
            @Nullable Boolean teller) {

        boolean isTeller() {
            return Boolean.TRUE.equals(teller);
        }
    }

    SeatsForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    static SeatsForm of(RoundView round, Map<UUID, Seats.Seated> seated) {
        return new SeatsForm(round.present().stream()
                .map(unit -> {
                    Seats.Seated one = seated.get(unit.id());
                    return new Line(unit.id(), one == null ? null : one.personId(), one != null && one.teller());
                })
                .toList());
    }
}
