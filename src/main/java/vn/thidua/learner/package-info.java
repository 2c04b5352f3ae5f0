/** The learners of a training class (danh sách học viên), where the school keeps a list, and who of them was commended. */
@NullMarked
@ApplicationModule(
        displayName = "Learner",
        allowedDependencies = {"training", "organisation", "spreadsheet", "page", "shared"})
package vn.thidua.learner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
