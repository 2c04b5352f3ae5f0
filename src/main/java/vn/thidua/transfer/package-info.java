/**
 * Coming from another school (chuyển công tác): asked for by the school that received somebody, confirmed by the one that let them
 * go, with its opinion; only then does what was earned there count here ({@code former_records}, the only way through the wall).
 */
@NullMarked
@ApplicationModule(
        displayName = "Transfer",
        allowedDependencies = {"staff", "organisation", "page", "shared"})
package vn.thidua.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
