/**
 * Clusters and blocks (cụm, khối thi đua) from within: which bodies are their members in a year, who leads them, and how a
 * year's members are carried into the next.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cluster",
        allowedDependencies = {"organisation", "page", "persistence", "shared"})
package vn.thidua.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
