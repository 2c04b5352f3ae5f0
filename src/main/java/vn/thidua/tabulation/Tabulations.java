package vn.thidua.tabulation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.shared.Period;

/** The registry of tables and lists; all that a report needs are read in one statement, however many they are. */
@Component
@Transactional(readOnly = true)
public class Tabulations {

    /** Figures that stand in tables as the report says them, in the order of the columns. */
    public static final List<String> REPORTED = List.of(
            "carried_classes",
            "carried_learners",
            "new_classes",
            "new_learners",
            "done_classes",
            "done_learners",
            "closed_classes",
            "certs");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, TabulationSource> sources = new LinkedHashMap<>();
    private final JdbcClient database;
    private final Words words;

    Tabulations(JdbcClient database, Words words) {
        this.database = database;
        this.words = words;
        // Which views there are does not change while the application runs.
        List<String> measures = database.sql(
                        "select code from measure where code ~ '^[A-Z][A-Z_]{2,40}$' and to_regclass('public.measure_' || lower(code)) is not null order by code")
                .query(String.class)
                .list();
        Stream.of(TrainingTables.ALL, ResearchTables.ALL, AwardTables.ALL, YearTables.all(measures), RecordLists.ALL)
                .flatMap(List::stream)
                .forEach(source -> sources.put(source.code(), source));
    }

    /** Names of what there is, for who makes an outline. */
    public List<Option> names() {
        return sources.keySet().stream()
                .map(code -> new Option(code, words.say("narrative.source." + code)))
                .toList();
    }

    public boolean has(String code) {
        return sources.containsKey(code);
    }

    /**
     * Tables and lists by their codes; unknown codes are left out. One statement, none for no code.
     *
     * @param report of which the tables are; what it reports begins where the one before it ended
     * @param body whose report it is
     * @param reported whose records are counted: the body itself, or its members; with what the report says of each ({@link
     *     #REPORTED}), or {@code null} of one of which it can say nothing
     */
    public Map<String, Tabulation> of(
            Set<String> codes,
            UUID report,
            UUID body,
            Map<UUID, ? extends @Nullable Map<String, BigDecimal>> reported,
            Period period) {
        List<TabulationSource> wanted =
                codes.stream().filter(sources::containsKey).map(sources::get).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var rows = new LinkedHashMap<String, List<Tabulation.Row>>();
        wanted.forEach(source -> rows.put(source.code(), new ArrayList<>()));
        String all = wanted.stream()
                .map(source -> "select '" + source.code() + "' as source, x.* from (" + source.sql()
                        + ") as x (place, style, cells, link)")
                .collect(Collectors.joining(" union all "));
        LocalDate last = period.to() == null ? period.from() : period.to();
        database.sql(all + " order by source, place")
                .param(
                        "schools",
                        reported.keySet().stream()
                                .filter(school -> reported.get(school) != null)
                                .toArray(UUID[]::new))
                .param("reported", JSON.writeValueAsString(reported))
                .param("report", report)
                .param("body", body)
                .param("first", period.from())
                .param("last", last)
                .query(row -> {
                    TabulationSource source = sources.get(row.getString("source"));
                    rows.get(source.code()).add(row(source, row));
                });
        return wanted.stream()
                .collect(Collectors.toMap(
                        TabulationSource::code, source -> tabulation(source, rows.get(source.code()))));
    }

    private Tabulation tabulation(TabulationSource source, List<Tabulation.Row> rows) {
        Function<@Nullable String, @Nullable String> named =
                key -> key == null ? null : words.official("narrative." + key);
        return new Tabulation(
                source.code(),
                source.list(),
                source.isReported(),
                source.cells().stream()
                        .map(cell -> new Tabulation.Head(
                                String.valueOf(named.apply(cell.head())),
                                named.apply(cell.group()),
                                cell.writing() == TabulationSource.Writing.COUNT
                                        || cell.writing() == TabulationSource.Writing.SHARE))
                        .toList(),
                rows);
    }

    private Tabulation.Row row(TabulationSource source, ResultSet row) throws SQLException {
        Object[] cells = (Object[]) row.getArray("cells").getArray();
        Block.RowStyle style = Block.RowStyle.valueOf(row.getString("style"));
        var written = new ArrayList<String>();
        for (int i = 0; i < cells.length; i++) {
            boolean plain = style == Block.RowStyle.GROUP || i >= source.cells().size();
            written.add(written(
                    (String) cells[i],
                    plain
                            ? TabulationSource.Writing.TEXT
                            : source.cells().get(i).writing()));
        }
        return new Tabulation.Row(style, written, row.getString("link"));
    }

    private String written(@Nullable String cell, TabulationSource.Writing writing) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return switch (writing) {
            case TEXT -> cell.startsWith("@") ? words.official(cell.substring(1)) : cell;
            case COUNT -> count(new BigDecimal(cell));
            case SHARE -> words.number(new BigDecimal(cell)) + " %";
            case DAY -> words.date(LocalDate.parse(cell));
        };
    }

    private String count(BigDecimal number) {
        boolean oneDigit = number.signum() > 0
                && number.compareTo(BigDecimal.TEN) < 0
                && number.stripTrailingZeros().scale() <= 0;
        return (oneDigit ? "0" : "") + words.number(number);
    }
}
