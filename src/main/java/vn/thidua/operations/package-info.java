/** Running the house: first set-up, backup, restore, verification, housekeeping. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "cluster", "organisation", "persistence", "page", "shared"})
package vn.thidua.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
