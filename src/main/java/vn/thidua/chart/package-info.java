/** Pictures of figures (biểu đồ): drawn by the server for pages, print and documents, always with their numbers beside them. */
@NullMarked
@ApplicationModule(
        displayName = "Chart",
        allowedDependencies = {"figure", "paper", "plan", "typesetting", "page", "shared"})
package vn.thidua.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
