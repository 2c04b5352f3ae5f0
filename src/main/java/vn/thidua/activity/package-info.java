/**
 * What a school does besides classes: staff sent to study (cử đi học), conferences (hội thảo), contests by numbers, bulletins
 * (bản tin), items of the web site, salary steps (nâng bậc lương), donations (ủng hộ), model examples (điển hình tiên tiến).
 */
@NullMarked
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {"staff", "organisation", "spreadsheet", "page", "shared"})
package vn.thidua.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
