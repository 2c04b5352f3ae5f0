/** Tables and lists of reports from records (biểu, danh mục): a registry of sources, name → columns → rows, each row with its record. */
@NullMarked
@ApplicationModule(
        displayName = "Tabulation",
        allowedDependencies = {"paper", "page", "shared"})
package vn.thidua.tabulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
