/**
 * From a school's final scoring of its faculties and offices to their ratings of the year: the level that the set's thresholds lead
 * to is offered, and given by a decision through the door of the ratings.
 */
@NullMarked
@ApplicationModule(
        displayName = "Unit level",
        allowedDependencies = {"scoring", "criteria", "evaluation", "page", "shared"})
package vn.thidua.unitlevel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
