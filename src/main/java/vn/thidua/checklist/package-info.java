/** The legal checklist (thành phần hồ sơ): which documents a dossier needs for each title or form, as dated data that is looked after like the other rules. */
@NullMarked
@ApplicationModule(
        displayName = "Checklist",
        allowedDependencies = {"nomination", "title", "spreadsheet", "page", "shared"})
package vn.thidua.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
