/**
 * Decisions of commendation within the competence of a school's head (quyết định khen thưởng): drafted from the nominees that
 * the council passed, or by hand; issued as a document; entered in the ledger in the same transaction. What lies above that
 * competence goes upward by {@code submission}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Decision",
        allowedDependencies = {
            "award",
            "pastaward",
            "nomination",
            "paper",
            "wording",
            "title",
            "law",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
