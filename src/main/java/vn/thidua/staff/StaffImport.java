package vn.thidua.staff;

import static vn.thidua.staff.StaffSheet.*;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;

/**
 * The staff of a school from a spreadsheet. A row is known by its code; an empty cell, or a missing column, leaves what is
 * known. Another unit, position or rank is an appointment from today on.
 */
@Component
class StaffImport implements SheetImport {

    private static final Pattern EMAIL_SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final Words words;
    private final Clock clock;

    StaffImport(
            PersonRepository people,
            OrganisationRepository organisations,
            EntityManager entities,
            Words words,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.entities = entities;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "staff";
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
        return Map.of(UNIT, units(school).stream().map(Organisation::name).toList());
    }

    private List<Organisation> units(UUID school) {
        LocalDate today = LocalDate.now(clock);
        return organisations.unitsOf(school).stream()
                .filter(unit -> unit.valid().contains(today))
                .toList();
    }

    @Override
    public World open(UUID school) {
        return new Staff(school);
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        Staff staff = new Staff(school);
        Map<UUID, Person> known =
                staff.people.values().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        for (Written row : written) {
            Person person = known.get(row.record());
            if (person == null || !values(person).equals(row.after())) {
                throw new Refusal("import.builtUpon", row.after().get(1));
            }
            if (row.before() == null) {
                remove(person);
            } else {
                staff.restore(person, row.before());
            }
        }
        try {
            entities.flush();
        } catch (PersistenceException e) {
            // An account, a registration or another record points at somebody who came with this import.
            throw new Refusal("import.builtUpon", words.say("import.staff.title"));
        }
    }

    private void remove(Person person) {
        if (!person.events().isEmpty() || person.appointments().size() > 1) {
            throw new Refusal("import.builtUpon", person.fullName());
        }
        entities.remove(person);
    }

    /** A person in the order of the columns. */
    private static List<@Nullable String> values(Person person) {
        Appointment last = person.lastAppointment().orElse(null);
        return Arrays.asList(
                person.code(),
                person.fullName(),
                Objects.toString(person.birthDate(), null),
                Objects.toString(person.sex(), null),
                last == null ? null : last.unit().name(),
                last == null ? null : last.position(),
                last == null ? null : last.rank().name(),
                last == null ? null : Boolean.toString(last.isLeadership()),
                Boolean.toString(person.isPartyMember()),
                last == null ? null : last.contract().name(),
                person.joinedOn().toString(),
                Objects.toString(person.leftOn(), null),
                person.email());
    }

    /** The people of one school while a file is placed among them. */
    private final class Staff implements World {
        private final Organisation school;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, Person> people = new LinkedHashMap<>();
        private final Map<String, Organisation> units = new HashMap<>();
        private final Map<String, Person> births = new HashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private final List<Person> added = new ArrayList<>();

        private Staff(UUID schoolId) {
            school = organisations.require(schoolId);
            StaffImport.this
                    .people
                    .ofSchoolWithAppointments(schoolId)
                    .forEach(person -> people.put(person.code(), person));
            StaffImport.this.people.ofSchoolWithEvents(schoolId);
            people.values().forEach(this::remember);
            for (Organisation unit : StaffImport.this.units(schoolId)) {
                List.of(unit.code(), unit.shortName(), unit.name()).forEach(name -> units.put(Column.bare(name), unit));
            }
        }

        private void remember(Person person) {
            if (person.birthDate() != null) {
                births.putIfAbsent(Person.nameKey(person.fullName()) + person.birthDate(), person);
            }
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            String code = row.text(CODE);
            Integer earlier = rows.putIfAbsent(code, row.number());
            if (earlier != null) {
                row.wrong(CODE, words.say("import.expected.codeOnce", earlier));
            }
            Organisation unit = units.get(Column.bare(row.text(UNIT)));
            if (unit == null) {
                row.wrong(UNIT, words.say("import.expected.unit"));
            }
            String email = row.text(EMAIL);
            if (email != null && !EMAIL_SHAPE.matcher(email).matches()) {
                row.wrong(EMAIL, words.say("Email"));
            }
            LocalDate joined = row.day(JOINED);
            LocalDate left = row.day(LEFT);
            if (left != null && left.isBefore(joined)) {
                row.wrong(LEFT, words.say("import.expected.afterJoining"));
            }
            LocalDate born = row.day(BORN);
            if (born != null && !born.isBefore(joined)) {
                row.wrong(BORN, words.say("import.expected.beforeJoining"));
            }
            return row.isGood() ? place(row, code, unit) : null;
        }

        private Placed place(SheetRow row, String code, Organisation unit) {
            Person known = people.get(code);
            Person person = known == null ? new Person(school, code, row.text(NAME), row.day(JOINED)) : known;
            List<@Nullable String> before = known == null ? null : values(known);
            person.correct(
                    code,
                    row.text(NAME),
                    or(row.day(BORN), person.birthDate()),
                    or(row.choice(SEX, Person.Sex.class), person.sex()),
                    or(row.yes(PARTY), person.isPartyMember()),
                    or(row.text(EMAIL), person.email()),
                    row.day(JOINED));
            appoint(person, unit, row);
            leave(person, row.day(LEFT));
            String twin = twin(person);
            if (known == null) {
                people.put(code, person);
                added.add(person);
            }
            remember(person);
            return new Placed(person.id(), before, values(person), twin);
        }

        private void appoint(Person person, Organisation unit, SheetRow row) {
            Appointment last = person.lastAppointment().orElse(null);
            if (last == null) {
                LocalDate founded = unit.valid().from();
                LocalDate from = person.joinedOn().isBefore(founded) ? founded : person.joinedOn();
                person.appoint(new Appointment(
                        person,
                        unit,
                        row.text(POSITION),
                        or(row.choice(RANK, Rank.class), Rank.OTHER),
                        or(row.yes(LEADERSHIP), false),
                        or(row.choice(CONTRACT, Appointment.Contract.class), Appointment.Contract.PUBLIC_EMPLOYEE),
                        Period.since(from),
                        null));
                return;
            }
            Appointment next = new Appointment(
                    person,
                    unit,
                    or(row.text(POSITION), last.position()),
                    or(row.choice(RANK, Rank.class), last.rank()),
                    or(row.yes(LEADERSHIP), last.isLeadership()),
                    or(row.choice(CONTRACT, Appointment.Contract.class), last.contract()),
                    Period.since(today),
                    null);
            if (next.saysTheSameAs(last)) {
                return;
            }
            if (last.valid().from().isBefore(today)) {
                person.appoint(next);
            } else {
                last.become(next.unit(), next.position(), next.rank(), next.isLeadership(), next.contract());
            }
        }

        private void leave(Person person, @Nullable LocalDate left) {
            if (left != null && !left.equals(person.leftOn())) {
                if (person.leftOn() != null) {
                    person.stay();
                }
                person.leave(left);
            }
        }

        private @Nullable String twin(Person person) {
            Person twin = person.birthDate() == null
                    ? null
                    : births.get(Person.nameKey(person.fullName()) + person.birthDate());
            return twin == null || twin.code().equals(person.code())
                    ? null
                    : words.say("import.staff.twin", twin.code(), twin.fullName(), words.date(twin.birthDate()));
        }

        private void restore(Person person, List<@Nullable String> before) {
            LocalDate left = day(before.get(COLUMNS.indexOf(LEFT)));
            if (!Objects.equals(left, person.leftOn())) {
                person.stay();
            }
            takeBack(person, before);
            if (left != null && person.leftOn() == null) {
                person.leave(left);
            }
            String sex = before.get(COLUMNS.indexOf(SEX));
            person.correct(
                    before.get(COLUMNS.indexOf(CODE)),
                    before.get(COLUMNS.indexOf(NAME)),
                    day(before.get(COLUMNS.indexOf(BORN))),
                    sex == null ? null : Person.Sex.valueOf(sex),
                    Boolean.parseBoolean(before.get(COLUMNS.indexOf(PARTY))),
                    before.get(COLUMNS.indexOf(EMAIL)),
                    Objects.requireNonNull(day(before.get(COLUMNS.indexOf(JOINED)))));
            if (!values(person).equals(before)) {
                throw new Refusal("import.builtUpon", person.fullName());
            }
        }

        /** The import either appointed anew or corrected what began on its own day. */
        private void takeBack(Person person, List<@Nullable String> before) {
            if (sameWork(person, before)) {
                return;
            }
            if (person.mayTakeBackAppointment()) {
                person.takeBackLastAppointment();
            }
            if (!sameWork(person, before)) {
                person.lastAppointment()
                        .orElseThrow()
                        .become(
                                Objects.requireNonNull(units.get(Column.bare(before.get(COLUMNS.indexOf(UNIT))))),
                                before.get(COLUMNS.indexOf(POSITION)),
                                Rank.valueOf(before.get(COLUMNS.indexOf(RANK))),
                                Boolean.parseBoolean(before.get(COLUMNS.indexOf(LEADERSHIP))),
                                Appointment.Contract.valueOf(before.get(COLUMNS.indexOf(CONTRACT))));
            }
        }

        private boolean sameWork(Person person, List<@Nullable String> before) {
            List<@Nullable String> now = values(person);
            return List.of(UNIT, POSITION, RANK, LEADERSHIP, CONTRACT).stream()
                    .mapToInt(COLUMNS::indexOf)
                    .allMatch(column -> Objects.equals(now.get(column), before.get(column)));
        }

        @Override
        public void write() {
            added.forEach(entities::persist);
            entities.flush();
        }
    }

    private static <T> T or(@Nullable T given, T known) {
        return given == null ? known : given;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
