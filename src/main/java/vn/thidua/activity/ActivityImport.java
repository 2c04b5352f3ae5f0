package vn.thidua.activity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.activity.Activity.ActivityLevel;
import vn.thidua.activity.Activity.Exactness;
import vn.thidua.activity.ActivityKind.Field;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;
import vn.thidua.staff.StaffDirectory;

/**
 * Activities of all kinds from a spreadsheet; a row is known by kind, subject, name, number and day. An empty cell leaves what
 * is known.
 */
@Component
class ActivityImport implements SheetImport {

    private static final String KEY = "import.activities.";
    private static final Column KIND = Column.choice(KEY + "kind", true, ActivityKind.class);
    private static final Column VARIANT = Column.choice(KEY + "variant", false, ActivityVariant.class);
    private static final Column CODE = Column.text(KEY + "code", false, 30);
    private static final Column PERSON = Column.text(KEY + "person", false, 120);
    private static final Column UNIT = Column.text(KEY + "unit", false, 200);
    private static final Column TITLE = Column.text(KEY + "title", false, 300);
    private static final Column LEVEL = Column.choice(KEY + "level", false, ActivityLevel.class);
    private static final Column NUMBER = Column.text(KEY + "number", false, 9);
    private static final Column BEGINS = Column.day(KEY + "begins", true);
    private static final Column ENDS = Column.day(KEY + "ends", false);
    private static final Column AMOUNT = Column.text(KEY + "amount", false, 20);
    private static final Column EXACTNESS = Column.choice(KEY + "exactness", false, Exactness.class);
    private static final Column REACHED = Column.text(KEY + "reached", false, 10);
    private static final Column PLACE = Column.text(KEY + "place", false, 300);
    private static final Column DECISION = Column.text(KEY + "decision", false, 60);
    private static final Column DECIDED = Column.day(KEY + "decidedOn", false);
    private static final Column NOTE = Column.text(KEY + "note", false, 500);
    private static final List<Column> COLUMNS = List.of(
            KIND, VARIANT, CODE, PERSON, UNIT, TITLE, LEVEL, NUMBER, BEGINS, ENDS, AMOUNT, EXACTNESS, REACHED, PLACE,
            DECISION, DECIDED, NOTE);

    /** Message keys of the columns, also those of the export: what is taken away can be brought back. */
    static final List<String> HEADERS = COLUMNS.stream().map(Column::key).toList();

    private final ActivityRepository activities;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final StaffDirectory directory;
    private final Words words;

    ActivityImport(
            ActivityRepository activities,
            OrganisationRepository organisations,
            PersonRepository people,
            StaffDirectory directory,
            Words words) {
        this.activities = activities;
        this.organisations = organisations;
        this.people = people;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public String kind() {
        return "activities";
    }

    @Override
    public String home() {
        return "/activities";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Map<Column, List<String>> allowed(UUID school) {
        return Map.of(UNIT, directory.units(school).stream().map(Option::label).toList());
    }

    @Override
    public World open(UUID school) {
        return new Records(school);
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        Map<UUID, Activity> known =
                activities.ofSchool(school).stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        for (Written row : written) {
            Activity activity = known.get(row.record());
            if (activity == null || !values(activity).equals(row.after())) {
                throw new Refusal("import.builtUpon", words.say("import.activities.aRow"));
            }
            if (row.before() == null) {
                activities.delete(activity);
            } else {
                activity.change(form(row.before()), activity.person(), activity.unit());
            }
        }
        activities.flush();
    }

    /** An activity in the order of the columns. */
    private static List<@Nullable String> values(Activity activity) {
        Person person = activity.person();
        return Arrays.asList(
                activity.kind().name(),
                name(activity.variant()),
                person == null ? null : person.code(),
                person == null ? null : person.fullName(),
                activity.unit() == null ? null : activity.unit().name(),
                activity.title(),
                name(activity.level()),
                activity.number(),
                activity.begins().toString(),
                Objects.toString(activity.ends(), null),
                Objects.toString(activity.amount(), null),
                name(activity.exactness()),
                Objects.toString(activity.reached(), null),
                activity.place(),
                activity.decision(),
                Objects.toString(activity.decidedOn(), null),
                activity.note());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** What {@link #values} said, as a form; person and unit stay who they are. */
    private static ActivityForm form(List<@Nullable String> values) {
        Function<Column, @Nullable String> of = column -> values.get(COLUMNS.indexOf(column));
        return new ActivityForm(
                ActivityKind.valueOf(Objects.requireNonNull(of.apply(KIND))),
                read(of.apply(VARIANT), ActivityVariant::valueOf),
                null,
                null,
                of.apply(TITLE),
                read(of.apply(LEVEL), ActivityLevel::valueOf),
                of.apply(NUMBER),
                LocalDate.parse(Objects.requireNonNull(of.apply(BEGINS))),
                read(of.apply(ENDS), LocalDate::parse),
                read(of.apply(AMOUNT), Long::valueOf),
                read(of.apply(EXACTNESS), Exactness::valueOf),
                read(of.apply(REACHED), Integer::valueOf),
                of.apply(PLACE),
                of.apply(DECISION),
                read(of.apply(DECIDED), LocalDate::parse),
                of.apply(NOTE),
                null);
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        return text == null ? null : reader.apply(text);
    }

    /** The activities of one school while a file is placed among them. */
    private final class Records implements World {
        private final Organisation school;
        private final Map<String, Person> staff;
        private final Map<String, Organisation> units;
        private final Map<String, Activity> known = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();

        private Records(UUID schoolId) {
            school = organisations.require(schoolId);
            staff = people.ofSchoolWithAppointments(schoolId).stream()
                    .collect(Collectors.toMap(Person::code, Function.identity(), (one, other) -> one));
            units = organisations.unitsOf(schoolId).stream()
                    .collect(Collectors.toMap(
                            unit -> Column.bare(unit.name()), Function.identity(), (one, other) -> one));
            activities.ofSchool(schoolId).forEach(activity -> known.put(key(values(activity)), activity));
        }

        /** Kind, subject, name, number and day; with the variant, for the same name may be news and an article. */
        private String key(List<@Nullable String> values) {
            return List.of(KIND, VARIANT, CODE, UNIT, TITLE, NUMBER, BEGINS).stream()
                    .map(column -> Column.bare(Objects.toString(values.get(COLUMNS.indexOf(column)), "")))
                    .collect(Collectors.joining("/"));
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            ActivityKind kind = Objects.requireNonNull(row.choice(KIND, ActivityKind.class));
            Person person = person(row, kind);
            Organisation unit = unit(row, kind);
            Long amount = whole(row, AMOUNT, 12);
            Long reached = whole(row, REACHED, 6);
            requireWhatItsKindNeeds(row, kind);
            ActivityVariant variant = row.choice(VARIANT, ActivityVariant.class);
            if (variant != null && !kind.variants().contains(variant)) {
                row.wrong(
                        VARIANT,
                        kind.variants().isEmpty() ? words.say("import.activities.expected.nothing") : labels(kind));
            }
            if (row.text(NUMBER) != null && !row.text(NUMBER).matches("\\d{1,4}([-+/]\\d{1,4})?")) {
                row.wrong(NUMBER, words.say("import.activities.expected.issue"));
            }
            if (!row.isGood()) {
                return null;
            }
            List<@Nullable String> said = said(row, kind, person, unit, amount, reached);
            String key = key(said);
            if (!seen.add(key)) {
                row.wrong(BEGINS, words.say("import.activities.expected.once"));
                return null;
            }
            Activity held = known.get(key);
            if (held == null) {
                var entered = new Activity(school, form(said), person, unit);
                known.values().forEach(entered::refuseTwin);
                known.put(key, entered);
                return new Placed(entered.id(), null, values(entered), null);
            }
            List<@Nullable String> before = values(held);
            for (int place = 0; place < said.size(); place++) {
                if (said.get(place) == null) {
                    said.set(place, before.get(place));
                }
            }
            held.change(form(said), held.person(), held.unit());
            known.values().forEach(held::refuseTwin);
            return new Placed(held.id(), before, values(held), null);
        }

        private List<@Nullable String> said(
                SheetRow row,
                ActivityKind kind,
                @Nullable Person person,
                @Nullable Organisation unit,
                @Nullable Long amount,
                @Nullable Long reached) {
            List<@Nullable String> said =
                    Arrays.asList(COLUMNS.stream().map(row::text).toArray(String[]::new));
            said.set(COLUMNS.indexOf(CODE), person == null ? null : person.code());
            said.set(COLUMNS.indexOf(UNIT), unit == null ? null : unit.name());
            said.set(COLUMNS.indexOf(AMOUNT), Objects.toString(amount, null));
            said.set(COLUMNS.indexOf(REACHED), Objects.toString(reached, null));
            said.set(COLUMNS.indexOf(TITLE), kind.uses(Field.TITLE) ? row.text(TITLE) : null);
            said.set(COLUMNS.indexOf(NUMBER), kind.uses(Field.NUMBER) ? row.text(NUMBER) : null);
            return said;
        }

        private String labels(ActivityKind kind) {
            return words.say(
                    "import.expected.oneOf",
                    kind.variants().stream().map(words::label).collect(Collectors.joining(", ")));
        }

        private void requireWhatItsKindNeeds(SheetRow row, ActivityKind kind) {
            var columns = Map.of(
                    Field.PERSON,
                    CODE,
                    Field.VARIANT,
                    VARIANT,
                    Field.TITLE,
                    TITLE,
                    Field.LEVEL,
                    LEVEL,
                    Field.NUMBER,
                    NUMBER);
            columns.forEach((field, column) -> {
                if (kind.needs(field) && row.text(column) == null) {
                    row.wrong(column, words.say("import.expected.required"));
                }
            });
        }

        private @Nullable Person person(SheetRow row, ActivityKind kind) {
            if (!kind.uses(Field.PERSON) || row.text(CODE) == null) {
                return null;
            }
            Person person = staff.get(row.text(CODE));
            if (person == null) {
                row.wrong(CODE, words.say("import.expected.knownCode"));
            } else if (row.text(PERSON) != null && !person.isCalled(row.text(PERSON))) {
                row.wrong(PERSON, words.say("import.expected.nameOf", person.code(), person.fullName()));
            }
            return person;
        }

        private @Nullable Organisation unit(SheetRow row, ActivityKind kind) {
            if (!kind.uses(Field.UNIT) || row.text(UNIT) == null) {
                return null;
            }
            Organisation unit = units.get(Column.bare(Objects.requireNonNull(row.text(UNIT))));
            if (unit == null) {
                row.wrong(UNIT, words.say("import.activities.expected.unit"));
            }
            return unit;
        }

        private @Nullable Long whole(SheetRow row, Column column, int digitsAtMost) {
            String text = row.text(column);
            if (text == null) {
                return null;
            }
            String digits = text.replaceAll("[.\\s](?=\\d{3}(\\D|$))", "");
            if (!digits.matches("\\d{1," + digitsAtMost + "}")) {
                row.wrong(column, words.say("import.activities.expected.number"));
                return null;
            }
            return Long.valueOf(digits);
        }

        @Override
        public void write() {
            known.values().forEach(activities::save);
            activities.flush();
        }
    }
}
