/**
 * Who may do what and where: accounts with their roles, one-time codes and the rules for passwords. For the set-up of an
 * installation: {@link vn.thidua.account.FirstAccount} and {@link vn.thidua.account.PasswordRules}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"organisation", "staff", "persistence", "page", "shared", "spreadsheet"})
package vn.thidua.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
