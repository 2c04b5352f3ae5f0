/** The words of a report, section by section, with bound figures, tables and lists; its Word, PDF and page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"report", "figure", "paper", "organisation", "page", "shared"})
package vn.thidua.narrative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
