package vn.thidua.publicity;

/** What came of a comment when it was looked into. */
enum CommentOutcome {
    CONFIRMED,
    UNFOUNDED,
    NOTED
}
