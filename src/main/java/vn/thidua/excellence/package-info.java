/**
 * The share of excellent ratings (tỷ lệ xuất sắc) in the school, in each unit and in each group of similar jobs, by both readings of
 * whom it is taken; how people are grouped and what going beyond a share means are dated data of a school.
 */
@NullMarked
@ApplicationModule(
        displayName = "Excellence",
        allowedDependencies = {"evaluation", "law", "staff", "organisation", "page", "shared"})
package vn.thidua.excellence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
