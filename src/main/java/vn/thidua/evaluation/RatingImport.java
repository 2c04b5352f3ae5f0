package vn.thidua.evaluation;

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
 * Yearly ratings from a spreadsheet; a row is known by whom it rates and the year. With number and day of the decision it is
 * confirmed, without them known by its year only. An empty cell leaves what is known.
 */
@Component
class RatingImport implements SheetImport {

    private static final Column CODE = Column.text("import.ratings.code", false, 30);
    private static final Column UNIT = Column.text("import.ratings.unit", false, 200);
    private static final Column NAME = Column.text("import.ratings.name", false, 120);
    private static final Column YEAR = Column.text("import.ratings.year", true, 20);
    private static final Column LEVEL = Column.choice("import.ratings.level", true, RatingLevel.class);
    private static final Column DECISION = Column.text("import.ratings.decision", false, 60);
    private static final Column DAY = Column.day("import.ratings.decidedOn", false);
    private static final List<Column> COLUMNS = List.of(CODE, UNIT, NAME, YEAR, LEVEL, DECISION, DAY);

    private final RatingRepository ratings;
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final Words words;
    private final Clock clock;

    RatingImport(
            RatingRepository ratings,
            PersonRepository people,
            OrganisationRepository organisations,
            EntityManager entities,
            Words words,
            Clock clock) {
        this.ratings = ratings;
        this.people = people;
        this.organisations = organisations;
        this.entities = entities;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "ratings";
    }

    @Override
    public String home() {
        return "/ratings";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Map<Column, List<String>> allowed(UUID school) {
        Organisation body = organisations.require(school);
        var units = new ArrayList<>(
                organisations.unitsOf(school).stream().map(Organisation::name).toList());
        units.add(body.name());
        EmulationYear now = EmulationYear.of(LocalDate.now(clock), body.yearKind());
        return Map.of(
                UNIT, units,
                YEAR, List.of(now.previous().toString(), now.toString()),
                LEVEL,
                        Arrays.stream(RatingLevel.values())
                                .map(level -> words.label(level) + " (" + level + ")")
                                .toList());
    }

    @Override
    public World open(UUID school) {
        return new Year(school);
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        Map<UUID, Rating> known =
                ratings.ofSchool(school).stream().collect(Collectors.toMap(Rating::id, Function.identity()));
        List<UUID> used =
                ratings.usedByAwards(written.stream().map(Written::record).toList());
        for (Written row : written) {
            Rating rating = known.get(row.record());
            if (rating == null || !values(rating).equals(row.after()) || used.contains(rating.id())) {
                throw new Refusal(
                        "import.builtUpon",
                        Objects.requireNonNullElse(row.after().get(COLUMNS.indexOf(NAME)), ""));
            }
            if (row.before() == null) {
                if (rating.attachment() != null) {
                    throw new Refusal("import.builtUpon", rating.subject());
                }
                entities.remove(rating);
            } else {
                restore(rating, row.before());
            }
        }
        entities.flush();
    }

    private static void restore(Rating rating, List<@Nullable String> before) {
        String day = before.get(COLUMNS.indexOf(DAY));
        String number = before.get(COLUMNS.indexOf(DECISION));
        rating.correct(
                RatingLevel.valueOf(Objects.requireNonNull(before.get(COLUMNS.indexOf(LEVEL)))),
                new Rating.Source(number, day == null ? null : LocalDate.parse(day), rating.issuer()),
                rating.isConfirmed() && number != null && day != null,
                rating.note());
    }

    /** A rating in the order of the columns. */
    private static List<@Nullable String> values(Rating rating) {
        Person person = rating.person();
        return Arrays.asList(
                person == null ? null : person.code(),
                person == null ? rating.subject() : null,
                person == null ? null : person.fullName(),
                rating.year().toString(),
                rating.level().name(),
                rating.decision(),
                Objects.toString(rating.decidedOn(), null));
    }

    /** The ratings of one school while a file is placed among them. */
    private final class Year implements World {
        private final Organisation school;
        private final EmulationYear now;
        private final Map<String, Person> staff;
        private final Map<String, Organisation> places = new HashMap<>();
        private final Map<String, Rating> known = new HashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private final List<Rating> added = new ArrayList<>();

        private Year(UUID schoolId) {
            school = organisations.require(schoolId);
            now = EmulationYear.of(LocalDate.now(clock), school.yearKind());
            staff = people.ofSchoolWithAppointments(schoolId).stream()
                    .collect(Collectors.toMap(Person::code, Function.identity()));
            for (Organisation unit : organisations.unitsOf(schoolId)) {
                List.of(unit.code(), unit.shortName(), unit.name())
                        .forEach(name -> places.put(Column.bare(name), unit));
            }
            List.of(school.code(), school.shortName(), school.name())
                    .forEach(name -> places.put(Column.bare(name), school));
            ratings.ofSchool(schoolId).forEach(rating -> known.put(key(whom(rating), rating.year()), rating));
        }

        private static UUID whom(Rating rating) {
            return rating.person() != null
                    ? rating.person().id()
                    : (rating.unit() != null ? rating.unit() : rating.school()).id();
        }

        private static String key(UUID whom, EmulationYear year) {
            return whom + "/" + year;
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            Person person = row.text(CODE) == null ? null : staff.get(row.text(CODE));
            Organisation place = row.text(UNIT) == null ? null : places.get(Column.bare(row.text(UNIT)));
            EmulationYear year = row.year(YEAR, now, words.say("import.expected.year", now.previous()));
            if (row.text(CODE) != null && person == null) {
                row.wrong(CODE, words.say("import.expected.knownCode"));
            } else if (row.text(CODE) == null && place == null) {
                row.wrong(row.text(UNIT) == null ? CODE : UNIT, words.say("import.expected.codeOrUnit"));
            } else if (person != null && row.text(NAME) != null && !person.isCalled(row.text(NAME))) {
                row.wrong(NAME, words.say("import.expected.nameOf", person.code(), person.fullName()));
            }
            if (!row.isGood() || year == null) {
                return null;
            }
            UUID whom = person == null ? Objects.requireNonNull(place).id() : person.id();
            Integer earlier = rows.putIfAbsent(key(whom, year), row.number());
            if (earlier != null) {
                row.wrong(YEAR, words.say("import.expected.ratingOnce", earlier));
                return null;
            }
            return place(row, known.get(key(whom, year)), person, place, year);
        }

        private Placed place(
                SheetRow row,
                @Nullable Rating rating,
                @Nullable Person person,
                @Nullable Organisation place,
                EmulationYear year) {
            RatingLevel level = Objects.requireNonNull(row.choice(LEVEL, RatingLevel.class));
            List<@Nullable String> before = rating == null ? null : values(rating);
            Rating placed = rating != null
                    ? rating
                    : person != null
                            ? Rating.of(person, year, level)
                            : Rating.of(Objects.requireNonNull(place), year, level);
            String number = row.text(DECISION) == null ? placed.decision() : row.text(DECISION);
            LocalDate day = row.day(DAY) == null ? placed.decidedOn() : row.day(DAY);
            placed.correct(
                    level,
                    new Rating.Source(number, day, placed.issuer()),
                    number != null && day != null,
                    placed.note());
            if (rating == null) {
                added.add(placed);
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
