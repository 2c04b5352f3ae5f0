package vn.thidua.staff;

/** As in the personnel file. */
public enum Sex {
    MALE,
    FEMALE
}
