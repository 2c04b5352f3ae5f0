/** Catalogue of emulation titles and commendation forms (danh hiệu, hình thức khen thưởng) with their rules as dated data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"law", "spreadsheet", "page", "shared"})
package vn.thidua.title;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
