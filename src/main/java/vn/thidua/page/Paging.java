package vn.thidua.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in a list the reader is and how it is sorted; both live in the URL ({@code page}, {@code sort}), so that a list can
 * be sent as a link and the back button works.
 */
public final class Paging {

    public static final int ROWS = 50;

    private final String address;
    private final int number;
    private final String column;
    private final boolean descending;
    private int rows = ROWS;
    private long total;

    private Paging(String address, int number, String column, boolean descending) {
        this.address = address;
        this.number = number;
        this.column = column;
        this.descending = descending;
    }

    /**
     * Reads the request.
     *
     * @param columns names that may be sorted by; the first is the default. Anything else in the URL is ignored
     */
    public static Paging of(HttpServletRequest request, String... columns) {
        String address =
                ServletUriComponentsBuilder.fromRequest(request).build().toUri().getRawPath()
                        + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        String sort = request.getParameter("sort");
        boolean descending = sort != null && sort.startsWith("-");
        String column = sort == null ? columns[0] : descending ? sort.substring(1) : sort;
        if (!Set.of(columns).contains(column)) {
            return new Paging(address, number(request), columns[0], false);
        }
        return new Paging(address, number(request), column, descending);
    }

    /** The beginning of a list that is read whole, outside a page. */
    public static Paging first(String column) {
        return new Paging("", 1, column, false);
    }

    private static int number(HttpServletRequest request) {
        String text = request.getParameter("page");
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    /** Shows fewer rows a page than usual, where each of them explains itself at length. */
    public Paging by(int fewer) {
        rows = fewer;
        return this;
    }

    /** Rows of a page. */
    public int rows() {
        return rows;
    }

    /** Tells how many rows there are in all; usually from {@code count(*) over ()} of the page's own query. */
    public Paging of(long rows) {
        total = rows;
        return this;
    }

    /** The sorted column, one of the allowed names: safe to put into SQL through a fixed map. */
    public String column() {
        return column;
    }

    public boolean descending() {
        return descending;
    }

    public int offset() {
        return (number - 1) * rows;
    }

    public int number() {
        return number;
    }

    public long total() {
        return total;
    }

    public int pages() {
        return (int) Math.max(1, (total + rows - 1) / rows);
    }

    /** The address of another page of the same list. */
    public String link(int page) {
        return change("page", page == 1 ? null : Integer.toString(page));
    }

    /** The address of the same list sorted by a column, the other way round if it already is. */
    public String sortLink(String by) {
        return UriComponentsBuilder.fromUriString(change("sort", by.equals(column) && !descending ? "-" + by : by))
                .replaceQueryParam("page")
                .build()
                .toUriString();
    }

    public String ariaSort(String by) {
        return !by.equals(column) ? "none" : descending ? "descending" : "ascending";
    }

    private String change(String parameter, @org.jspecify.annotations.Nullable String value) {
        var builder = UriComponentsBuilder.fromUriString(address);
        return (value == null ? builder.replaceQueryParam(parameter) : builder.replaceQueryParam(parameter, value))
                .build()
                .toUriString();
    }
}
