/**
 * The words of a report, section by section: narrative with figures bound into it by name, tables and lists from records; who
 * writes which section until when; the whole as page and as official document.
 */
@NullMarked
@ApplicationModule(
        displayName = "Narrative",
        allowedDependencies = {
            "report",
            "figure",
            "notation",
            "tabulation",
            "chart",
            "paper",
            "organisation",
            "page",
            "shared"
        })
package vn.thidua.narrative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
