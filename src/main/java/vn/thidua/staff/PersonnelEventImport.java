package vn.thidua.staff;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.page.Words;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEvent;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;

/** Leave, study, secondment, discipline and cases from a spreadsheet; a row is known by person, kind and first day. */
@Component
class PersonnelEventImport implements SheetImport {

    private static final Column CODE = Column.text("import.personnel-events.code", true, 30);
    private static final Column NAME = Column.text("import.personnel-events.name", false, 120);
    private static final Column KIND = Column.choice("import.personnel-events.kind", true, PersonnelEventKind.class);
    private static final Column DETAIL = Column.text("import.personnel-events.detail", false, 300);
    private static final Column FROM = Column.day("import.personnel-events.from", true);
    private static final Column TO = Column.day("import.personnel-events.to", false);
    private static final Column DECISION = Column.text("import.personnel-events.decision", false, 120);
    private static final List<Column> COLUMNS = List.of(CODE, NAME, KIND, DETAIL, FROM, TO, DECISION);

    private final PersonRepository people;
    private final EntityManager entities;
    private final Words words;

    PersonnelEventImport(PersonRepository people, EntityManager entities, Words words) {
        this.people = people;
        this.entities = entities;
        this.words = words;
    }

    @Override
    public String kind() {
        return "personnel-events";
    }

    @Override
    public String home() {
        return "/staff";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Map<Column, List<String>> allowed(UUID school) {
        return Map.of(DETAIL, List.of(words.say("import.personnel-events.details", disciplines())));
    }

    private String disciplines() {
        return Arrays.stream(Discipline.values()).map(words::label).collect(Collectors.joining(", "));
    }

    @Override
    public Map<Column, Map<String, String>> readings() {
        return Map.of(DETAIL, Arrays.stream(Discipline.values()).collect(Collectors.toMap(Enum::name, words::label)));
    }

    @Override
    public World open(UUID school) {
        return new Events(people.ofSchoolWithEvents(school));
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        var known = new HashMap<UUID, Person>();
        people.ofSchoolWithEvents(school)
                .forEach(person -> person.events().forEach(event -> known.put(event.id(), person)));
        for (Written row : written) {
            Person person = known.get(row.record());
            if (person == null
                    || !values(person, person.requireEvent(row.record())).equals(row.after())) {
                throw new Refusal("import.builtUpon", row.after().get(1));
            }
            PersonnelEvent event = person.requireEvent(row.record());
            if (row.before() == null) {
                person.strike(event, words.say("import.undone"));
            } else {
                restore(person, event, row.before());
            }
        }
        entities.flush();
    }

    private static void restore(Person person, PersonnelEvent event, List<@Nullable String> before) {
        String to = before.get(COLUMNS.indexOf(TO));
        String detail = before.get(COLUMNS.indexOf(DETAIL));
        boolean discipline = event.kind() == PersonnelEventKind.DISCIPLINE;
        person.amend(
                event,
                event.kind(),
                discipline ? event.detail() : detail,
                discipline ? Discipline.valueOf(Objects.requireNonNull(detail)) : null,
                new Period(event.valid().from(), to == null ? null : LocalDate.parse(to)),
                before.get(COLUMNS.indexOf(DECISION)));
    }

    /** An event in the order of the columns; of discipline, the detail is its form. */
    private static List<@Nullable String> values(Person person, PersonnelEvent event) {
        return Arrays.asList(
                person.code(),
                person.fullName(),
                event.kind().name(),
                event.discipline() == null ? event.detail() : event.discipline().name(),
                event.valid().from().toString(),
                Objects.toString(event.valid().to(), null),
                event.decision());
    }

    /** The events of one school while a file is placed among them. */
    private final class Events implements World {
        private final Map<String, Person> staff;
        private final Map<String, Discipline> disciplines = new HashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();

        private Events(List<Person> people) {
            staff = people.stream().collect(Collectors.toMap(Person::code, Function.identity()));
            for (Discipline discipline : Discipline.values()) {
                disciplines.put(Column.bare(words.label(discipline)), discipline);
            }
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            Person person = staff.get(row.text(CODE));
            PersonnelEventKind kind = Objects.requireNonNull(row.choice(KIND, PersonnelEventKind.class));
            LocalDate from = Objects.requireNonNull(row.day(FROM));
            LocalDate to = row.day(TO);
            Discipline discipline = null;
            if (person == null) {
                row.wrong(CODE, words.say("import.expected.knownCode"));
            } else if (row.text(NAME) != null && !person.isCalled(row.text(NAME))) {
                row.wrong(NAME, words.say("import.expected.nameOf", person.code(), person.fullName()));
            }
            if (to != null && to.isBefore(from)) {
                row.wrong(TO, words.say("import.expected.afterFrom"));
            }
            if (kind == PersonnelEventKind.DISCIPLINE) {
                discipline = row.text(DETAIL) == null ? null : disciplines.get(Column.bare(row.text(DETAIL)));
                if (discipline == null) {
                    row.wrong(DETAIL, words.say("import.expected.oneOf", PersonnelEventImport.this.disciplines()));
                }
            }
            Integer earlier = rows.putIfAbsent(row.text(CODE) + "|" + kind + "|" + from, row.number());
            if (earlier != null) {
                row.wrong(FROM, words.say("import.expected.eventOnce", earlier));
            }
            return row.isGood() && person != null ? place(row, person, kind, discipline, new Period(from, to)) : null;
        }

        private Placed place(
                SheetRow row, Person person, PersonnelEventKind kind, @Nullable Discipline discipline, Period period) {
            PersonnelEvent known = person.events().stream()
                    .filter(event ->
                            event.kind() == kind && event.valid().from().equals(period.from()))
                    .findFirst()
                    .orElse(null);
            String detail = row.text(DETAIL);
            if (known == null) {
                var event = new PersonnelEvent(
                        person.school(), person.id(), kind, detail, discipline, period, row.text(DECISION));
                person.note(event);
                return new Placed(event.id(), null, values(person, event), null);
            }
            List<@Nullable String> before = values(person, known);
            person.amend(
                    known,
                    kind,
                    detail == null || discipline != null ? known.detail() : detail,
                    discipline,
                    period.to() == null ? known.valid() : period,
                    row.text(DECISION) == null ? known.decision() : row.text(DECISION));
            return new Placed(known.id(), before, values(person, known), null);
        }

        @Override
        public void write() {
            entities.flush();
        }
    }
}
