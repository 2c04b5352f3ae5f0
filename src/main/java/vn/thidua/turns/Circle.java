package vn.thidua.turns;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * Whose months a viewer may see in the own school: all, those of the units that the viewer heads, and always the own ones.
 *
 * @param everybody secretary and rector
 * @param units that the viewer heads
 * @param person the viewer's own
 */
public record Circle(
        UUID school,
        boolean everybody,
        Set<UUID> units,
        @Nullable UUID person) {

    public Circle {
        units = Set.copyOf(units);
    }

    public static Circle of(Viewer viewer) {
        return new Circle(
                viewer.homeId(),
                viewer.isAny(Role.SCHOOL_SECRETARY, Role.RECTOR),
                viewer.organisationsAs(Role.UNIT_HEAD),
                viewer.personId());
    }

    /** Sees others than oneself. */
    public boolean isMany() {
        return everybody || !units.isEmpty();
    }

    /** The circle, or a 404 for who sees nobody else. */
    public Circle requireMany() {
        if (!isMany()) {
            throw new NotFound();
        }
        return this;
    }

    /** As an array of PostgreSQL. */
    public String unitsSetting() {
        return units.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
