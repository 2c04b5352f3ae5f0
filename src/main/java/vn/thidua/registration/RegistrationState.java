package vn.thidua.registration;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.thidua.shared.Refusal;

/** Where a registration stands; which verb leads where is said here and nowhere else. */
public enum RegistrationState {
    /** Nháp: being written; nobody but its owner and the standing body works with it. */
    DRAFT,
    /** Đã gửi: waits for the head of the unit (or the rector). */
    SUBMITTED,
    /** Đã xác nhận: the unit stands behind it; waits for the list to be consolidated. */
    ENDORSED,
    /** Trả lại: to be corrected and submitted again, also after the window has closed. */
    RETURNED,
    /** Đã tổng hợp: part of the school's list, which waits for the rector. */
    CONSOLIDATED,
    /** Đã khóa: part of the locked list, the basis of the year (regime A: of every award). */
    LOCKED,
    /** Đã rút: not registered; saving it again makes it a draft. */
    WITHDRAWN;

    /** What can be done to a registration. */
    public enum RegistrationVerb {
        SAVE,
        SUBMIT,
        ENDORSE,
        SEND_BACK,
        WITHDRAW,
        CONSOLIDATE,
        LOCK,
        REOPEN
    }

    /** States in which a subject counts as registered. */
    static final Set<RegistrationState> COUNTED = EnumSet.of(SUBMITTED, ENDORSED, CONSOLIDATED, LOCKED);

    private static final Map<RegistrationState, Map<RegistrationVerb, RegistrationState>> MACHINE =
            new EnumMap<>(Map.of(
                    DRAFT,
                            Map.of(
                                    RegistrationVerb.SAVE,
                                    DRAFT,
                                    RegistrationVerb.SUBMIT,
                                    SUBMITTED,
                                    RegistrationVerb.WITHDRAW,
                                    WITHDRAWN),
                    SUBMITTED,
                            Map.of(
                                    RegistrationVerb.ENDORSE,
                                    ENDORSED,
                                    RegistrationVerb.SEND_BACK,
                                    RETURNED,
                                    RegistrationVerb.WITHDRAW,
                                    WITHDRAWN),
                    ENDORSED,
                            Map.of(
                                    RegistrationVerb.SEND_BACK,
                                    RETURNED,
                                    RegistrationVerb.WITHDRAW,
                                    WITHDRAWN,
                                    RegistrationVerb.CONSOLIDATE,
                                    CONSOLIDATED),
                    RETURNED,
                            Map.of(
                                    RegistrationVerb.SAVE,
                                    RETURNED,
                                    RegistrationVerb.SUBMIT,
                                    SUBMITTED,
                                    RegistrationVerb.WITHDRAW,
                                    WITHDRAWN),
                    CONSOLIDATED, Map.of(RegistrationVerb.LOCK, LOCKED, RegistrationVerb.REOPEN, ENDORSED),
                    LOCKED, Map.of(RegistrationVerb.REOPEN, ENDORSED),
                    WITHDRAWN, Map.of(RegistrationVerb.SAVE, DRAFT)));

    public boolean allows(RegistrationVerb verb) {
        return next(verb).isPresent();
    }

    Optional<RegistrationState> next(RegistrationVerb verb) {
        return Optional.ofNullable(MACHINE.get(this).get(verb));
    }

    /** The state after the verb, or a refusal that names verb and present state. */
    RegistrationState after(RegistrationVerb verb) {
        return next(verb)
                .orElseThrow(() -> new Refusal(
                        "registration." + verb,
                        new DefaultMessageSourceResolvable("enum.RegistrationState." + name())));
    }

    boolean isEditable() {
        return allows(RegistrationVerb.SAVE);
    }

    boolean isCounted() {
        return COUNTED.contains(this);
    }

    /** How the state is coloured, beside its text and icon. */
    public String tone() {
        return switch (this) {
            case DRAFT, WITHDRAWN -> "neutral";
            case SUBMITTED -> "waiting";
            case RETURNED -> "bad";
            case ENDORSED, CONSOLIDATED -> "good";
            case LOCKED -> "done";
        };
    }

    public String icon() {
        return switch (this) {
            case DRAFT -> "pencil-square";
            case SUBMITTED -> "hourglass-split";
            case RETURNED -> "arrow-counterclockwise";
            case ENDORSED -> "check-circle";
            case CONSOLIDATED -> "check2-square";
            case LOCKED -> "lock";
            case WITHDRAWN -> "x-circle";
        };
    }
}
