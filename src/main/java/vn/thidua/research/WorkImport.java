package vn.thidua.research;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.research.ResearchWork.WorkKind;
import vn.thidua.research.ResearchWork.WorkScope;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;

/**
 * Initiatives, topics and schemes from a spreadsheet, one row for each author; a work is known by kind, name and year, and the
 * author of its first row leads it. With number and day of the decision it is confirmed. An empty cell leaves what is known.
 */
@Component
class WorkImport implements SheetImport {

    private static final Column KIND = Column.choice("import.research.kind", true, WorkKind.class);
    private static final Column CODE = Column.text("import.research.code", true, 30);
    private static final Column PERSON = Column.text("import.research.person", false, 120);
    private static final Column NAME = Column.text("import.research.name", true, 300);
    private static final Column YEAR = Column.text("import.research.year", true, 20);
    private static final Column SCOPE = Column.choice("import.research.scope", true, WorkScope.class);
    private static final Column STATE = Column.choice("import.research.state", true, WorkState.class);
    private static final Column APPLIED = Column.yesNo("import.research.applied");
    private static final Column DECISION = Column.text("import.research.decision", false, 60);
    private static final Column DAY = Column.day("import.research.decidedOn", false);
    private static final List<Column> COLUMNS =
            List.of(KIND, CODE, PERSON, NAME, YEAR, SCOPE, STATE, APPLIED, DECISION, DAY);

    private final WorkRepository works;
    private final WorkBook book;
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final Words words;
    private final Clock clock;

    WorkImport(
            WorkRepository works,
            WorkBook book,
            PersonRepository people,
            OrganisationRepository organisations,
            EntityManager entities,
            Words words,
            Clock clock) {
        this.works = works;
        this.book = book;
        this.people = people;
        this.organisations = organisations;
        this.entities = entities;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "research";
    }

    @Override
    public String home() {
        return "/research";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Map<Column, List<String>> allowed(UUID school) {
        EmulationYear now = EmulationYear.of(
                LocalDate.now(clock), organisations.require(school).yearKind());
        return Map.of(YEAR, List.of(now.previous().toString(), now.toString()));
    }

    @Override
    public World open(UUID school) {
        return new Works(school);
    }

    /** The rows of one work are taken back together: new ones vanish, others stand as before and lose whom a row added. */
    @Override
    public void undo(UUID school, List<Written> written) {
        Map<UUID, ResearchWork> known = works.ofSchool(school).stream()
                .collect(Collectors.toMap(ResearchWork::id, Function.identity(), (a, b) -> a));
        Map<String, Person> staff = people.ofSchoolWithAppointments(school).stream()
                .collect(Collectors.toMap(Person::code, Function.identity()));
        List<UUID> used =
                book.usedByAwards(school, written.stream().map(Written::record).toList());
        var gone = new HashSet<UUID>();
        for (Written row : written) {
            ResearchWork work = known.get(row.record());
            Person person = staff.get(Objects.requireNonNull(row.after().get(COLUMNS.indexOf(CODE))));
            if (work == null
                    || person == null
                    || used.contains(work.id())
                    || work.attachment() != null
                    || work.authorship(person.id()).isEmpty()
                    || !values(work, person).equals(row.after())) {
                throw new Refusal("import.builtUpon", row.after().get(COLUMNS.indexOf(NAME)));
            }
        }
        for (Written row : written) {
            ResearchWork work = known.get(row.record());
            Person person = staff.get(Objects.requireNonNull(row.after().get(COLUMNS.indexOf(CODE))));
            if (row.before() == null) {
                gone.add(work.id());
                entities.remove(work);
            } else if (!gone.contains(work.id())) {
                restore(work, person, row.before());
            }
        }
        entities.flush();
    }

    private static void restore(ResearchWork work, Person person, List<@Nullable String> before) {
        if (before.get(COLUMNS.indexOf(CODE)) == null) {
            work.part(person);
        }
        String day = before.get(COLUMNS.indexOf(DAY));
        work.place(
                WorkScope.valueOf(Objects.requireNonNull(before.get(COLUMNS.indexOf(SCOPE)))),
                Boolean.parseBoolean(before.get(COLUMNS.indexOf(APPLIED))));
        work.stand(
                WorkState.valueOf(Objects.requireNonNull(before.get(COLUMNS.indexOf(STATE)))),
                new ResearchWork.Source(
                        before.get(COLUMNS.indexOf(DECISION)),
                        day == null ? null : LocalDate.parse(day),
                        work.issuer()));
    }

    /** A work and one of its authors in the order of the columns; without author before a row added one. */
    private static List<@Nullable String> values(ResearchWork work, Person person) {
        boolean author = work.authorship(person.id()).isPresent();
        return Arrays.asList(
                work.kind().name(),
                author ? person.code() : null,
                author ? person.fullName() : null,
                work.name(),
                work.year().toString(),
                work.scope().name(),
                work.state().name(),
                Boolean.toString(work.isApplied()),
                work.decision(),
                Objects.toString(work.decidedOn(), null));
    }

    /** The works of one school while a file is placed among them. */
    private final class Works implements World {
        private final Organisation school;
        private final EmulationYear next;
        private final Map<String, Person> staff;
        private final Map<String, ResearchWork> known = new LinkedHashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private final Map<String, List<@Nullable String>> first = new HashMap<>();
        private final List<ResearchWork> added = new ArrayList<>();

        private Works(UUID schoolId) {
            school = organisations.require(schoolId);
            next = EmulationYear.of(LocalDate.now(clock), school.yearKind()).next();
            staff = people.ofSchoolWithAppointments(schoolId).stream()
                    .collect(Collectors.toMap(Person::code, Function.identity()));
            works.ofSchool(schoolId).forEach(work -> known.put(key(work.kind(), work.name(), work.year()), work));
        }

        private String key(WorkKind kind, String name, EmulationYear year) {
            return kind + "/" + year + "/" + Column.bare(name);
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            Person person = staff.get(row.text(CODE));
            WorkKind kind = Objects.requireNonNull(row.choice(KIND, WorkKind.class));
            WorkState state = Objects.requireNonNull(row.choice(STATE, WorkState.class));
            EmulationYear year = row.year(
                    YEAR,
                    next,
                    words.say("import.expected.year", next.previous().previous()));
            if (person == null) {
                row.wrong(CODE, words.say("import.expected.knownCode"));
            } else if (row.text(PERSON) != null && !person.isCalled(row.text(PERSON))) {
                row.wrong(PERSON, words.say("import.expected.nameOf", person.code(), person.fullName()));
            }
            if (!state.fits(kind)) {
                row.wrong(STATE, words.label(WorkState.proofOf(kind)));
            }
            if (Objects.requireNonNull(row.text(NAME)).length() < 3) {
                row.wrong(NAME, words.say("import.expected.longer", 3));
            }
            if (!row.isGood() || person == null || year == null) {
                return null;
            }
            String key = key(kind, row.text(NAME), year);
            Integer earlier = rows.putIfAbsent(key + "/" + person.code(), row.number());
            if (earlier != null) {
                row.wrong(CODE, words.say("import.expected.authorOnce", earlier));
                return null;
            }
            return place(
                    row,
                    key,
                    person,
                    new ResearchWork.Facts(
                            kind,
                            row.text(NAME),
                            year,
                            null,
                            Objects.requireNonNull(row.choice(SCOPE, WorkScope.class)),
                            false,
                            null),
                    state);
        }

        private @Nullable Placed place(
                SheetRow row, String key, Person person, ResearchWork.Facts facts, WorkState state) {
            ResearchWork work = known.get(key);
            List<@Nullable String> before = work == null ? null : values(work, person);
            ResearchWork placed =
                    work != null ? work : new ResearchWork(school, facts, List.of(new ResearchWork.Part(person, null)));
            List<@Nullable String> said = Arrays.asList(
                    row.text(SCOPE), row.text(STATE), row.text(APPLIED), row.text(DECISION), row.text(DAY));
            if (!said.equals(first.computeIfAbsent(key, any -> said))) {
                row.wrong(STATE, words.say("import.expected.sameWork"));
                return null;
            }
            if (placed.authorship(person.id()).isEmpty()) {
                placed.join(person);
            }
            placed.place(facts.scope(), row.yes(APPLIED) == null ? placed.isApplied() : row.yes(APPLIED));
            placed.stand(
                    state,
                    new ResearchWork.Source(
                            row.text(DECISION) == null ? placed.decision() : row.text(DECISION),
                            row.day(DAY) == null ? placed.decidedOn() : row.day(DAY),
                            placed.issuer()));
            if (work == null) {
                known.put(key, placed);
                added.add(placed);
            }
            return new Placed(placed.id(), before, values(placed, person), null);
        }

        @Override
        public void write() {
            added.forEach(entities::persist);
            entities.flush();
        }
    }
}
