/**
 * The ledger of awards (sổ khen thưởng): who received which title or form for which year by which decision. Entries are only
 * ever added – conferral, correction, confirmation, withdrawal (thu hồi), cancellation (hủy bỏ) – each with the hash of the one
 * before it. And what it tells: the history of a person, a unit, a school.
 */
@NullMarked
@ApplicationModule(
        displayName = "Award",
        allowedDependencies = {"title", "staff", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
