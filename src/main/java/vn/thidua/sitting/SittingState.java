package vn.thidua.sitting;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.thidua.shared.Refusal;

/** Where a session stands; which verb leads where is said here and nowhere else. */
public enum SittingState {
    /** Dự kiến: only those who keep the council's work know of it. */
    PLANNED,
    /** Đã triệu tập: every member has the notice and reads the dossiers. */
    CONVENED,
    /** Đang họp: attendance is taken, items are discussed and voted. */
    OPEN,
    /** Đã bế mạc: every item has its outcome; the minutes are written. */
    CLOSED,
    /** Đã ký biên bản: nothing changes any more unless the signature is taken back. */
    SIGNED,
    /** Hủy: was called off. */
    CANCELLED;

    /** What can be done to a session. */
    public enum SittingVerb {
        PLAN,
        CHANGE,
        CONVENE,
        RECALL,
        OPEN,
        UNOPEN,
        CLOSE,
        REOPEN,
        SIGN,
        UNSIGN,
        CANCEL;

        /** Takes back what was done, which is not done without a reason. */
        public boolean needsReason() {
            return this == RECALL || this == UNOPEN || this == REOPEN || this == UNSIGN || this == CANCEL;
        }
    }

    private static final Map<SittingState, Map<SittingVerb, SittingState>> MACHINE = Map.of(
            PLANNED,
                    Map.of(
                            SittingVerb.CHANGE, PLANNED,
                            SittingVerb.CONVENE, CONVENED,
                            SittingVerb.CANCEL, CANCELLED),
            CONVENED,
                    Map.of(
                            SittingVerb.CHANGE, CONVENED,
                            SittingVerb.RECALL, PLANNED,
                            SittingVerb.OPEN, OPEN,
                            SittingVerb.CANCEL, CANCELLED),
            OPEN, Map.of(SittingVerb.UNOPEN, CONVENED, SittingVerb.CLOSE, CLOSED),
            CLOSED, Map.of(SittingVerb.REOPEN, OPEN, SittingVerb.SIGN, SIGNED),
            SIGNED, Map.of(SittingVerb.UNSIGN, CLOSED),
            CANCELLED, Map.of());

    public boolean allows(SittingVerb verb) {
        return next(verb).isPresent();
    }

    Optional<SittingState> next(SittingVerb verb) {
        return Optional.ofNullable(MACHINE.get(this).get(verb));
    }

    /** The state after the verb, or a refusal that names verb and present state. */
    SittingState after(SittingVerb verb) {
        return next(verb)
                .orElseThrow(() -> new Refusal(
                        "sitting.move",
                        new DefaultMessageSourceResolvable("enum.SittingVerb." + verb.name()),
                        new DefaultMessageSourceResolvable("enum.SittingState." + name())));
    }

    /** Whether agenda and nominees may still be arranged. */
    public boolean isArrangeable() {
        return this == PLANNED || this == CONVENED || this == OPEN;
    }

    /** Whether members know of it. */
    public boolean isKnown() {
        return this != PLANNED && this != CANCELLED;
    }

    /** How the state is coloured, beside its text and icon. */
    public String tone() {
        return switch (this) {
            case PLANNED, CANCELLED -> "neutral";
            case CONVENED -> "waiting";
            case OPEN -> "good";
            case CLOSED, SIGNED -> "done";
        };
    }

    public String icon() {
        return switch (this) {
            case PLANNED -> "pencil-square";
            case CONVENED -> "envelope-paper";
            case OPEN -> "people-fill";
            case CLOSED -> "check-circle";
            case SIGNED -> "lock";
            case CANCELLED -> "x-circle";
        };
    }
}
