package vn.thidua.council;

/** What somebody is in a council, in the order in which they preside when those before them may not or cannot. */
public enum CouncilRole {
    /** Chủ tịch Hội đồng: the head of the body. */
    CHAIR,
    /** Phó Chủ tịch Hội đồng: at most four (Decree 98/2023, Article 48, for ministries; kept by schools as a measure). */
    VICE_CHAIR,
    /** Ủy viên thường trực: keeps the council's work going. */
    STANDING,
    /** Thư ký: writes the minutes. */
    SECRETARY,
    /** Ủy viên. */
    MEMBER;

    public boolean mayPreside() {
        return this == CHAIR || this == VICE_CHAIR || this == STANDING;
    }

    boolean isUnique() {
        return this == CHAIR;
    }
}
