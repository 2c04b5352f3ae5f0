/** Register of official documents in and out (văn bản đến, đi). */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
