/**
 * Verdicts on the screen: the whole school's matrix, the explanation of one verdict, the list to take away, and the rehearsal of a
 * rule before it is saved (thử quy định).
 */
@NullMarked
@ApplicationModule(
        displayName = "Verdict",
        allowedDependencies = {"eligibility", "title", "spreadsheet", "page", "shared"})
package vn.thidua.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
