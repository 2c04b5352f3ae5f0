package vn.thidua.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a criterion while its set is a draft; each holds the set, so that nobody puts it in force meanwhile. */
@Service
@Transactional
class ItemService {

    private final CriteriaSetRepository repository;
    private final CriteriaSets sets;
    private final FigureCatalogue figures;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    ItemService(
            CriteriaSetRepository repository,
            CriteriaSets sets,
            FigureCatalogue figures,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.sets = sets;
        this.figures = figures;
        this.database = database;
        this.events = events;
    }

    UUID add(UUID setId, CriterionForm form, Viewer viewer) {
        CriteriaSet set = draft(setId, viewer);
        UUID id = UUID.randomUUID();
        refuse(sets.tree(setId), form, null);
        insert(set, id, form);
        events.publishEvent(set.worked(form.code(), false));
        return id;
    }

    /** Writes a new one down that was examined; also for those of a spreadsheet. */
    void insert(CriteriaSet set, UUID id, CriterionForm form) {
        database.sql("""
                        insert into criterion (id, set_id, organisation_id, position, parent_id, code, name, kind, maximum, minimum, base, step, preset, evidence, figure, target_figure, hint)
                        values (:id, :set, :house, (select coalesce(max(position), 0) + 1 from criterion where set_id = :set),
                                :parent, :code, :name, :kind, :maximum, :minimum, :base, :step, :preset, :evidence, :figure, :target, :hint)
                        """)
                .param("set", set.id())
                .param("house", set.organisationId())
                .param("id", id)
                .params(values(form))
                .update();
        writeRates(set, id, form);
    }

    void change(UUID setId, UUID id, CriterionForm form, Viewer viewer) {
        CriteriaSet set = draft(setId, viewer);
        CriteriaTree tree = sets.tree(setId);
        Criterion node = tree.of(id).orElseThrow(NotFound::new);
        if (version(id) != Objects.requireNonNullElse(form.version(), -1)) {
            throw new Stale(
                    form.bare(),
                    CriterionForm.of(node, version(id), figures::name).bare());
        }
        refuse(tree, form, node);
        rewrite(set, id, form);
        events.publishEvent(set.worked(form.code(), false));
    }

    /** Writes an old one anew that was examined; also for those of a spreadsheet. */
    void rewrite(CriteriaSet set, UUID id, CriterionForm form) {
        database.sql("""
                        update criterion set code = :code, name = :name, kind = :kind, maximum = :maximum, minimum = :minimum, base = :base, step = :step,
                               preset = :preset, evidence = :evidence, figure = :figure, target_figure = :target, hint = :hint, version = version + 1,
                               position = case when parent_id is not distinct from cast(:parent as uuid) then position
                                          else (select max(position) + 1 from criterion o where o.set_id = criterion.set_id) end, parent_id = :parent
                         where id = :id
                        """).params(values(form)).param("id", id).update();
        database.sql("delete from criterion_rate where criterion_id = :id")
                .param("id", id)
                .update();
        writeRates(set, id, form);
    }

    private Map<String, @Nullable Object> values(CriterionForm form) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("parent", form.parent());
        values.put("code", form.code().strip());
        values.put("name", form.name().strip());
        values.put("kind", form.kind().name());
        values.put("maximum", form.maximum());
        values.put("minimum", form.lowest());
        values.put("base", form.start());
        values.put("step", form.smallest());
        values.put("preset", form.kind() == CriterionKind.GROUP ? null : form.preset());
        values.put("evidence", form.evidence() && form.kind() != CriterionKind.GROUP);
        values.put("figure", form.kind().hasFigure() ? figures.code(form.figure()) : null);
        values.put("target", form.kind().hasTarget() ? figures.code(form.targetFigure()) : null);
        values.put("hint", form.hint());
        return values;
    }

    private void writeRates(CriteriaSet set, UUID id, CriterionForm form) {
        List<CriterionForm.Line> said = form.said();
        for (int place = 0; place < said.size(); place++) {
            CriterionForm.Line line = said.get(place);
            database.sql("""
                            insert into criterion_rate (id, criterion_id, organisation_id, position, label, from_percent, points, figure)
                            values (:id, :criterion, :house, :place, :label, :from, :points, :figure)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("criterion", id)
                    .param("house", set.organisationId())
                    .param("place", place)
                    .param("label", Objects.requireNonNull(line.label()).strip())
                    .param("from", form.kind() == CriterionKind.BANDS ? line.fromPercent() : null)
                    .param("points", line.points())
                    .param("figure", form.kind() == CriterionKind.BANDS ? null : figures.code(line.figure()))
                    .update();
        }
    }

    /** Takes it out with all that stands below it. */
    void remove(UUID setId, UUID id, Viewer viewer) {
        CriteriaSet set = draft(setId, viewer);
        Criterion node = sets.tree(setId).of(id).orElseThrow(NotFound::new);
        delete(id);
        events.publishEvent(set.worked(node.code(), true));
    }

    /** Takes out what a spreadsheet brought in. */
    void delete(UUID id) {
        database.sql("delete from criterion where id = :id").param("id", id).update();
    }

    /** Changes places with the neighbour above or below, if there is one; its code. */
    String move(UUID setId, UUID id, boolean up, Viewer viewer) {
        draft(setId, viewer);
        CriteriaTree tree = sets.tree(setId);
        Criterion node = tree.of(id).orElseThrow(NotFound::new);
        List<Criterion> row = node.parentId() == null
                ? tree.roots()
                : tree.of(node.parentId()).map(Criterion::children).orElseThrow(NotFound::new);
        int other = row.indexOf(node) + (up ? -1 : 1);
        if (other < 0 || other >= row.size()) {
            return node.code();
        }
        database.sql("""
                        update criterion c set position = o.position from criterion o
                         where c.id in (:one, :other) and o.id in (:one, :other) and o.id <> c.id
                        """).param("one", id).param("other", row.get(other).id()).update();
        return node.code();
    }

    private CriteriaSet draft(UUID id, Viewer viewer) {
        CriteriaSet set = repository.requireForChange(id, viewer);
        set.requireDraft();
        return set;
    }

    @Transactional(readOnly = true)
    int version(UUID id) {
        return database.sql("select version from criterion where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static void refuse(CriteriaTree tree, CriterionForm form, @Nullable Criterion node) {
        form.refuseWhatCannotBe();
        for (Criterion other : tree.all()) {
            if (other.code().equalsIgnoreCase(form.code().strip())
                    && (node == null || !other.id().equals(node.id()))) {
                throw new Refusal("criteria.codeTaken", other.code(), other.name());
            }
        }
        if (node != null
                && form.kind() != CriterionKind.GROUP
                && !node.children().isEmpty()) {
            throw new Refusal("criteria.groupHasChildren", node.code());
        }
        if (form.parent() != null) {
            Criterion parent = tree.of(form.parent()).orElseThrow(NotFound::new);
            boolean below =
                    node != null && node.all().anyMatch(each -> each.id().equals(parent.id()));
            if (parent.isLeaf() || below) {
                throw new Refusal("criteria.noGroup", parent.code());
            }
        }
    }
}
