package vn.thidua.scoresheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.Layer;
import vn.thidua.shared.DomainEvent;

/** What can happen to a sheet of scores. */
public sealed interface SheetEvent extends DomainEvent {

    /** Name of who is scored. */
    String unit();

    Layer layer();

    @Override
    default List<String> words() {
        return List.of(unit(), SAID.get(layer()));
    }

    java.util.Map<Layer, String> SAID = java.util.Map.of(
            Layer.SELF, "tự chấm", Layer.CROSS, "chấm chéo", Layer.REVIEW, "thẩm định", Layer.FINAL, "kết luận");

    /** It was begun. */
    record Begun(UUID organisationId, UUID subjectId, String unit, Layer layer) implements SheetEvent {}

    /** Lines were written. */
    record Written(UUID organisationId, UUID subjectId, String unit, Layer layer, String codes) implements SheetEvent {
        @Override
        public List<String> words() {
            return List.of(unit, SAID.get(layer), codes);
        }
    }

    /** Figures were taken over anew. */
    record Refilled(UUID organisationId, UUID subjectId, String unit, Layer layer) implements SheetEvent {}

    /** It was signed and locked. */
    record HandedIn(UUID organisationId, UUID subjectId, String unit, Layer layer) implements SheetEvent {}

    /** It was unlocked. */
    record Unlocked(
            UUID organisationId,
            UUID subjectId,
            String unit,
            Layer layer,
            @Nullable String reason) implements SheetEvent {}

    /** Proof was added. */
    record ProofAdded(UUID organisationId, UUID subjectId, String unit, Layer layer, String code, String file)
            implements SheetEvent {
        @Override
        public List<String> words() {
            return List.of(unit, code, file);
        }
    }

    /** Proof was taken away. */
    record ProofRemoved(UUID organisationId, UUID subjectId, String unit, Layer layer, String code, String file)
            implements SheetEvent {
        @Override
        public List<String> words() {
            return List.of(unit, code, file);
        }
    }
}
