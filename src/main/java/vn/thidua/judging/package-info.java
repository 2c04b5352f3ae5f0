/**
 * Judging others: units score one another (chấm chéo), blind until all are in, and those who lead review (thẩm định). Nobody
 * judges oneself.
 */
@NullMarked
@ApplicationModule(
        displayName = "Judging",
        allowedDependencies = {"scoring", "scoresheet", "criteria", "formula", "persistence", "page", "shared"})
package vn.thidua.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
