/** What a school does besides classes */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "staff sent to study",
            " conferences",
            " bulletins",
            " website items",
            " salary steps",
            " donations",
            " model examples.:staff",
            "document",
            "organisation",
            "spreadsheet",
            "page",
            "shared"
        })
package vn.thidua.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
