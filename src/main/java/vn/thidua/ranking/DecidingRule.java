package vn.thidua.ranking;

/** What decides who leads, when score and vote disagree; both are recorded in any case. */
public enum DecidingRule {
    /** Theo điểm. */
    BY_SCORE,
    /** Theo phiếu suy tôn. */
    BY_VOTE,
    /** Theo điểm, rồi bỏ phiếu giữa hai đơn vị dẫn đầu. */
    SCORE_THEN_VOTE_AMONG_TOP_2
}
