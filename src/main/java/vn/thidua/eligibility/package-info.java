/**
 * Whether a person, a unit or the school meets what a title asks for in a year (xét điều kiện): the conditions of the dated rule held
 * against the records, three-valued, with the reason, the record and the article of each; what is not known is never held against anybody.
 */
@NullMarked
@ApplicationModule(
        displayName = "Eligibility",
        allowedDependencies = {"title", "personnel", "shared"})
package vn.thidua.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
