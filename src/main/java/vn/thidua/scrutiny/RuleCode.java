package vn.thidua.scrutiny;

/** The checks by the numbers under which people know them; their names are in the message bundles. */
public enum RuleCode {
    /** Parts and totals, carried over and newly opened, shares. */
    R01,
    /** Research by level and by status. */
    R02,
    /** Certificates and closed classes within what there is. */
    R03,
    /** The plan: its items, its learners, its limits. */
    R04,
    /** None in one period and many in the next. */
    R05,
    /** Numbers of headings. */
    R06,
    /** Order of the documents listed. */
    R07,
    /** Documents as the register has them. */
    R08,
    /** Names as the catalogue has them. */
    R09,
    /** Events older than the period. */
    R10,
    /** Numbers that are not exact. */
    R11,
    /** Awards without a decision. */
    R12,
    /** Days that contradict each other. */
    R13,
    /** Periods and slogans of movements. */
    R14,
    /** The review of a plan before the end of its work. */
    R15,
    /** Turns that people and months do not divide. */
    R16,
    /** Number and day left open. */
    R17,
    /** A number given twice. */
    R18,
    /** Slips of the pen in the words of the trade. */
    R19,
    /** Figures that the records know. */
    R20
}
