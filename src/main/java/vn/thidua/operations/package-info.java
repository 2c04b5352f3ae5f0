/** Running the house: backup, restore, verification, housekeeping. */
@NullMarked
@ApplicationModule(allowedDependencies = {"award", "journal", "page", "persistence", "setup", "shared"})
package vn.thidua.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
