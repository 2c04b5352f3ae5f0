/** What every list and form page is made with: words and formats, choices, paging, the spreadsheet of a list. */
@NullMarked
@ApplicationModule(displayName = "Page", allowedDependencies = "shared")
package vn.thidua.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
