/**
 * What a round of scoring (đợt chấm điểm) is and says: its units, who acts for whom, and of each unit and criterion what the unit
 * itself, the others and those who lead gave, with what follows from it. The verbs stand in the rooms that are built on this one.
 */
@NullMarked
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"criteria", "formula", "cluster", "organisation", "page", "shared"})
package vn.thidua.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
