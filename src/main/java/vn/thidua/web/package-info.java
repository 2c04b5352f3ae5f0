/** Page furniture: navigation, home with my tasks, formats, error pages, paging; nobody depends on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "plan", "organisation", "persistence", "page", "shared"})
package vn.thidua.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
