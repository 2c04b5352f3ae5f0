package vn.thidua.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Role;

/**
 * One kind of spreadsheet that a module takes in. The module knows what a row means; reading the file, the preview, confirming
 * in one transaction, undoing and the download of errors are the same for all ({@code /imports/{kind}}). The same code places a
 * row in the preview, where nothing is written, and at the confirmation, so that both follow the same rules.
 */
public interface SheetImport {

    /** Short name in the address and in message keys: {@code import.<kind>.title}, {@code .lead}. */
    String kind();

    /** The list to which the imported records belong, an application path. */
    String home();

    List<Column> columns();

    /** Who takes such files in, each into the own house; the school's standing body unless a kind says otherwise. */
    default Set<Role> keepers() {
        return Set.of(Role.SCHOOL_SECRETARY);
    }

    /** Values that this very school allows in a column, for the guidance sheet. */
    Map<Column, List<String>> allowed(UUID school);

    /** How the values that are kept of a column read where they are codes: a programme by its name. */
    default Map<Column, Map<String, String>> readings() {
        return Map.of();
    }

    /** Loads what rows of a school are compared with, in a handful of statements. */
    World open(UUID school);

    /**
     * Takes back what a confirmed import wrote; refuses when something was built on it.
     *
     * @param written in the order of the rows
     */
    void undo(UUID school, List<Written> written);

    /** The school's records while one file is placed among them. */
    interface World {

        /**
         * Puts a row among the records, or marks it wrong. A {@link vn.thidua.shared.Refusal} counts as the row's error.
         *
         * @return {@code null} when the row is wrong
         */
        @Nullable
        Placed place(SheetRow row);

        /** Hands what was placed to the database; the preview never calls it. */
        void write();
    }

    /**
     * Where a row went.
     *
     * @param record the record that is new or changed
     * @param before the record's values in the order of the columns, {@code null} for a new one
     * @param after its values now
     * @param twin a sentence naming a record that may be the same one
     */
    record Placed(
            UUID record,
            @Nullable List<@Nullable String> before,
            List<@Nullable String> after,
            @Nullable String twin) {

        public boolean isNew() {
            return before == null;
        }

        public boolean isUnchanged() {
            return after.equals(before);
        }
    }

    /** What the database knows of a row that was written. */
    record Written(UUID record, @Nullable List<@Nullable String> before, List<@Nullable String> after) {}
}
