package vn.thidua.wording;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Words;
import vn.thidua.paper.PaperKind;
import vn.thidua.shared.NotFound;

/** The words of documents, as the modules that draft them ask for them. */
@Component
@Transactional(readOnly = true)
public class Wordings {

    private static final RowMapper<Wording> ROW = (row, number) -> new Wording(
            PaperKind.valueOf(row.getString("kind")),
            row.getString("regime"),
            row.getInt("revision"),
            row.getObject("valid_from", LocalDate.class),
            lines(row, "bases"),
            lines(row, "parts"),
            row.getBoolean("verified"),
            row.getString("source_note"));

    private static final String LAST = """
            select distinct on (w.kind, r.valid_from) w.*, r.code as regime
              from paper_wording w join legal_regime r on r.id = w.regime_id
             where w.valid_from <= :on
             order by w.kind, r.valid_from, w.revision desc
            """;

    private final JdbcClient database;
    private final Words words;

    Wordings(JdbcClient database, Words words) {
        this.database = database;
        this.words = words;
    }

    private static List<String> lines(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /**
     * What a document of a kind drafted today says about a day's achievements: the words of the regime of that day, or of the
     * first regime for what is older than all.
     */
    public Wording of(PaperKind kind, LocalDate day) {
        return database.sql("""
                        select w.*, r.code as regime from paper_wording w join legal_regime r on r.id = w.regime_id
                         where w.kind = :kind and w.valid_from <= :today
                         order by (:day >= r.valid_from and (r.valid_to is null or :day <= r.valid_to)) desc, r.valid_from, w.revision desc
                         limit 1
                        """)
                .param("kind", kind.name())
                .param("today", words.today())
                .param("day", day)
                .query(ROW)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How a document names the version of its words. */
    public String name(Wording wording) {
        return words.official(
                wording.verified() ? "wording.name" : "wording.name.unverified",
                wording.kind().inWords(),
                wording.regime(),
                wording.revision(),
                words.date(wording.from()));
    }

    /** The last version of each, also where it holds only from a later day on. */
    List<Wording> last() {
        return database.sql(LAST)
                .param("on", LocalDate.of(9999, 12, 31))
                .query(ROW)
                .list();
    }

    Optional<Wording> last(PaperKind kind, String regime) {
        return last().stream()
                .filter(wording -> wording.kind() == kind && wording.regime().equals(regime))
                .findFirst();
    }
}
