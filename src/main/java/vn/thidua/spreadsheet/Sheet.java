package vn.thidua.spreadsheet;

import java.util.List;

/**
 * A list as people take it away: what the page shows, in the page's order.
 *
 * @param name file name without ending, and the name of the sheet
 * @param headers first row, in the viewer's language
 * @param rows cells as text, numbers, dates, booleans or {@code null}; may be read from the database while it is written
 */
public record Sheet(String name, List<String> headers, Iterable<? extends List<?>> rows) {}
