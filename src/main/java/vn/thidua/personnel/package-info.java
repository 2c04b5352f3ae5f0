/**
 * What happened in somebody's service besides the work itself: leave, study, secondment (nghỉ, đi học, biệt phái), discipline and
 * cases under consideration (kỷ luật, đang xem xét), who came and who left, and the facts of service that rules ask about.
 */
@NullMarked
@ApplicationModule(
        displayName = "Personnel",
        allowedDependencies = {"organisation", "shared"})
package vn.thidua.personnel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
