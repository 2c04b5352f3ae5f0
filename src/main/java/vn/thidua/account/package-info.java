/**
 * Who may sign in and as what: accounts, roles, sign-in, the security chain. Fills the {@link vn.thidua.shared.Viewer} that
 * all other modules ask.
 */
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"organisation", "staff", "persistence", "page", "shared", "spreadsheet"})
package vn.thidua.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
