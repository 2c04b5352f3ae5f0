package vn.thidua.ballot;

/** How a round is voted (Decree 91/2017, Article 45(8) asks for the secret ballot where ninety percent must be reached). */
public enum RoundMethod {
    /** Biểu quyết: everybody sees who chose what. */
    OPEN,
    /** Phiếu kín điện tử: sealed envelopes, of which only the totals per nominee are ever opened. */
    SECRET,
    /** Phiếu giấy: slips in a box; two tellers type the counted bundle independently. */
    PAPER
}
