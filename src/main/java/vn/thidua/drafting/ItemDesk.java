package vn.thidua.drafting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.page.Option;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** What the form of a criterion shows besides its fields. */
@Component
class ItemDesk {

    private final CriteriaSetRepository repository;
    private final CriteriaSets sets;
    private final ItemService service;
    private final FigureCatalogue figures;

    ItemDesk(CriteriaSetRepository repository, CriteriaSets sets, ItemService service, FigureCatalogue figures) {
        this.repository = repository;
        this.sets = sets;
        this.service = service;
        this.figures = figures;
    }

    /**
     * The draft, its groups to choose from, the figures; a set that stands, or is not the viewer's, leads nowhere.
     *
     * @param kind whose form is asked for; {@code null}: that of the criterion as it is
     */
    Map<String, Object> furnished(UUID setId, @Nullable UUID id, @Nullable CriterionKind kind, Viewer viewer) {
        CriteriaSet set = repository.requireKept(setId, viewer);
        set.requireDraft();
        CriteriaTree tree = sets.tree(setId);
        var model = new HashMap<String, Object>();
        model.put("tree", tree);
        model.put("figures", figures.names());
        List<Option> groups = tree.all().stream()
                .filter(node -> !node.isLeaf())
                .map(node -> new Option(node.id(), node.code() + " " + node.name()))
                .toList();
        model.put("groups", groups);
        List<CriterionKind> kinds = Arrays.stream(CriterionKind.values())
                .filter(each -> each != CriterionKind.CHOICE || !tree.arena().isMonthly())
                .toList();
        model.put("kinds", kinds);
        if (id != null) {
            Criterion node = tree.of(id).orElseThrow(NotFound::new);
            model.put("node", node);
            model.put("kind", node.kind());
        }
        if (kind != null) {
            model.put("kind", kind);
        }
        return model;
    }

    /** A blank below a group, with the next free number. */
    static CriterionForm blank(Map<String, Object> furnished, @Nullable UUID parent) {
        CriteriaTree tree = (CriteriaTree) furnished.get("tree");
        var kind = (CriterionKind) furnished.get("kind");
        Criterion group = parent == null ? null : tree.of(parent).orElse(null);
        return group == null
                ? CriterionForm.blank(null, "", kind)
                : CriterionForm.blank(
                        group.id(), group.code() + "." + (group.children().size() + 1), kind);
    }

    /** Where a kept criterion leads: to the set, or back to itself for more lines. */
    static String next(UUID set, UUID id, CriterionForm form, @Nullable String then) {
        return "/criteria/" + set
                + ("more".equals(then)
                        ? "/items/" + id + "#rates"
                        : "#c-" + form.code().strip());
    }

    CriterionForm form(Map<String, Object> furnished) {
        Criterion node = (Criterion) furnished.get("node");
        return CriterionForm.of(node, (CriterionKind) furnished.get("kind"), service.version(node.id()), figures::name);
    }
}
