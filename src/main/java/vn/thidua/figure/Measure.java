package vn.thidua.figure;

/** How a figure comes about. */
public enum Measure {
    /** The number of facts. */
    COUNT,
    /** The sum of their amounts. */
    SUM,
    /** The number of different people or units that they concern. */
    SUBJECTS,
    /** Other figures added up; one with a minus sign before its code is taken away. */
    PARTS,
    /** The same, never below nought: what is left of a plan. */
    REST,
    /** One figure in per cent of another. */
    SHARE,
    /** 1 for a school that has any of the other figure, so that a cluster counts its schools. */
    HOLDERS
}
