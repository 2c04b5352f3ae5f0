package vn.thidua.plan;

/** How what is measured is compared with what was asked. */
enum Comparison {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    BETWEEN
}
