package vn.thidua.learner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;
import vn.thidua.training.TrainingClass;
import vn.thidua.training.TrainingClassRepository;

/** Lists of learners from a spreadsheet; a row is known by the class's code, name, year of birth and agency. */
@Component
class LearnerImport implements SheetImport {

    private static final String KEY = "import.learners.";
    private static final Column CLASS = Column.text(KEY + "code", true, 30);
    private static final Column NAME = Column.text(KEY + "name", true, 120);
    private static final Column YEAR = Column.text(KEY + "birthYear", false, 4);
    private static final Column AGENCY = Column.text(KEY + "agency", false, 200);
    private static final Column COMMENDED = Column.yesNo(KEY + "commended");
    private static final Column DECISION = Column.text(KEY + "decision", false, 60);
    private static final Column DECIDED = Column.day(KEY + "decidedOn", false);
    private static final List<Column> COLUMNS = List.of(CLASS, NAME, YEAR, AGENCY, COMMENDED, DECISION, DECIDED);

    /** Message keys of the columns, also those of the export. */
    static final List<String> HEADERS = COLUMNS.stream().map(Column::key).toList();

    private final LearnerRepository learners;
    private final TrainingClassRepository classes;
    private final Words words;

    LearnerImport(LearnerRepository learners, TrainingClassRepository classes, Words words) {
        this.learners = learners;
        this.classes = classes;
        this.words = words;
    }

    @Override
    public String kind() {
        return "learners";
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
        return Map.of();
    }

    @Override
    public World open(UUID school) {
        return new Lists(school);
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        Map<UUID, Learner> known =
                learners.ofSchool(school).stream().collect(Collectors.toMap(Learner::id, Function.identity()));
        for (Written row : written) {
            Learner learner = known.get(row.record());
            if (learner == null || !values(learner).equals(row.after())) {
                throw new Refusal("import.builtUpon", row.after().get(1));
            }
            if (row.before() == null) {
                learners.delete(learner);
            } else {
                learner.write(form(row.before()));
            }
        }
        learners.flush();
    }

    /** A learner in the order of the columns. */
    private static List<@Nullable String> values(Learner learner) {
        return Arrays.asList(
                learner.held().code(),
                learner.fullName(),
                Objects.toString(learner.birthYear(), null),
                learner.agency(),
                Boolean.toString(learner.isCommended()),
                learner.decision(),
                Objects.toString(learner.decidedOn(), null));
    }

    private static LearnerForm form(List<@Nullable String> values) {
        String year = values.get(2);
        String decided = values.get(6);
        return new LearnerForm(
                Objects.requireNonNull(values.get(1)),
                year == null ? null : Integer.valueOf(year),
                values.get(3),
                Boolean.parseBoolean(values.get(4)),
                values.get(5),
                decided == null ? null : LocalDate.parse(decided),
                null);
    }

    /** The lists of one school while a file is placed among them. */
    private final class Lists implements World {
        private final Map<String, TrainingClass> byCode = new HashMap<>();
        private final Map<TrainingClass, Map<String, Learner>> lists = new HashMap<>();
        private final Set<Learner> seen = new HashSet<>();
        private final List<Learner> added = new ArrayList<>();

        private Lists(UUID school) {
            classes.ofSchool(school).forEach(held -> byCode.put(held.code(), held));
            learners.ofSchool(school).forEach(learner -> list(learner.held()).put(learner.key(), learner));
        }

        private Map<String, Learner> list(TrainingClass held) {
            return lists.computeIfAbsent(held, any -> new LinkedHashMap<>());
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            TrainingClass held = byCode.get(row.text(CLASS));
            String name = Objects.requireNonNull(row.text(NAME));
            String year = row.text(YEAR);
            if (held == null) {
                row.wrong(CLASS, words.say("import.learners.expected.class"));
            }
            if (name.length() < 2) {
                row.wrong(NAME, words.say("import.expected.longer", 2));
            }
            if (year != null && !year.matches("(19|20)\\d\\d")) {
                row.wrong(YEAR, words.say("import.learners.expected.year"));
            }
            if (!row.isGood() || held == null) {
                return null;
            }
            var form = new LearnerForm(
                    name,
                    year == null ? null : Integer.valueOf(year),
                    row.text(AGENCY),
                    Boolean.TRUE.equals(row.yes(COMMENDED)),
                    row.text(DECISION),
                    row.day(DECIDED),
                    null);
            Learner known = list(held).get(Learner.key(name, form.birthYear(), form.agency()));
            List<@Nullable String> before = known == null ? null : values(known);
            Learner learner = known == null ? new Learner(held, form) : known;
            if (!seen.add(learner)) {
                row.wrong(NAME, words.say("import.learners.expected.once"));
                return null;
            }
            if (known == null) {
                held.refuseLonger(list(held).size() + 1, commended(held) + (form.commended() ? 1 : 0));
                list(held).put(learner.key(), learner);
                added.add(learner);
            } else if (row.text(COMMENDED) != null) {
                held.refuseLonger(
                        list(held).size(),
                        commended(held) - (known.isCommended() ? 1 : 0) + (form.commended() ? 1 : 0));
                known.write(form);
            }
            return new Placed(learner.id(), before, values(learner), null);
        }

        private int commended(TrainingClass held) {
            return (int)
                    list(held).values().stream().filter(Learner::isCommended).count();
        }

        @Override
        public void write() {
            added.forEach(learners::save);
            learners.flush();
        }
    }
}
