package vn.thidua.monthboard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonth.MonthDecider;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
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
 * opened by it once it is over, one that is locked takes nothing in. Nobody can import a rating for who is not on the month's list, or
 * is exempt; and only where the standing body writes down what the council decided, not in the rector's stead. What was handed in or
 * rated gives way only with a reason.
 */
@Component
class MonthImport implements SheetImport {

    static final Column MONTH = Column.text("import.months.month", true, 10);
    private static final Column CODE = Column.text("import.months.code", false, 30);
    private static final Column UNIT = Column.text("import.months.unit", false, 200);
    private static final Column NAME = Column.text("import.months.name", false, 120);
    private static final Column TOTAL = Column.text("import.months.total", false, 10);
    private static final Column LEVEL = Column.choice("import.months.level", false, RatingLevel.class);
    private static final Column NOTE = Column.text("import.months.note", false, 1000);
    private static final Column BY = Column.choice("import.months.by", false, MonthLayer.class);
    private static final List<Column> COLUMNS = List.of(MONTH, CODE, UNIT, NAME, TOTAL, LEVEL, NOTE, BY);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
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
            List<@Nullable String> before = decided(row.before());
            boolean undone = records.undo(
                    row.record(),
                    new MonthRecords.Result(
                            number(row.after().get(COLUMNS.indexOf(TOTAL))),
                            RatingLevel.valueOf(
                                    Objects.requireNonNull(row.after().get(COLUMNS.indexOf(LEVEL)))),
                            row.after().get(COLUMNS.indexOf(NOTE))),
                    before == null
                            ? null
                            : new MonthRecords.Result(
                                    number(before.get(COLUMNS.indexOf(TOTAL))),
                                    RatingLevel.valueOf(Objects.requireNonNull(before.get(COLUMNS.indexOf(LEVEL)))),
                                    before.get(COLUMNS.indexOf(NOTE))));
            if (!undone) {
                throw new Refusal(
                        "import.builtUpon",
                        Objects.requireNonNullElse(row.after().get(COLUMNS.indexOf(NAME)), ""));
            }
        }
    }

    /** What stood there before, if it was a decision; what only oneself or the head had said stands there still. */
    private static @Nullable List<@Nullable String> decided(@Nullable List<@Nullable String> before) {
        int by = COLUMNS.indexOf(BY);
        return before == null || before.size() > by && !MonthLayer.FINAL.name().equals(before.get(by)) ? null : before;
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
        private final Set<YearMonth> announced = new HashSet<>();
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
            YearMonth month = month(row.text(MONTH)).orElse(null);
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

        private Placed place(SheetRow row, YearMonth month, @Nullable Person person, @Nullable Organisation unit) {
            String name = RatingMonth.NAME.format(month);
            String who = person == null ? Objects.requireNonNull(unit).name() : person.fullName();
            UUID subject = person == null ? Objects.requireNonNull(unit).id() : person.id();
            if (!month.isBefore(latest)) {
                throw new Refusal("appraisal.import.notOver", name);
            }
            MonthRecords.Listing listing = listings.computeIfAbsent(month, each -> records.listing(school, each));
            MonthRecords.Entry entry = listing.entries().get(subject);
            Integer earlier = rows.putIfAbsent(month + "/" + subject, row.number());
            if (!listing.open()) {
                throw new Refusal("appraisal.monthIsClosed", name);
            }
            if (entry == null) {
                throw new Refusal("appraisal.import.notListed", who, name);
            }
            if (entry.exempt()) {
                throw new Refusal("appraisal.isExempt", who);
            }
            if (earlier != null) {
                throw new Refusal("appraisal.import.twice", who, name, earlier);
            }
            if (listing.decidedBy() != MonthDecider.COUNCIL && !entry.leadership()) {
                throw new Refusal("appraisal.import.othersDecide", name);
            }
            MonthRecords.Result result = result(row, who, name, listing.sets().get(entry.arena()), entry.standing());
            MonthRecords.Standing standing = entry.standing();
            var placedRow = new Placed(
                    entry.sheet(),
                    standing == null ? null : values(month, person, unit, standing.result(), standing.by()),
                    values(month, person, unit, result, MonthLayer.FINAL),
                    !listing.known() && announced.add(month) ? words.say("import.months.opens", name) : null);
            if (!placedRow.isUnchanged()) {
                placed.add(new MonthRecords.Rated(
                        month,
                        person == null ? null : subject,
                        person == null ? subject : null,
                        who,
                        entry.byCriteria(),
                        result));
            }
            return placedRow;
        }

        /** What the row says, if it agrees with the criteria and, without a reason, with what was said before. */
        private MonthRecords.Result result(
                SheetRow row,
                String who,
                String month,
                @Nullable CriteriaTree set,
                MonthRecords.@Nullable Standing standing) {
            BigDecimal total = number(row.text(TOTAL));
            RatingLevel level = row.choice(LEVEL, RatingLevel.class);
            String note = row.text(NOTE);
            BigDecimal most = most(set);
            if (total != null && total.compareTo(most) > 0) {
                throw new Refusal("appraisal.import.beyondScale", words.number(total), words.number(most));
            }
            RatingLevel byPoints = total == null || set == null || set.thresholds() == null
                    ? null
                    : RatingLevel.values()[set.thresholds().levelOf(total)];
            if (level == null && byPoints == null) {
                throw new Refusal("appraisal.import.neither");
            }
            if (standing != null
                    && standing.by() == MonthLayer.FINAL
                    && note == null
                    && standing.result().says(total, level == null ? Objects.requireNonNull(byPoints) : level)) {
                return standing.result();
            }
            if (level != null && byPoints != null && level != byPoints && note == null) {
                throw new Refusal(
                        "appraisal.import.otherLevel", words.number(total), words.label(byPoints), words.label(level));
            }
            if (standing != null && note == null) {
                throw new Refusal(
                        "appraisal.import.spoken." + standing.by(),
                        who,
                        month,
                        words.number(standing.result().total()),
                        words.label(standing.result().level()));
            }
            return new MonthRecords.Result(total, level == null ? Objects.requireNonNull(byPoints) : level, note);
        }

        /** The scale; with the bonus, where the criteria let it lead beyond. */
        private static BigDecimal most(@Nullable CriteriaTree set) {
            if (set == null) {
                return HUNDRED;
            }
            BigDecimal all = set.roots().stream().map(Criterion::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
            return set.overScale() ? all.max(set.scale()) : set.scale();
        }

        private List<@Nullable String> values(
                YearMonth month,
                @Nullable Person person,
                @Nullable Organisation unit,
                MonthRecords.Result result,
                MonthLayer by) {
            return Arrays.asList(
                    RatingMonth.NAME.format(month),
                    person == null ? null : person.code(),
                    person == null && unit != null ? unit.name() : null,
                    person == null ? null : person.fullName(),
                    result.total() == null ? null : words.number(result.total()),
                    result.level().name(),
                    result.note(),
                    by.name());
        }

        @Override
        public void write() {
            records.write(school, placed);
        }
    }
}
