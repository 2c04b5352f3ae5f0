package vn.thidua.page;

/**
 * A choice of a select.
 *
 * @param value what the form posts
 * @param label what people read
 */
public record Option(Object value, String label) {}
