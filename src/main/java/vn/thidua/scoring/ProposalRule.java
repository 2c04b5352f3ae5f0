package vn.thidua.scoring;

/** What decides who is proposed when score and vote of the conference disagree; both are recorded whatever it is. */
public enum ProposalRule {
    BY_SCORE,
    BY_VOTE,
    /** The vote decides among the first two by score. */
    SCORE_THEN_VOTE
}
