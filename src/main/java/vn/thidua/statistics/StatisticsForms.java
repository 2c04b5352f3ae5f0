package vn.thidua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Words;
import vn.thidua.statistics.StatisticsForm.Entry;
import vn.thidua.statistics.StatisticsForm.Line;
import vn.thidua.statistics.StatisticsForm.StatisticsKind;

/** Fills the forms of the yearly statistics from movements, awards, councils and posts; one statement a form. */
@Repository
@Transactional(readOnly = true)
class StatisticsForms {

    private static final String MOVEMENTS = """
            select level, facet, begins, ends from (select distinct on (record_id) level, facet, begins, ends from fact_campaign
             where organisation_id = any (cast(:schools as uuid[])) and begins <= :last and (ends is null or ends >= :first) order by record_id) m
            """;
    private static final String AWARDS = """
            select title_name, award_kind, recipients, count(*) as number from statistics_award
             where organisation_id = any (cast(:schools as uuid[])) and award_level = :level and decided_on between :first and :last
             group by title_name, award_kind, recipients, rank order by rank, title_name
            """;
    private static final String HOUSES = """
            select fact, facet, count(distinct coalesce(subject_id, record_id)) as number
              from (select organisation_id, fact, facet, begins, ends, subject_id, record_id from fact_staff where fact = 'UNIT'
                    union all select organisation_id, fact, facet, begins, ends, subject_id, record_id from fact_council) f
             where organisation_id = any (cast(:schools as uuid[])) and begins <= :last and (ends is null or ends >= :last)
             group by fact, facet
            """;

    private static final Set<String> CENTRAL = Set.of("PRIME_MINISTER");
    private static final Set<String> MINISTERIAL = Set.of("MINISTRY", "ACADEMY", "PROVINCE");
    private static final Set<String> LOCAL = Set.of("MINISTRY", "ACADEMY", "PROVINCE", "DISTRICT");
    private static final Set<String> AT_HOME = Set.of("SCHOOL", "EDUCATION_OFFICE");

    private final JdbcClient database;
    private final Words words;

    StatisticsForms(JdbcClient database, Words words) {
        this.database = database;
        this.words = words;
    }

    StatisticsForm of(StatisticsKind kind, Collection<UUID> schools, int year) {
        return switch (kind) {
            case MOVEMENTS -> movements(schools, year);
            case STATE_AWARDS -> awards(kind, "STATE", schools, year);
            case PROVINCE_AWARDS -> awards(kind, "PROVINCE", schools, year);
            case BODIES, OFFICERS -> houses(kind, schools, houses(schools, year));
        };
    }

    /** All forms in their order; the two of bodies and officers are counted at once. */
    List<StatisticsForm> all(Collection<UUID> schools, int year) {
        Map<String, Long> counted = houses(schools, year);
        return Arrays.stream(StatisticsKind.values())
                .map(kind -> switch (kind) {
                    case BODIES, OFFICERS -> houses(kind, schools, counted);
                    default -> of(kind, schools, year);
                })
                .toList();
    }

    private StatisticsForm movements(Collection<UUID> schools, int year) {
        List<Movement> held = over(MOVEMENTS, schools, year)
                .query((row, number) -> new Movement(
                        row.getString("level"),
                        row.getString("facet"),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class)))
                .list();
        List<Predicate<Movement>> columns = List.of(
                m -> true,
                m -> CENTRAL.contains(m.level()),
                m -> MINISTERIAL.contains(m.level()),
                m -> !CENTRAL.contains(m.level()) && !MINISTERIAL.contains(m.level()));
        Map<Entry, Predicate<Movement>> lines = new LinkedHashMap<>();
        lines.put(entry("all", "01"), m -> true);
        lines.put(entry("scope", "#"), m -> false);
        lines.put(entry("scope.nation", "02"), m -> CENTRAL.contains(m.level()));
        lines.put(entry("scope.local", "03"), m -> LOCAL.contains(m.level()));
        lines.put(entry("scope.cluster", "04"), m -> m.level().equals("CLUSTER"));
        lines.put(entry("scope.home", "05"), m -> AT_HOME.contains(m.level()));
        lines.put(entry("duration", "#"), m -> false);
        lines.put(entry("duration.0", "06"), m -> m.months() < 12);
        lines.put(entry("duration.1", "07"), m -> m.months() == 12);
        lines.put(entry("duration.2", "08"), m -> m.months() > 12 && m.months() < 36);
        lines.put(entry("duration.3", "09"), m -> m.months() >= 36 && m.months() < 60);
        lines.put(entry("duration.5", "10"), m -> m.months() >= 60 && m.ends() != null);
        lines.put(entry("duration.open", ""), m -> m.ends() == null);
        lines.put(entry("manner", "#"), m -> false);
        lines.put(entry("manner.thematic", "11"), m -> !m.facet().equals("REGULAR"));
        lines.put(entry("manner.regular", "12"), m -> m.facet().equals("REGULAR"));
        List<String> heads =
                List.of(say("sum"), say("launched.central"), say("launched.ministry"), say("launched.home"));
        return new StatisticsForm(
                StatisticsKind.MOVEMENTS, heads, StatisticsForm.count(held, movement -> 1L, columns, lines));
    }

    private StatisticsForm awards(StatisticsKind kind, String level, Collection<UUID> schools, int year) {
        List<Given> given = over(AWARDS, schools, year)
                .param("level", level)
                .query((row, number) -> new Given(
                        row.getString("title_name"),
                        row.getString("award_kind"),
                        row.getString("recipients"),
                        row.getLong("number")))
                .list();
        List<String> titles = given.stream().map(Given::title).distinct().toList();
        var columns = new ArrayList<Predicate<Given>>();
        columns.add(g -> true);
        titles.forEach(title -> columns.add(g -> g.title().equals(title)));
        Map<Entry, Predicate<Given>> lines = new LinkedHashMap<>();
        lines.put(entry("all", "01"), g -> true);
        lines.put(entry("recipients", "#"), g -> false);
        lines.put(entry("recipients.collective", "06"), g -> g.recipients().equals("COLLECTIVE"));
        lines.put(entry("recipients.people", "09"), g -> !g.recipients().equals("COLLECTIVE"));
        lines.put(entry("recipients.leaders", "13"), g -> g.recipients().equals("LEADER"));
        lines.put(entry("recipients.others", "14"), g -> g.recipients().equals("NO_POST"));
        lines.put(entry("method", "#"), g -> false);
        lines.put(entry("method.regular", "15"), g -> g.kind().equals("CONG_TRANG"));
        lines.put(entry("method.thematic", "16"), g -> g.kind().equals("PHONG_TRAO"));
        lines.put(entry("method.sudden", "17"), g -> g.kind().equals("DOT_XUAT"));
        lines.put(entry("method.foreign", "18"), g -> g.kind().equals("DOI_NGOAI"));
        lines.put(entry("method.devotion", "19"), g -> g.kind().equals("CONG_HIEN"));
        lines.put(entry("method.years", "20"), g -> g.kind().equals("NIEN_HAN"));
        var heads = new ArrayList<String>();
        heads.add(say("sum"));
        heads.addAll(titles);
        return new StatisticsForm(kind, heads, StatisticsForm.count(given, Given::number, columns, lines));
    }

    private Map<String, Long> houses(Collection<UUID> schools, int year) {
        return over(HOUSES, schools, year)
                .query((row, number) ->
                        Map.entry(row.getString("fact") + "/" + row.getString("facet"), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatisticsForm houses(StatisticsKind kind, Collection<UUID> schools, Map<String, Long> counted) {
        List<Line> lines = kind == StatisticsKind.BODIES
                ? List.of(
                        line("bodies.schools", schools.size()),
                        line("bodies.units", sum(counted, "UNIT/")),
                        line("bodies.councils", sum(counted, "COUNCIL/")))
                : List.of(
                        line("officers.all", sum(counted, "COUNCIL_SEAT/")),
                        line("officers.heads", sum(counted, "COUNCIL_SEAT/CHAIR", "COUNCIL_SEAT/VICE_CHAIR")),
                        line("officers.standing", sum(counted, "COUNCIL_SEAT/STANDING", "COUNCIL_SEAT/SECRETARY")),
                        line("officers.members", sum(counted, "COUNCIL_SEAT/MEMBER")));
        return new StatisticsForm(kind, List.of(say("sum")), lines);
    }

    private static long sum(Map<String, Long> counted, String... starts) {
        return counted.entrySet().stream()
                .filter(entry -> Arrays.stream(starts).anyMatch(entry.getKey()::startsWith))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Line line(String key, long number) {
        return new Line(say("line." + key), "", List.of(number));
    }

    private Entry entry(String key, String code) {
        return new Entry(say("line." + key), code);
    }

    private String say(String key) {
        return words.say("statistics." + key);
    }

    private JdbcClient.StatementSpec over(String statement, Collection<UUID> schools, int year) {
        return database.sql(statement)
                .param("schools", schools.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31));
    }

    /** A movement that ran in the year. */
    private record Movement(
            String level,
            String facet,
            LocalDate begins,
            @Nullable LocalDate ends) {

        /** Whole months from the first to the last day. */
        long months() {
            return ends == null
                    ? Long.MAX_VALUE
                    : java.time.temporal.ChronoUnit.MONTHS.between(begins, ends.plusDays(1));
        }
    }

    /** So many awards of one form to one group in one manner. */
    private record Given(String title, String kind, String recipients, long number) {}
}
