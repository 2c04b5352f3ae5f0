package vn.thidua.spreadsheet;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** A whole file was taken in, or taken back; the rows themselves are not journalled one by one. */
public sealed interface SpreadsheetEvent extends DomainEvent {

    /** All good rows of a file were written. */
    record Imported(
            UUID organisationId, UUID subjectId, String title, String fileName, String sha256, int added, int changed)
            implements SpreadsheetEvent {
        @Override
        public List<String> words() {
            return List.of(title, fileName, sha256, Integer.toString(added), Integer.toString(changed));
        }
    }

    /** An import was undone. */
    record Undone(UUID organisationId, UUID subjectId, String title, String fileName) implements SpreadsheetEvent {
        @Override
        public List<String> words() {
            return List.of(title, fileName);
        }
    }
}
