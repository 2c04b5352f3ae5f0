package vn.thidua.monthboard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;

/**
 * Results of months that were collected on paper; a row is known by its month and by whom it rates. A month that was never opened is
 * opened by it, one that is locked takes nothing in. Nobody can import a rating for who is not on the month's list, or is exempt.
 */
@Component
class MonthImport implements SheetImport {

    static final Column MONTH = Column.text("import.months.month", true, 10);
    private static final Column CODE = Column.text("import.months.code", false, 30);
    private static final Column UNIT = Column.text("import.months.unit", false, 200);
    private static final Column NAME = Column.text("import.months.name", false, 120);
    private static final Column TOTAL = Column.text("import.months.total", false, 10);
    private static final Column LEVEL = Column.choice("import.months.level", true, RatingLevel.class);
    private static final Column NOTE = Column.text("import.months.note", false, 1000);
    private static final List<Column> COLUMNS = List.of(MONTH, CODE, UNIT, NAME, TOTAL, LEVEL, NOTE);

    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})\\s*[/.-]\\s*(\\d{1,2})(?:-\\d{1,2})?");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

    private final MonthRecords records;
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final Words words;
    private final Clock clock;

    MonthImport(
            MonthRecords records,
            PersonRepository people,
            OrganisationRepository organisations,
            Words words,
            Clock clock) {
        this.records = records;
        this.people = people;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "months";
    }

    @Override
    public String home() {
        return "/months";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Map<Column, List<String>> allowed(UUID school) {
        return Map.of(
                UNIT,
                organisations.unitsOf(school).stream()
                        .filter(unit -> unit.kind().competes())
                        .map(Organisation::name)
                        .toList(),
                MONTH,
                List.of(RatingMonth.NAME.format(
                        YearMonth.from(LocalDate.now(clock)).minusMonths(1))),
                LEVEL,
                Arrays.stream(RatingLevel.values())
                        .map(level -> words.label(level) + " (" + level + ")")
                        .toList());
    }

    @Override
    public World open(UUID school) {
        return new Months(school);
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        for (Written row : written) {
            boolean undone = records.undo(
                    row.record(),
                    new MonthRecords.Result(
                            number(row.after().get(COLUMNS.indexOf(TOTAL))),
                            RatingLevel.valueOf(
                                    Objects.requireNonNull(row.after().get(COLUMNS.indexOf(LEVEL)))),
                            row.after().get(COLUMNS.indexOf(NOTE))),
                    row.before() == null
                            ? null
                            : new MonthRecords.Result(
                                    number(row.before().get(COLUMNS.indexOf(TOTAL))),
                                    RatingLevel.valueOf(
                                            Objects.requireNonNull(row.before().get(COLUMNS.indexOf(LEVEL)))),
                                    row.before().get(COLUMNS.indexOf(NOTE))));
            if (!undone) {
                throw new Refusal(
                        "import.builtUpon",
                        Objects.requireNonNullElse(row.after().get(COLUMNS.indexOf(NAME)), ""));
            }
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text.replace(',', '.'));
    }

    private static Optional<YearMonth> month(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher vietnamese = MONTH_YEAR.matcher(text.strip());
        Matcher technical = YEAR_MONTH.matcher(text.strip());
        String year = vietnamese.matches() ? vietnamese.group(2) : technical.matches() ? technical.group(1) : "0";
        int month = vietnamese.matches()
                ? Integer.parseInt(vietnamese.group(1))
                : technical.matches() ? Integer.parseInt(technical.group(2)) : 0;
        return month < 1 || month > 12 ? Optional.empty() : Optional.of(YearMonth.of(Integer.parseInt(year), month));
    }

    /** The months of one school while a file is placed among them. */
    private final class Months implements World {
        private final UUID school;
        private final YearMonth latest = YearMonth.from(LocalDate.now(clock));
        private final Map<String, Person> staff;
        private final Map<String, Organisation> units = new HashMap<>();
        private final Map<YearMonth, MonthRecords.Listing> listings = new HashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private final List<MonthRecords.Rated> placed = new ArrayList<>();

        private Months(UUID school) {
            this.school = school;
            this.staff = people.ofSchoolWithAppointments(school).stream()
                    .collect(Collectors.toMap(Person::code, Function.identity()));
            organisations.unitsOf(school).stream()
                    .filter(unit -> unit.kind().competes())
                    .forEach(unit -> List.of(unit.code(), unit.shortName(), unit.name())
                            .forEach(name -> units.put(Column.bare(name), unit)));
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            YearMonth month = month(row.text(MONTH))
                    .filter(found -> !found.isAfter(latest))
                    .orElse(null);
            if (month == null) {
                row.wrong(MONTH, words.say("import.months.expected.month"));
            }
            if (row.text(TOTAL) != null && !POINTS.matcher(row.text(TOTAL)).matches()) {
                row.wrong(TOTAL, words.say("import.months.expected.total"));
            }
            Person person = row.text(CODE) == null ? null : staff.get(row.text(CODE));
            Organisation unit = row.text(UNIT) == null ? null : units.get(Column.bare(row.text(UNIT)));
            if (row.text(CODE) != null && person == null) {
                row.wrong(CODE, words.say("import.expected.knownCode"));
            } else if (row.text(CODE) == null && unit == null) {
                row.wrong(UNIT, words.say("import.months.expected.unit"));
            } else if (person != null && row.text(NAME) != null && !person.isCalled(row.text(NAME))) {
                row.wrong(NAME, words.say("import.expected.nameOf", person.code(), person.fullName()));
            }
            return month == null || !row.isGood() ? null : place(row, month, person, unit);
        }

        private @Nullable Placed place(
                SheetRow row, YearMonth month, @Nullable Person person, @Nullable Organisation unit) {
            String name = RatingMonth.NAME.format(month);
            MonthRecords.Listing listing = listings.computeIfAbsent(month, each -> records.listing(school, each));
            UUID subject = person == null ? Objects.requireNonNull(unit).id() : person.id();
            MonthRecords.Entry entry = listing.entries().get(subject);
            Integer earlier = rows.putIfAbsent(month + "/" + subject, row.number());
            if (!listing.open()) {
                row.wrong(MONTH, words.say("import.months.expected.closed", name));
            } else if (entry == null) {
                row.wrong(person == null ? UNIT : CODE, words.say("import.months.expected.notListed", name));
            } else if (entry.exempt()) {
                row.wrong(person == null ? UNIT : CODE, words.say("import.months.expected.exempt"));
            } else if (earlier != null) {
                row.wrong(MONTH, words.say("import.months.expected.once", earlier));
            }
            if (!row.isGood() || entry == null) {
                return null;
            }
            var result = new MonthRecords.Result(
                    number(row.text(TOTAL)),
                    Objects.requireNonNull(row.choice(LEVEL, RatingLevel.class)),
                    row.text(NOTE));
            placed.add(new MonthRecords.Rated(
                    month, person == null ? null : subject, person == null ? subject : null, result));
            return new Placed(
                    entry.sheet(),
                    entry.result() == null ? null : values(month, person, unit, entry.result()),
                    values(month, person, unit, result),
                    null);
        }

        private List<@Nullable String> values(
                YearMonth month, @Nullable Person person, @Nullable Organisation unit, MonthRecords.Result result) {
            return Arrays.asList(
                    RatingMonth.NAME.format(month),
                    person == null ? null : person.code(),
                    person == null && unit != null ? unit.name() : null,
                    person == null ? null : person.fullName(),
                    result.total() == null ? null : words.number(result.total()),
                    result.level().name(),
                    result.note());
        }

        @Override
        public void write() {
            records.write(school, placed);
        }
    }
}
