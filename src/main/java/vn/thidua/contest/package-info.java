/**
 * Contests (hội giảng, hội thi giảng viên dạy giỏi) and what came of them for the school's people.
 *
 * <p>Its pages resemble those of {@code research}, for both keep a list with a file beside each line; what is the same lives in
 * {@code page}, {@code document} and {@code spreadsheet}. The records are not the same: a work has authors and shares, a scope, and
 * states from registered to accepted that eligibility asks about; a result has one person and is final from its first day.
 */
@NullMarked
@ApplicationModule(
        displayName = "Contest",
        allowedDependencies = {"staff", "document", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
