/** The desk where documents are prepared (văn thư): drafts read as on paper, reworded, issued, annulled; letterheads and own templates. */
@NullMarked
@ApplicationModule(
        displayName = "Paperwork",
        allowedDependencies = {
            "paper",
            "document",
            "organisation",
            "signin",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.paperwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
