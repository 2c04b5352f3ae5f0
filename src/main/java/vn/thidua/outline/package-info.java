/** Outlines of reports (đề cương, mẫu báo cáo) as pages: read by all who report; sections of their time are the administrator's. */
@NullMarked
@ApplicationModule(
        displayName = "Outlines of reports",
        allowedDependencies = {"report", "figure", "notation", "chart", "page", "shared"})
package vn.thidua.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
