/**
 * Councils of emulation and commendation (Hội đồng Thi đua – Khen thưởng): constituted by decision for a term, composed anew by
 * the next one (kiện toàn), each with chair, vice chairs, standing members and members, and the right to vote of each.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"staff", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
