/** Reads Vietnamese official prose: numbers with their nouns, sums, fractions, dates, citations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.thidua.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
