/**
 * Decisions of commendation within the competence of a school's head (quyết định khen thưởng): drafted from the nominees that
 * the council passed, or by hand; issued as a document; entered in the ledger in the same transaction. What lies above that
 * competence goes upward by {@code submission}.
 *
 * <p>Both keep a draft with a list and become a numbered document, and share what that is made of: {@link
 * vn.thidua.decision.Proposed}, the candidates, the typed lines. They part where they matter: a decision confers all of its list at
 * once by its own number and is annulled whole; a submission waits, each of its lines is answered by another's decision on another
 * day, or returned, and a reply can be taken back alone. One entity for both would have every second column empty.
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
