package vn.thidua.contest;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.thidua.contest.ContestResult.ContestLevel;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;

/**
 * Results of contests from a spreadsheet, the columns of the export; a result is known by person, contest and year. With number
 * and day of the decision it is confirmed. An empty cell leaves what is known.
 */
@Component
class ContestImport implements SheetImport {

    private static final Column CODE = Column.text("contest.sheet.code", true, 30);
    private static final Column NAME = Column.text("contest.sheet.name", false, 120);
    private static final Column CONTEST = Column.text("contest.sheet.contest", true, 200);
    private static final Column LEVEL = Column.choice("contest.sheet.level", true, ContestLevel.class);
    private static final Column YEAR = Column.text("contest.sheet.year", true, 20);
    private static final Column RESULT = Column.text("contest.sheet.result", true, 120);
    private static final Column HELD = Column.day("contest.sheet.heldOn", false);
    private static final Column DECISION = Column.text("contest.sheet.decision", false, 60);
    private static final Column DAY = Column.day("contest.sheet.decidedOn", false);
    private static final Column ISSUER = Column.text("contest.sheet.issuer", false, 200);
    private static final List<Column> COLUMNS =
            List.of(CODE, NAME, CONTEST, LEVEL, YEAR, RESULT, HELD, DECISION, DAY, ISSUER);

    private final ContestRepository results;
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final Words words;
    private final Clock clock;

    ContestImport(
            ContestRepository results,
            PersonRepository people,
            OrganisationRepository organisations,
            EntityManager entities,
            Words words,
            Clock clock) {
        this.results = results;
        this.people = people;
        this.organisations = organisations;
        this.entities = entities;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "contests";
    }

    @Override
    public String home() {
        return "/contests";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Map<Column, List<String>> allowed(UUID school) {
        EmulationYear now = now(organisations.require(school));
        return Map.of(YEAR, List.of(now.previous().toString(), now.toString()));
    }

    private EmulationYear now(Organisation school) {
        return EmulationYear.of(LocalDate.now(clock), school.yearKind());
    }

    @Override
    public World open(UUID school) {
        return new Results(school);
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        Map<UUID, ContestResult> known =
                results.ofSchool(school).stream().collect(Collectors.toMap(ContestResult::id, Function.identity()));
        for (Written row : written) {
            ContestResult result = known.get(row.record());
            if (result == null
                    || row.before() == null && result.attachment() != null
                    || !values(result).equals(row.after())) {
                throw new Refusal(
                        "import.builtUpon",
                        Objects.requireNonNullElse(row.after().get(COLUMNS.indexOf(NAME)), ""));
            }
            if (row.before() == null) {
                entities.remove(result);
            } else {
                result.correct(form(result.person(), row.before()));
            }
        }
        entities.flush();
    }

    /** A result in the order of the columns. */
    private static List<@Nullable String> values(ContestResult result) {
        return Arrays.asList(
                result.person().code(),
                result.person().fullName(),
                result.contest(),
                result.level().name(),
                result.year().toString(),
                result.result(),
                Objects.toString(result.heldOn(), null),
                result.decision(),
                Objects.toString(result.decidedOn(), null),
                result.issuer());
    }

    private static ContestForm form(Person person, List<@Nullable String> values) {
        Function<Column, @Nullable String> said = column -> values.get(COLUMNS.indexOf(column));
        return new ContestForm(
                person.namecard(),
                said.apply(CONTEST),
                ContestLevel.valueOf(Objects.requireNonNull(said.apply(LEVEL))),
                said.apply(YEAR),
                said.apply(RESULT),
                day(said.apply(HELD)),
                said.apply(DECISION),
                day(said.apply(DAY)),
                said.apply(ISSUER),
                null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The results of one school while a file is placed among them. */
    private final class Results implements World {
        private final EmulationYear now;
        private final Map<String, Person> staff;
        private final Map<String, ContestResult> known = new HashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private final List<ContestResult> added = new ArrayList<>();

        private Results(UUID school) {
            now = now(organisations.require(school));
            staff = people.ofSchoolWithAppointments(school).stream()
                    .collect(Collectors.toMap(Person::code, Function.identity()));
            results.ofSchool(school)
                    .forEach(result -> known.put(key(result.person(), result.contest(), result.year()), result));
        }

        private static String key(Person person, String contest, EmulationYear year) {
            return person.code() + "/" + year + "/" + Column.bare(contest);
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            Person person = staff.get(row.text(CODE));
            EmulationYear year = row.year(YEAR, now, words.say("import.expected.year", now.previous()));
            if (person == null) {
                row.wrong(CODE, words.say("import.expected.knownCode"));
            } else if (row.text(NAME) != null && !person.isCalled(row.text(NAME))) {
                row.wrong(NAME, words.say("import.expected.nameOf", person.code(), person.fullName()));
            }
            if (Objects.requireNonNull(row.text(CONTEST)).length() < 3) {
                row.wrong(CONTEST, words.say("import.expected.longer", 3));
            }
            if (Objects.requireNonNull(row.text(RESULT)).length() < 2) {
                row.wrong(RESULT, words.say("import.expected.longer", 2));
            }
            if (!row.isGood() || person == null || year == null) {
                return null;
            }
            String key = key(person, row.text(CONTEST), year);
            Integer earlier = rows.putIfAbsent(key, row.number());
            if (earlier != null) {
                row.wrong(CONTEST, words.say("import.expected.contestOnce", earlier));
                return null;
            }
            return placed(row, person, known.get(key));
        }

        private Placed placed(SheetRow row, Person person, @Nullable ContestResult result) {
            List<@Nullable String> before = result == null ? null : values(result);
            List<@Nullable String> said = new ArrayList<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                String cell = row.text(COLUMNS.get(i));
                said.add(cell != null || before == null ? cell : before.get(i));
            }
            if (result != null) {
                said.set(COLUMNS.indexOf(CONTEST), result.contest());
            }
            ContestForm form = form(person, said);
            ContestResult placed = result;
            if (placed == null) {
                placed = new ContestResult(person, form);
                added.add(placed);
            } else {
                placed.correct(form);
            }
            return new Placed(placed.id(), before, values(placed), null);
        }

        @Override
        public void write() {
            added.forEach(entities::persist);
            entities.flush();
        }
    }
}
