/** Contests (hội giảng, hội thi giảng viên dạy giỏi) and what came of them for the school's people. */
@NullMarked
@ApplicationModule(
        displayName = "Contest",
        allowedDependencies = {"staff", "document", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
