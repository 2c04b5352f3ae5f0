package vn.thidua.personnel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.shared.Period;

/** What rules and warnings ask about people's service in a period; personal, so show it only to whom it concerns. */
@Repository
public class ServiceFacts {

    /**
     * A stretch of leave, study, secondment, discipline or a case that touches the period.
     *
     * @param discipline the form of discipline, else {@code null}
     * @param detail the result of a study, the outcome of a case
     */
    public record Event(
            PersonnelEventKind kind,
            Period valid,
            @Nullable Discipline discipline,
            @Nullable String detail) {}

    /**
     * One person's service in a period.
     *
     * @param served the days of the period on which the person was in service, {@code null} if on none
     * @param events all that touch the period, in the order of their first days
     */
    public record Facts(
            UUID personId,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable Period served,
            List<Event> events) {

        /** Whole months in service within the period. */
        public long monthsServed() {
            return served == null
                    ? 0
                    : ChronoUnit.MONTHS.between(served.from(), served.to().plusDays(1));
        }

        /** Days of one kind of absence within the days served, both ends counted, overlaps once. */
        public long daysOf(PersonnelEventKind kind) {
            if (served == null) {
                return 0;
            }
            long days = 0;
            LocalDate counted = served.from().minusDays(1);
            for (Event event : of(kind)) {
                LocalDate first = later(event.valid().from(), counted.plusDays(1));
                LocalDate last = earlier(event.valid().to(), served.to());
                if (!last.isBefore(first)) {
                    days += ChronoUnit.DAYS.between(first, last) + 1;
                    counted = last;
                }
            }
            return days;
        }

        public List<Event> of(PersonnelEventKind kind) {
            return events.stream().filter(event -> event.kind() == kind).toList();
        }

        public boolean has(PersonnelEventKind kind) {
            return events.stream().anyMatch(event -> event.kind() == kind);
        }

        public boolean isDisciplined() {
            return has(PersonnelEventKind.DISCIPLINE);
        }

        /** A case was, or still is, under consideration in the period. */
        public boolean isUnderConsideration() {
            return has(PersonnelEventKind.UNDER_CONSIDERATION);
        }
    }

    private static final String FACTS = """
            select p.id, p.joined_on, p.left_on, e.kind, e.discipline, e.detail, e.valid_from, e.valid_to
              from person p
              left join personnel_event e on e.person_id = p.id and e.valid_from <= :to and (e.valid_to is null or e.valid_to >= :from)
             where p.id = any (cast(:people as uuid[]))
             order by p.id, e.valid_from
            """;

    private final JdbcClient database;

    ServiceFacts(JdbcClient database) {
        this.database = database;
    }

    /**
     * The facts of each of the people, in one statement, however many they are.
     *
     * @param period must have a last day; an emulation year's, for example
     */
    public Map<UUID, Facts> of(Collection<UUID> people, Period period) {
        LocalDate to = period.to();
        if (to == null) {
            throw new IllegalArgumentException("facts are asked for a period that ends");
        }
        var facts = new LinkedHashMap<UUID, Facts>();
        database.sql(FACTS)
                .param("people", people.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("from", period.from())
                .param("to", to)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Facts known = facts.get(id);
                    if (known == null) {
                        LocalDate joined = row.getObject("joined_on", LocalDate.class);
                        LocalDate left = row.getObject("left_on", LocalDate.class);
                        known = new Facts(id, joined, left, served(joined, left, period.from(), to), new ArrayList<>());
                        facts.put(id, known);
                    }
                    String kind = row.getString("kind");
                    if (kind != null) {
                        String discipline = row.getString("discipline");
                        known.events()
                                .add(new Event(
                                        PersonnelEventKind.valueOf(kind),
                                        new Period(
                                                row.getObject("valid_from", LocalDate.class),
                                                row.getObject("valid_to", LocalDate.class)),
                                        discipline == null ? null : Discipline.valueOf(discipline),
                                        row.getString("detail")));
                    }
                });
        return facts;
    }

    private static @Nullable Period served(LocalDate joined, @Nullable LocalDate left, LocalDate from, LocalDate to) {
        LocalDate first = later(joined, from);
        LocalDate last = earlier(left, to);
        return last.isBefore(first) ? null : new Period(first, last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }
}
