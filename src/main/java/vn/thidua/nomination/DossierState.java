package vn.thidua.nomination;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.thidua.shared.Refusal;

/** Where a dossier stands; which verb leads where is said here and nowhere else. */
public enum DossierState {
    /** Nháp: begun by hand, or its meeting was opened again. */
    DRAFT,
    /** Đơn vị bình xét: the unit's meeting has voted for it; the unit completes it. */
    SELECTED,
    /** Chờ chuyển: handed over by the unit, waits for the standing body. */
    WAITING,
    /** Đã tiếp nhận: stamped by the standing body; from here on its legal regime is fixed. */
    RECEIVED,
    /** Thẩm định: the standing body looks at each of its documents. */
    VERIFYING,
    /** Trả lại: the unit has to complete it. */
    RETURNED,
    /** Bổ sung: completed, waits to be looked at again. */
    SUPPLEMENTED,
    /** Hội đồng: verified, waits for the council's vote. */
    COUNCIL,
    /** Công khai: voted for; to be posted before it goes further. */
    PUBLICITY,
    /** Trình: before the rector, or on its way upward. */
    SUBMITTED,
    /** Đã quyết định: a decision grants it. */
    DECIDED,
    /** Đã trao: it stands in the ledger of awards. */
    AWARDED,
    /** Không đủ điều kiện: it goes no further, for a reason that is written down. */
    INELIGIBLE,
    /** Rút: those who proposed it do not want it any more. */
    WITHDRAWN,
    /** Tạm dừng: a case about its subject is pending; it is neither refused nor taken further. */
    PAUSED,
    /** Thu hồi: the decision was cancelled later. */
    REVOKED;

    /** What can be done to a dossier. */
    public enum DossierVerb {
        BEGIN,
        SELECT,
        FORWARD,
        RECEIVE,
        EXAMINE,
        SEND_BACK,
        SUPPLEMENT,
        VERIFY,
        PASS,
        SUBMIT,
        DECIDE,
        AWARD,
        REJECT,
        WITHDRAW,
        PAUSE,
        RESUME,
        REVOKE,
        UNDO;

        /** Done by whoever proposes, not by those who verify. */
        public boolean isTheUnits() {
            return this == FORWARD || this == SUPPLEMENT || this == WITHDRAW || this == SELECT || this == BEGIN;
        }

        /** Done by council, decision and ledger through {@link Dossiers}, never by a button of the dossier. */
        public boolean isOfOthers() {
            return this == SELECT || this == PASS || this == DECIDE || this == AWARD || this == REVOKE || this == BEGIN;
        }

        /** Not to be done without saying why. */
        public boolean needsReason() {
            return this == SEND_BACK
                    || this == REJECT
                    || this == WITHDRAW
                    || this == PAUSE
                    || this == REVOKE
                    || this == UNDO;
        }
    }

    /** States in which the dossier is at its end, for good or ill. */
    public static final Set<DossierState> OVER = EnumSet.of(AWARDED, INELIGIBLE, WITHDRAWN, REVOKED);

    /** States in which those who propose may still change what lies in it. */
    private static final Set<DossierState> OPEN = EnumSet.of(DRAFT, SELECTED, RETURNED);

    private static final Map<DossierState, Map<DossierVerb, DossierState>> MACHINE = new EnumMap<>(DossierState.class);

    static {
        may(DRAFT, DossierVerb.SELECT, SELECTED, DossierVerb.FORWARD, WAITING, DossierVerb.WITHDRAW, WITHDRAWN);
        may(SELECTED, DossierVerb.FORWARD, WAITING, DossierVerb.WITHDRAW, WITHDRAWN, DossierVerb.PAUSE, PAUSED);
        may(WAITING, DossierVerb.RECEIVE, RECEIVED, DossierVerb.WITHDRAW, WITHDRAWN, DossierVerb.PAUSE, PAUSED);
        may(
                RECEIVED,
                DossierVerb.EXAMINE,
                VERIFYING,
                DossierVerb.SEND_BACK,
                RETURNED,
                DossierVerb.REJECT,
                INELIGIBLE,
                DossierVerb.WITHDRAW,
                WITHDRAWN,
                DossierVerb.PAUSE,
                PAUSED);
        may(
                VERIFYING,
                DossierVerb.VERIFY,
                COUNCIL,
                DossierVerb.SEND_BACK,
                RETURNED,
                DossierVerb.REJECT,
                INELIGIBLE,
                DossierVerb.WITHDRAW,
                WITHDRAWN,
                DossierVerb.PAUSE,
                PAUSED);
        may(RETURNED, DossierVerb.SUPPLEMENT, SUPPLEMENTED, DossierVerb.WITHDRAW, WITHDRAWN, DossierVerb.PAUSE, PAUSED);
        may(
                SUPPLEMENTED,
                DossierVerb.EXAMINE,
                VERIFYING,
                DossierVerb.SEND_BACK,
                RETURNED,
                DossierVerb.REJECT,
                INELIGIBLE,
                DossierVerb.PAUSE,
                PAUSED);
        may(COUNCIL, DossierVerb.PASS, PUBLICITY, DossierVerb.REJECT, INELIGIBLE, DossierVerb.PAUSE, PAUSED);
        may(PUBLICITY, DossierVerb.SUBMIT, SUBMITTED, DossierVerb.REJECT, INELIGIBLE, DossierVerb.PAUSE, PAUSED);
        may(SUBMITTED, DossierVerb.DECIDE, DECIDED, DossierVerb.REJECT, INELIGIBLE, DossierVerb.PAUSE, PAUSED);
        may(DECIDED, DossierVerb.AWARD, AWARDED, DossierVerb.REVOKE, REVOKED);
        may(AWARDED, DossierVerb.REVOKE, REVOKED);
    }

    private static void may(DossierState from, Object... verbsAndStates) {
        Map<DossierVerb, DossierState> ways = new EnumMap<>(DossierVerb.class);
        for (int i = 0; i < verbsAndStates.length; i += 2) {
            ways.put((DossierVerb) verbsAndStates[i], (DossierState) verbsAndStates[i + 1]);
        }
        MACHINE.put(from, ways);
    }

    /** Whether the verb leads anywhere from here; a paused dossier can only be resumed. */
    public boolean allows(DossierVerb verb) {
        return this == PAUSED ? verb == DossierVerb.RESUME : next(verb).isPresent();
    }

    Optional<DossierState> next(DossierVerb verb) {
        return Optional.ofNullable(MACHINE.getOrDefault(this, Map.of()).get(verb));
    }

    /** The state after the verb, or a refusal that names verb and present state. */
    DossierState after(DossierVerb verb) {
        return next(verb).orElseThrow(() -> refusal(verb));
    }

    Refusal refusal(DossierVerb verb) {
        return new Refusal(
                "dossier.move",
                new DefaultMessageSourceResolvable("enum.DossierVerb." + verb.name()),
                new DefaultMessageSourceResolvable("enum.DossierState." + name()));
    }

    /** Whether those who propose may change what lies in it. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    public boolean isOver() {
        return OVER.contains(this);
    }

    /** How the state is coloured, beside its text and icon. */
    public String tone() {
        return switch (this) {
            case DRAFT, WITHDRAWN -> "neutral";
            case SELECTED, WAITING, RECEIVED, VERIFYING, SUPPLEMENTED, COUNCIL, PUBLICITY, SUBMITTED -> "waiting";
            case RETURNED, INELIGIBLE, PAUSED, REVOKED -> "bad";
            case DECIDED -> "good";
            case AWARDED -> "done";
        };
    }

    public String icon() {
        return switch (this) {
            case DRAFT -> "pencil-square";
            case SELECTED -> "people";
            case WAITING -> "send";
            case RECEIVED -> "journal-check";
            case VERIFYING -> "clipboard-check";
            case RETURNED -> "arrow-counterclockwise";
            case SUPPLEMENTED -> "reply";
            case COUNCIL -> "people-fill";
            case PUBLICITY -> "megaphone";
            case SUBMITTED -> "envelope-paper";
            case DECIDED -> "check-circle";
            case AWARDED -> "trophy";
            case INELIGIBLE -> "x-circle";
            case WITHDRAWN -> "dash-circle";
            case PAUSED -> "pause-circle";
            case REVOKED -> "exclamation-triangle";
        };
    }
}
