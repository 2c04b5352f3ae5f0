package vn.thidua.reading;

/** In what sense a number is said: only some senses are parts of a sum. */
public enum Sense {
    PLAIN,
    /** Said to be the whole (tổng số). */
    TOTAL,
    /** From the year before (chuyển sang). */
    CARRIED,
    /** Begun in the period (mở mới). */
    OPENED,
    /** Assigned or aimed at (kế hoạch, chỉ tiêu được giao). */
    PLANNED,
    /** By how much more or less (tăng, giảm). */
    CHANGE,
    /** What it is compared with (cùng kỳ, năm trước). */
    COMPARED,
    /** For each (mỗi, bình quân). */
    EACH;

    /** Whether it may be a part of a sum, or a whole that has parts. */
    boolean adds() {
        return this == PLAIN || this == TOTAL || this == CARRIED || this == OPENED;
    }
}
