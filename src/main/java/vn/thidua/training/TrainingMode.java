package vn.thidua.training;

/** How a class is held. */
public enum TrainingMode {
    AT_SCHOOL,
    /** With another institution (liên kết). */
    JOINT,
    ONLINE
}
