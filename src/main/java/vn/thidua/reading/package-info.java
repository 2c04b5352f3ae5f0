/** Reads Vietnamese official prose */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"numbers with their nouns", " sums", " fractions", " dates", " citations.:shared"})
package vn.thidua.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
