package vn.thidua.consolidation;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The units to which a viewer's board and lists are limited: heads see their own, those who keep the list the whole school. */
final class Reach {

    private Reach() {}

    /** Ids of the units; {@code null}: the whole school. */
    static @Nullable Set<UUID> of(Viewer viewer) {
        return RegistrationWindow.isKeptBy(viewer, viewer.homeId()) ? null : viewer.organisationsAs(Role.UNIT_HEAD);
    }

    /** The unit for which a head registers; nothing for the whole school. */
    static @Nullable UUID first(Viewer viewer) {
        Set<UUID> units = of(viewer);
        return units == null || units.isEmpty() ? null : units.iterator().next();
    }

    /** As a parameter of a statement. */
    static @Nullable String array(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
