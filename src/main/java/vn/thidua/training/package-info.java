/** Training classes (lớp đào tạo, bồi dưỡng) by programme, and the year's plan; what is carried over, opened and closed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"programme", "organisation", "spreadsheet", "page", "shared"})
package vn.thidua.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
