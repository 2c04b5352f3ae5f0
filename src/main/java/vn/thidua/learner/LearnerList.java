package vn.thidua.learner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.training.TrainingClass;

/** The list of a class as rows, in the order of given names. */
@Repository
@Transactional(readOnly = true)
class LearnerList {

    private static final String ROWS = """
            select count(*) over () as total, id, full_name, birth_year, agency, commended, decision, decided_on
              from learner where class_id = :held
             order by given_name collate "vi-x-icu", full_name collate "vi-x-icu", birth_year, id
            """;

    private final JdbcClient database;

    LearnerList(JdbcClient database) {
        this.database = database;
    }

    /** A line of the list. */
    record Row(
            UUID id,
            String fullName,
            @Nullable Integer birthYear,
            @Nullable String agency,
            boolean commended,
            @Nullable String decision,
            @Nullable LocalDate decidedOn) {

        /** The line as a spreadsheet shows it, in the columns of the import. */
        List<@Nullable Object> cells(TrainingClass held, Words words) {
            return Arrays.asList(
                    held.code(),
                    fullName,
                    birthYear,
                    agency,
                    words.say(commended ? "form.yes" : "form.no"),
                    decision,
                    decidedOn);
        }
    }

    List<Row> page(UUID held, Paging paging) {
        return database.sql(ROWS + " limit " + paging.rows() + " offset " + paging.offset())
                .param("held", held)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    /** The whole list, read while it is written. */
    Stream<Row> all(UUID held) {
        return database.sql(ROWS).withFetchSize(500).param("held", held).query((row, number) -> row(row)).stream();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("full_name"),
                row.getObject("birth_year", Integer.class),
                row.getString("agency"),
                row.getBoolean("commended"),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class));
    }
}
