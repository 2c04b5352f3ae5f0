/**
 * Reads Vietnamese official prose: numbers with what they count, how sure they are and what they are part of; headings, dates
 * and numbers of documents; and does the sums that the text itself invites. Knows no database and no page.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reading",
        allowedDependencies = {})
package vn.thidua.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
