/** The pages of dossiers: lists with chips and bulk steps, one dossier with its checklist and history, what waits for whom. */
@NullMarked
@ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "nomination",
            "eligibility",
            "law",
            "title",
            "staff",
            "document",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
