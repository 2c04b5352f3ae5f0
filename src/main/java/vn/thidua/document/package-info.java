/**
 * Register of official documents in and out (văn bản đến, đi) with number, date and subject (trích yếu), to which campaigns and
 * everything issued later refer; and files, accepted only after a look inside and kept in the database.
 */
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
