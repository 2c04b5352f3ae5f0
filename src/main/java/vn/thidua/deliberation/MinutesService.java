package vn.thidua.deliberation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.council.Council;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.Sittings;

/** The signature under the minutes, and taking it back until a decision has built on it. */
@Service
@Transactional
class MinutesService {

    private final Sittings sittings;

    MinutesService(Sittings sittings) {
        this.sittings = sittings;
    }

    void sign(UUID id, LocalDate day, Viewer viewer) {
        sittings.sign(sittings.hold(id, viewer), day, viewer);
    }

    void unsign(UUID id, @Nullable String reason, Viewer viewer) {
        sittings.unsign(sittings.hold(id, viewer), Council.reason(reason), viewer);
    }
}
