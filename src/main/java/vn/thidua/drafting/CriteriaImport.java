package vn.thidua.drafting;

import static vn.thidua.criteria.CriteriaSheet.BASE;
import static vn.thidua.criteria.CriteriaSheet.CODE;
import static vn.thidua.criteria.CriteriaSheet.COLUMNS;
import static vn.thidua.criteria.CriteriaSheet.EVIDENCE;
import static vn.thidua.criteria.CriteriaSheet.FIGURE;
import static vn.thidua.criteria.CriteriaSheet.HINT;
import static vn.thidua.criteria.CriteriaSheet.KIND;
import static vn.thidua.criteria.CriteriaSheet.MAXIMUM;
import static vn.thidua.criteria.CriteriaSheet.MINIMUM;
import static vn.thidua.criteria.CriteriaSheet.NAME;
import static vn.thidua.criteria.CriteriaSheet.PARENT;
import static vn.thidua.criteria.CriteriaSheet.PRESET;
import static vn.thidua.criteria.CriteriaSheet.RATES;
import static vn.thidua.criteria.CriteriaSheet.SET;
import static vn.thidua.criteria.CriteriaSheet.STEP;
import static vn.thidua.criteria.CriteriaSheet.TARGET_FIGURE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaSheet;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;

/**
 * Criteria of drafts from a spreadsheet: a row is known by the draft's name and the criterion's code, and stands below the group that
 * it names, else below the one whose code its own begins with. An empty cell leaves what is known.
 */
@Component
class CriteriaImport implements SheetImport {

    private final CriteriaSetRepository repository;
    private final CriteriaSets sets;
    private final ItemService items;
    private final FigureCatalogue figures;
    private final Words words;

    CriteriaImport(
            CriteriaSetRepository repository,
            CriteriaSets sets,
            ItemService items,
            FigureCatalogue figures,
            Words words) {
        this.repository = repository;
        this.sets = sets;
        this.items = items;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String kind() {
        return "criteria";
    }

    @Override
    public String home() {
        return "/criteria";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
    }

    @Override
    public Map<Column, List<String>> allowed(UUID house) {
        return Map.of(
                SET, repository.drafts(house).stream().map(CriteriaSet::name).toList());
    }

    @Override
    public World open(UUID house) {
        return new Drafts(house);
    }

    @Override
    public void undo(UUID house, List<Written> written) {
        var drafts = new Drafts(house);
        for (int place = written.size() - 1; place >= 0; place--) {
            drafts.takeBack(written.get(place));
        }
    }

    /** A criterion in the order of the columns. */
    private List<@Nullable String> values(CriteriaTree tree, Criterion node) {
        var values = new HashMap<Column, @Nullable String>();
        values.put(SET, tree.name());
        values.put(CODE, node.code());
        values.put(
                PARENT,
                node.parentId() == null
                        ? null
                        : tree.of(node.parentId()).map(Criterion::code).orElse(null));
        values.put(NAME, node.name());
        values.put(KIND, node.kind().name());
        values.put(MAXIMUM, plain(node.maximum()));
        values.put(MINIMUM, plain(node.minimum()));
        values.put(BASE, plain(node.base()));
        values.put(STEP, plain(node.step()));
        values.put(PRESET, plain(node.preset()));
        values.put(EVIDENCE, Boolean.toString(node.evidence()));
        values.put(RATES, CriteriaSheet.rates(node.rates(), words));
        values.put(FIGURE, node.figure());
        values.put(TARGET_FIGURE, node.targetFigure());
        values.put(HINT, node.hint());
        return inOrder(values);
    }

    private static List<@Nullable String> inOrder(Map<Column, @Nullable String> values) {
        var cells = new ArrayList<@Nullable String>();
        COLUMNS.forEach(column -> cells.add(values.get(column)));
        return cells;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** What stands for a draft while a file is placed in it. */
    private static final class Draft {
        private final CriteriaSet set;
        private final Map<String, UUID> ids = new HashMap<>();
        private final Map<String, List<@Nullable String>> values = new HashMap<>();

        Draft(CriteriaSet set) {
            this.set = set;
        }
    }

    /** The drafts of one house while a file is placed among them. */
    private final class Drafts implements World {
        private final Map<String, Draft> drafts = new HashMap<>();
        private final Map<UUID, Runnable> writing = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();

        Drafts(UUID house) {
            for (CriteriaSet set : repository.drafts(house)) {
                var draft = new Draft(set);
                CriteriaTree tree = sets.tree(set.id());
                tree.all().forEach(node -> {
                    draft.ids.put(node.code(), node.id());
                    draft.values.put(node.code(), values(tree, node));
                });
                drafts.put(Column.bare(set.name()), draft);
            }
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            Draft draft = drafts.get(Column.bare(Objects.requireNonNull(row.text(SET))));
            String code = Objects.requireNonNull(row.text(CODE));
            if (draft == null) {
                row.wrong(SET, words.say("import.criteria.expected.draft"));
                return null;
            }
            if (!code.matches("[0-9A-Za-zĐđ.]{1,12}")) {
                row.wrong(CODE, words.say("import.criteria.expected.code"));
            } else if (!seen.add(draft.set.id() + "/" + code)) {
                row.wrong(CODE, words.say("import.criteria.expected.once"));
            }
            List<@Nullable String> before = draft.values.get(code);
            List<@Nullable String> after = said(row, draft, before);
            if (!row.isGood()) {
                return null;
            }
            CriterionForm form = form(draft, after);
            form.refuseWhatCannotBe();
            form.said();
            draft.values.put(code, after);
            UUID id = draft.ids.computeIfAbsent(code, key -> UUID.randomUUID());
            if (before == null) {
                writing.put(id, () -> items.insert(draft.set, id, form));
            } else if (!before.equals(after)) {
                writing.put(id, () -> items.rewrite(draft.set, id, form));
            }
            return new Placed(id, before, after, null);
        }

        private List<@Nullable String> said(SheetRow row, Draft draft, @Nullable List<@Nullable String> before) {
            var said = new HashMap<Column, @Nullable String>();
            for (Column column : COLUMNS) {
                String cell = row.text(column);
                said.put(column, cell == null && before != null ? before.get(COLUMNS.indexOf(column)) : cell);
            }
            said.put(SET, draft.set.name());
            for (Column column : List.of(MAXIMUM, MINIMUM, BASE, STEP, PRESET)) {
                said.put(column, number(row, column, said.get(column)));
            }
            said.putIfAbsent(EVIDENCE, "false");
            said.putIfAbsent(MINIMUM, "0");
            said.putIfAbsent(BASE, "0");
            said.putIfAbsent(STEP, "0.25");
            for (Column column : List.of(FIGURE, TARGET_FIGURE)) {
                said.put(column, figures.code(said.get(column)));
            }
            said.put(RATES, rates(row, said.get(RATES)));
            keepWhatItsKindUses(said);
            said.put(PARENT, parent(row, draft, said));
            return inOrder(said);
        }

        private void keepWhatItsKindUses(Map<Column, @Nullable String> said) {
            CriterionKind kind = CriterionKind.valueOf(Objects.requireNonNull(said.get(KIND)));
            if (kind != CriterionKind.ADJUSTMENT) {
                said.put(MINIMUM, "0");
                said.put(BASE, "0");
            }
            if (kind == CriterionKind.GROUP) {
                said.put(PRESET, null);
                said.put(EVIDENCE, "false");
            }
            if (!kind.hasRates()) {
                said.put(RATES, null);
            }
            if (!kind.hasFigure()) {
                said.put(FIGURE, null);
            }
            if (!kind.hasTarget()) {
                said.put(TARGET_FIGURE, null);
            }
        }

        private @Nullable String number(SheetRow row, Column column, @Nullable String cell) {
            if (cell == null) {
                return null;
            }
            BigDecimal number = RateText.number(cell);
            if (number == null || number.abs().compareTo(BigDecimal.valueOf(100_000)) > 0 || number.scale() > 2) {
                row.wrong(column, words.say("import.criteria.expected.number"));
                return null;
            }
            return plain(number);
        }

        private @Nullable String rates(SheetRow row, @Nullable String cell) {
            if (cell == null) {
                return null;
            }
            List<CriterionForm.Line> lines = RateText.read(cell);
            if (lines.isEmpty()) {
                row.wrong(RATES, words.say("import.criteria.expected.rates"));
                return null;
            }
            lines.forEach(line -> figures.code(line.figure()));
            return RateText.written(lines, words);
        }

        /** The group that the row names, else the nearest one whose code its own begins with. */
        private @Nullable String parent(SheetRow row, Draft draft, Map<Column, @Nullable String> said) {
            String named = said.get(PARENT);
            if (named != null) {
                if (!isGroup(draft, named) || named.equals(said.get(CODE))) {
                    row.wrong(PARENT, words.say("import.criteria.expected.parent"));
                }
                return named;
            }
            String code = Objects.requireNonNull(said.get(CODE));
            for (int dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
                if (isGroup(draft, code.substring(0, dot))) {
                    return code.substring(0, dot);
                }
            }
            return null;
        }

        private boolean isGroup(Draft draft, String code) {
            List<@Nullable String> known = draft.values.get(code);
            return known != null && CriterionKind.GROUP.name().equals(known.get(COLUMNS.indexOf(KIND)));
        }

        private CriterionForm form(Draft draft, List<@Nullable String> values) {
            var cells = new HashMap<Column, @Nullable String>();
            COLUMNS.forEach(column -> cells.put(column, values.get(COLUMNS.indexOf(column))));
            String parent = cells.get(PARENT);
            String rates = cells.get(RATES);
            return new CriterionForm(
                    parent == null ? null : draft.ids.get(parent),
                    Objects.requireNonNull(cells.get(CODE)),
                    Objects.requireNonNull(cells.get(NAME)),
                    CriterionKind.valueOf(Objects.requireNonNull(cells.get(KIND))),
                    new BigDecimal(Objects.requireNonNull(cells.get(MAXIMUM))),
                    decimal(cells.get(MINIMUM)),
                    decimal(cells.get(BASE)),
                    decimal(cells.get(STEP)),
                    decimal(cells.get(PRESET)),
                    Boolean.parseBoolean(cells.get(EVIDENCE)),
                    cells.get(FIGURE),
                    cells.get(TARGET_FIGURE),
                    cells.get(HINT),
                    rates == null ? List.of() : RateText.read(rates),
                    null);
        }

        private @Nullable BigDecimal decimal(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }

        /** Puts back what was there before, unless somebody has worked on it since or the set is in force. */
        void takeBack(Written row) {
            String name = Objects.requireNonNull(row.after().get(COLUMNS.indexOf(SET)));
            String code = Objects.requireNonNull(row.after().get(COLUMNS.indexOf(CODE)));
            Draft draft = drafts.get(Column.bare(name));
            if (draft == null || !row.after().equals(draft.values.get(code))) {
                throw new Refusal("import.builtUpon", words.say("import.criteria.aRow"));
            }
            if (row.before() == null) {
                items.delete(row.record());
            } else {
                items.rewrite(draft.set, row.record(), form(draft, row.before()));
            }
        }

        @Override
        public void write() {
            writing.values().forEach(Runnable::run);
        }
    }
}
