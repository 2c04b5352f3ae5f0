package vn.thidua.training;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.programme.Programme;
import vn.thidua.programme.ProgrammeRepository;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;

/** Classes from a spreadsheet; a row is known by the code of its class. */
@Component
class TrainingImport implements SheetImport {

    private static final String KEY = "import.classes.";
    private static final Column CODE = Column.text(KEY + "code", true, 30);
    private static final Column NAME = Column.text(KEY + "name", true, 200);
    private static final Column PROGRAMME = Column.text(KEY + "programme", true, 200);
    private static final Column MODE = Column.choice(KEY + "mode", false, TrainingMode.class);
    private static final Column PARTNER = Column.text(KEY + "partner", false, 200);
    private static final Column PLACE = Column.text(KEY + "place", false, 200);
    private static final Column OPENED = Column.day(KEY + "openedOn", true);
    private static final Column CLOSED = Column.day(KEY + "closedOn", false);
    private static final Column LEARNERS = Column.text(KEY + "learners", true, 10);
    private static final Column CERTIFICATES = Column.text(KEY + "certificates", false, 10);
    private static final Column COMMENDED = Column.text(KEY + "commended", false, 10);
    private static final List<Column> COLUMNS =
            List.of(CODE, NAME, PROGRAMME, MODE, PARTNER, PLACE, OPENED, CLOSED, LEARNERS, CERTIFICATES, COMMENDED);

    /** Message keys of the columns, also those of the export: what is taken away can be brought back. */
    static final List<String> HEADERS = COLUMNS.stream().map(Column::key).toList();

    private final TrainingClassRepository classes;
    private final ProgrammeRepository programmes;
    private final OrganisationRepository organisations;
    private final Words words;

    TrainingImport(
            TrainingClassRepository classes,
            ProgrammeRepository programmes,
            OrganisationRepository organisations,
            Words words) {
        this.classes = classes;
        this.programmes = programmes;
        this.organisations = organisations;
        this.words = words;
    }

    @Override
    public String kind() {
        return "classes";
    }

    @Override
    public String home() {
        return "/training";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Map<Column, List<String>> allowed(UUID school) {
        return Map.of(
                PROGRAMME,
                programmes.all().stream()
                        .filter(Programme::isInUse)
                        .map(Programme::name)
                        .toList());
    }

    @Override
    public Map<Column, Map<String, String>> readings() {
        return Map.of(
                PROGRAMME, programmes.all().stream().collect(Collectors.toMap(Programme::code, Programme::shortName)));
    }

    @Override
    public World open(UUID school) {
        return new Classes(organisations.require(school), classes.ofSchool(school), programmes.all());
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        Map<UUID, TrainingClass> known =
                classes.ofSchool(school).stream().collect(Collectors.toMap(TrainingClass::id, Function.identity()));
        Map<String, Programme> byCode =
                programmes.all().stream().collect(Collectors.toMap(Programme::code, Function.identity()));
        for (Written row : written) {
            TrainingClass held = known.get(row.record());
            if (held == null || !values(held).equals(row.after())) {
                throw new Refusal("import.builtUpon", row.after().get(0));
            }
            if (row.before() == null) {
                classes.delete(held);
            } else {
                Programme before = byCode.get(Objects.requireNonNull(value(row.before(), PROGRAMME)));
                held.change(before, form(row.before(), before, held));
            }
        }
        classes.flush();
    }

    /** A class in the order of the columns; the programme by its code. */
    private static List<@Nullable String> values(TrainingClass held) {
        return Arrays.asList(
                held.code(),
                held.name(),
                held.programme().code(),
                held.mode().name(),
                held.partner(),
                held.place(),
                held.openedOn().toString(),
                Objects.toString(held.closedOn(), null),
                Integer.toString(held.learners()),
                Objects.toString(held.certificates(), null),
                Objects.toString(held.commended(), null));
    }

    private static @Nullable String value(List<@Nullable String> values, Column column) {
        return values.get(COLUMNS.indexOf(column));
    }

    private static TrainingClassForm form(List<@Nullable String> values, Programme programme, TrainingClass held) {
        String closed = value(values, CLOSED);
        return new TrainingClassForm(
                programme.id(),
                Objects.requireNonNull(value(values, CODE)),
                Objects.requireNonNull(value(values, NAME)),
                TrainingMode.valueOf(Objects.requireNonNull(value(values, MODE))),
                value(values, PARTNER),
                value(values, PLACE),
                LocalDate.parse(Objects.requireNonNull(value(values, OPENED))),
                closed == null ? null : LocalDate.parse(closed),
                number(value(values, LEARNERS)),
                number(value(values, CERTIFICATES)),
                number(value(values, COMMENDED)),
                held.note(),
                null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    /** The classes of one school while a file is placed among them. */
    private final class Classes implements World {
        private final Organisation school;
        private final Map<String, TrainingClass> byCode;
        private final Map<String, Programme> named = new HashMap<>();
        private final Set<String> seen = new HashSet<>();

        private Classes(Organisation school, List<TrainingClass> held, List<Programme> programmes) {
            this.school = school;
            byCode = held.stream()
                    .collect(Collectors.toMap(
                            each -> each.code().toUpperCase(Locale.ROOT),
                            Function.identity(),
                            (one, other) -> one,
                            HashMap::new));
            for (Programme programme : programmes) {
                named.put(Column.bare(programme.name()), programme);
                named.put(Column.bare(programme.shortName()), programme);
                named.put(Column.bare(programme.code()), programme);
            }
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            String code = Objects.requireNonNull(row.text(CODE));
            String key = code.toUpperCase(Locale.ROOT);
            Programme programme = named.get(Column.bare(Objects.requireNonNull(row.text(PROGRAMME))));
            if (programme == null) {
                row.wrong(PROGRAMME, words.say("import.classes.expected.programme"));
            }
            if (!seen.add(key)) {
                row.wrong(CODE, words.say("import.classes.expected.once"));
            }
            Integer learners = whole(row, LEARNERS, 1);
            Integer certificates = whole(row, CERTIFICATES, 0);
            Integer commended = whole(row, COMMENDED, 0);
            if (!row.isGood() || programme == null || learners == null) {
                return null;
            }
            TrainingClass known = byCode.get(key);
            TrainingMode mode = row.choice(MODE, TrainingMode.class);
            var form = new TrainingClassForm(
                    programme.id(),
                    code,
                    Objects.requireNonNull(row.text(NAME)),
                    mode != null ? mode : known != null ? known.mode() : TrainingMode.AT_SCHOOL,
                    row.text(PARTNER) == null && known != null ? known.partner() : row.text(PARTNER),
                    row.text(PLACE) == null && known != null ? known.place() : row.text(PLACE),
                    Objects.requireNonNull(row.day(OPENED)),
                    row.day(CLOSED) == null && known != null ? known.closedOn() : row.day(CLOSED),
                    learners,
                    certificates == null && known != null ? known.certificates() : certificates,
                    commended == null && known != null ? known.commended() : commended,
                    known == null ? null : known.note(),
                    null);
            if (known == null) {
                var entered = new TrainingClass(school, programme, form);
                byCode.put(key, entered);
                return new Placed(entered.id(), null, values(entered), null);
            }
            List<@Nullable String> before = values(known);
            known.change(programme, form);
            return new Placed(known.id(), before, values(known), null);
        }

        private @Nullable Integer whole(SheetRow row, Column column, int least) {
            String text = row.text(column);
            if (text == null) {
                return null;
            }
            String digits = text.replaceAll("[.\\s](?=\\d{3}\\b)", "");
            if (!digits.matches("\\d{1,4}") || Integer.parseInt(digits) < least || Integer.parseInt(digits) > 5000) {
                row.wrong(column, words.say("import.classes.expected.number", least));
                return null;
            }
            return Integer.valueOf(digits);
        }

        @Override
        public void write() {
            byCode.values().forEach(classes::save);
            classes.flush();
        }
    }
}
