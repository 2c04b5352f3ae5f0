/**
 * Submissions upward (tờ trình) of what lies above the school: by the province's channel or by the Academy's; with the reply of
 * those above for each nominee, who then stands in the ledger by the superior's decision.
 */
@NullMarked
@ApplicationModule(
        displayName = "Submission",
        allowedDependencies = {
            "decision",
            "award",
            "nomination",
            "paper",
            "wording",
            "title",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
