package vn.thidua.campaign;

/** Where a movement stands, and which state may follow which. */
public enum CampaignState {
    /** Being written; only those who keep the record see it. */
    DRAFT,
    /** Launched: everybody concerned reads it, units launch it among their people, the plan is worked off. */
    LAUNCHED,
    /** Reviewed and closed; nothing changes any more unless it is opened again with a reason. */
    CLOSED;

    boolean mayBecome(CampaignState next) {
        return switch (this) {
            case DRAFT, CLOSED -> next == LAUNCHED;
            case LAUNCHED -> next == CLOSED;
        };
    }
}
