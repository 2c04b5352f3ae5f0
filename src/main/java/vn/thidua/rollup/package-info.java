/**
 * From months to quarters and the year (tổng hợp xếp loại) by a visible rule: the rules as dated data, and the calculation, which says
 * what it rests on.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rollup",
        allowedDependencies = {"evaluation", "organisation", "page", "shared"})
package vn.thidua.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
