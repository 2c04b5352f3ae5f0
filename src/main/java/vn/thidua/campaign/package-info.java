/** Emulation movements (phong trào thi đua): launch, tasks, targets and their measurement, pledges, calendar. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"title", "document", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
