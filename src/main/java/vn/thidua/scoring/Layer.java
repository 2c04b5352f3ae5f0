package vn.thidua.scoring;

/** Whose points of a unit are meant. */
public enum Layer {
    /** Its own, as signed. */
    SELF,
    /** The mean of what the others gave (chấm chéo). */
    CROSS,
    /** What those who lead gave (thẩm định); where they said nothing, the mean of the others, else its own. */
    REVIEW,
    /** What stands: as reviewed, with bonus and penalty. */
    FINAL
}
