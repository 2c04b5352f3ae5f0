/** Figures of reports (số liệu) */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "their definitions",
            " their values over a period",
            " the records behind each.:organisation",
            "spreadsheet",
            "page",
            "shared"
        })
package vn.thidua.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
