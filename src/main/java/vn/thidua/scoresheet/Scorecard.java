package vn.thidua.scoresheet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.Layer;
import vn.thidua.shared.Refusal;

/** A sheet of scores, open until it is handed in. It lies in the room of who scores. */
@Entity
@Table(name = "score_sheet")
public class Scorecard {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;
    private UUID roundId;

    @Enumerated(EnumType.STRING)
    private Layer layer;

    private UUID unitId;
    private UUID scorerId;
    private int turn;
    private @Nullable Instant handedInAt;
    private @Nullable String handedInBy;
    private @Nullable Instant filledAt;

    protected Scorecard() {}

    /**
     * Begun.
     *
     * @param room the body of who scores
     * @param turn reviews: which
     */
    public Scorecard(UUID room, UUID round, Layer layer, UUID unit, UUID scorer, int turn) {
        if ((layer == Layer.SELF) != unit.equals(scorer)) {
            throw new Refusal("scoring.oneself");
        }
        this.id = UUID.randomUUID();
        this.organisationId = room;
        this.roundId = round;
        this.layer = layer;
        this.unitId = unit;
        this.scorerId = scorer;
        this.turn = turn;
    }

    /** Figures were taken over. */
    void filled(Instant now) {
        requireOpen();
        filledAt = now;
    }

    /** Signed and locked. */
    public SheetEvent handIn(String unit, String by, Instant now) {
        requireOpen();
        handedInAt = now;
        handedInBy = by;
        return new SheetEvent.HandedIn(organisationId, id, unit, layer);
    }

    /** Open again; whoever asks says why. */
    public SheetEvent unlock(String unit, @Nullable String reason) {
        if (handedInAt == null) {
            throw new Refusal("scoring.notHandedIn");
        }
        if (reason == null
                || reason.strip().length() < SHORTEST_REASON
                || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal("round.reason");
        }
        handedInAt = null;
        handedInBy = null;
        return new SheetEvent.Unlocked(organisationId, id, unit, layer, reason.strip());
    }

    /** What is handed in is not written on. */
    public void requireOpen() {
        if (handedInAt != null) {
            throw new Refusal("scoring.locked", handedInBy);
        }
    }

    public UUID id() {
        return id;
    }

    /** The body in whose room it lies. */
    public UUID room() {
        return organisationId;
    }

    public UUID roundId() {
        return roundId;
    }

    public Layer layer() {
        return layer;
    }

    public UUID unitId() {
        return unitId;
    }

    public UUID scorerId() {
        return scorerId;
    }

    public int turn() {
        return turn;
    }

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    public @Nullable Instant handedInAt() {
        return handedInAt;
    }

    public @Nullable String handedInBy() {
        return handedInBy;
    }

    public @Nullable Instant filledAt() {
        return filledAt;
    }
}
