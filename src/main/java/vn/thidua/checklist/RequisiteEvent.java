package vn.thidua.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.shared.DomainEvent;

/** What can happen to the legal checklist; it belongs to no organisation. */
public sealed interface RequisiteEvent extends DomainEvent {

    @Override
    default @Nullable UUID organisationId() {
        return null;
    }

    /** Of which title's or form's checklist. */
    String title();

    /** Which document. */
    ItemKind item();

    /** From a day on a document is needed, or otherwise than before. */
    record Started(UUID subjectId, String title, ItemKind item, LocalDate from) implements RequisiteEvent {
        @Override
        public List<String> words() {
            return List.of(title, "enum.ItemKind." + item.name(), from.toString());
        }
    }

    /** A line that was not compared yet was corrected. */
    record Corrected(UUID subjectId, String title, ItemKind item, LocalDate from) implements RequisiteEvent {
        @Override
        public List<String> words() {
            return List.of(title, "enum.ItemKind." + item.name(), from.toString());
        }
    }

    /** A line was compared with the original text. */
    record Verified(UUID subjectId, String title, ItemKind item, String source) implements RequisiteEvent {
        @Override
        public List<String> words() {
            return List.of(title, "enum.ItemKind." + item.name(), source);
        }
    }

    /** A document is no longer needed after a day. */
    record Ended(UUID subjectId, String title, ItemKind item, LocalDate lastDay) implements RequisiteEvent {
        @Override
        public List<String> words() {
            return List.of(title, "enum.ItemKind." + item.name(), lastDay.toString());
        }
    }
}
