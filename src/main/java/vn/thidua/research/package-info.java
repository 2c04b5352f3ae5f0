/**
 * Initiatives, topics and schemes (sáng kiến, đề tài, đề án) with their authors, scope and recognition: what stands behind the
 * higher titles.
 */
@NullMarked
@ApplicationModule(
        displayName = "Research",
        allowedDependencies = {"staff", "document", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.research;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
