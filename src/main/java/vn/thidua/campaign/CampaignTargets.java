package vn.thidua.campaign;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.EmulationYear;

/** Tells those who measure something of their own what the movements ask of it. */
public interface CampaignTargets {

    /** What the school's launched movements of the year ask, in the catalogue's order; one SQL statement. */
    List<TargetBound> of(UUID school, EmulationYear year);
}
