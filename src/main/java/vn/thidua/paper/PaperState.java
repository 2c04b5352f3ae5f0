package vn.thidua.paper;

/** Where a document stands. */
public enum PaperState {
    /** Dự thảo: its words and its format may still be changed, or it may be made anew from the records. */
    DRAFT,
    /** Đã ban hành: number, date and bytes are fixed; from here it can only be annulled. */
    ISSUED,
    /** Đã hủy: was issued in error; its number stays used and the register says why. */
    ANNULLED
}
