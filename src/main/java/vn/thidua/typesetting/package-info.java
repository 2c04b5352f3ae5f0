/**
 * How letters, lines and tables come onto paper: fonts with their widths, Word files (OOXML) and PDF pages, and Word files with
 * named fields that are filled in. Knows measures, not what a document says.
 */
@NullMarked
@ApplicationModule(
        displayName = "Typesetting",
        allowedDependencies = {"shared"})
package vn.thidua.typesetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
