/**
 * The words of decisions and submissions (lời văn) under each regime: legal bases and sentences, kept as dated data by the
 * administrator; what was written before stays, and each document names the version that it was drafted with.
 */
@NullMarked
@ApplicationModule(
        displayName = "Wording",
        allowedDependencies = {"paper", "law", "persistence", "page", "shared"})
package vn.thidua.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
