/**
 * Bodies and their parts: superior bodies (Học viện, tỉnh, phòng giáo dục), schools (trường), faculties and offices (khoa,
 * phòng), clusters and blocks (cụm, khối thi đua) with their yearly membership; names as they were on any date.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"spreadsheet", "page", "persistence", "shared"})
package vn.thidua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
