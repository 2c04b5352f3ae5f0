/** Who did what, when and why, in words; listens to every event, nobody depends on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "persistence", "page", "shared", "spreadsheet"})
package vn.thidua.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
