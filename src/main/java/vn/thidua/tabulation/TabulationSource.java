package vn.thidua.tabulation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a table or list come from.
 *
 * @param code by which outlines name it
 * @param list lines instead of a table
 * @param sql gives {@code place, style, cells (text[]), link} out of {@code :schools, :body, :report, :first, :last}; a cell
 *     {@code @key} is a message, and columns of numbers hold plain numbers
 */
record TabulationSource(String code, boolean list, List<Cell> cells, String sql) {

    /** How a cell is written. */
    enum Writing {
        TEXT,
        /** 07, 4.536. */
        COUNT,
        /** 80,5 %. */
        SHARE,
        /** 08/6/2022. */
        DAY
    }

    /** A column: key of its name, key of the name that it shares with its neighbours. */
    record Cell(String head, @Nullable String group, Writing writing) {

        static Cell text(String head) {
            return new Cell(head, null, Writing.TEXT);
        }

        static Cell count(String head) {
            return new Cell(head, null, Writing.COUNT);
        }

        static Cell share(String head) {
            return new Cell(head, null, Writing.SHARE);
        }

        static Cell day(String head) {
            return new Cell(head, null, Writing.DAY);
        }

        Cell under(String shared) {
            return new Cell(head, shared, writing);
        }
    }

    /** Made of what reports say of each body, so that it agrees with the sums beside it; others are read from records of today. */
    boolean isReported() {
        return sql.contains(":reported");
    }

    static TabulationSource table(String code, String sql, Cell... cells) {
        return new TabulationSource(code, false, Arrays.asList(cells), sql);
    }

    static TabulationSource list(String code, String sql, Cell... cells) {
        return new TabulationSource(code, true, Arrays.asList(cells), sql);
    }
}
