package vn.thidua.campaign;

/** How a movement runs (forms of organising emulation, Law on Emulation and Commendation, Art. 16). */
public enum CampaignKind {
    /** Every year, on day-to-day duties (thi đua thường xuyên). */
    REGULAR,
    /** For an occasion, with a first and a last day (thi đua theo đợt). */
    PHASED,
    /** On one theme (thi đua theo chuyên đề). */
    THEMATIC,
    /** A drive of Party and Front (cuộc vận động). */
    DRIVE
}
