/**
 * From what was entered to points: the formulas of each kind of criterion, sums of the tree, each with its arithmetic. Pure, without
 * a database.
 */
@NullMarked
@ApplicationModule(
        displayName = "Formula",
        allowedDependencies = {"criteria", "shared"})
package vn.thidua.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
