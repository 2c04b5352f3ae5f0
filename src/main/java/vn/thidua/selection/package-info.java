/** The unit's meeting that selects whom to propose (họp bình xét): attendance, proposals from registrations, votes, minutes. */
@NullMarked
@ApplicationModule(
        displayName = "Selection",
        allowedDependencies = {
            "nomination",
            "title",
            "staff",
            "organisation",
            "paper",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
