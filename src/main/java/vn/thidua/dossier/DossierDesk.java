package vn.thidua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.DossierItem;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.nomination.DossierItem.ItemState;
import vn.thidua.nomination.DossierRepository;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.nomination.DossierStep;
import vn.thidua.nomination.Dossiers;
import vn.thidua.nomination.Evidence;
import vn.thidua.nomination.Evidence.ItemStage;
import vn.thidua.nomination.Evidence.Required;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** Lays out one dossier: the checklist with what fulfils each line, what may be done next, and how it came here. */
@Component
@Transactional(readOnly = true)
class DossierDesk {

    /**
     * A line of the checklist.
     *
     * @param required what the law says of it; {@code null} for what was added besides
     * @param items what fulfils it
     */
    record Line(ItemKind item, @Nullable Required required, List<DossierItem> items) {

        public boolean isAccepted() {
            return items.stream().anyMatch(item -> item.state() == ItemState.ACCEPTED);
        }

        /** Mandatory and not there at all. */
        public boolean isMissing() {
            return required != null && required.mandatory() && items.isEmpty();
        }

        public boolean isLater() {
            return required != null && required.stage() == ItemStage.SUBMISSION;
        }
    }

    /**
     * Why the proposal of a cluster's conference that it was made of no longer stands (view {@code dossier_stale}).
     *
     * @param round the round of scoring that was opened again
     */
    record Stale(String round, int place, Instant withdrawnAt, String because) {}

    private final JdbcClient database;
    private final DossierRepository dossiers;
    private final Dossiers verbs;
    private final Evidence evidence;
    private final Words words;

    DossierDesk(JdbcClient database, DossierRepository dossiers, Dossiers verbs, Evidence evidence, Words words) {
        this.database = database;
        this.dossiers = dossiers;
        this.verbs = verbs;
        this.evidence = evidence;
        this.words = words;
    }

    void show(UUID id, Viewer viewer, Model model) {
        Dossier dossier = dossiers.require(id, viewer);
        var steps = dossiers.steps(id);
        var items = dossiers.items(id);
        var regime = verbs.regimeOf(dossier);
        model.addAttribute("dossier", dossier);
        model.addAttribute("regime", regime);
        model.addAttribute("steps", steps);
        model.addAttribute("lines", lines(evidence.required(dossier, regime.id(), words.today()), items));
        model.addAttribute("stale", dossier.subject() == Dossier.DossierSubject.SCHOOL ? stale(id) : null);
        boolean files = items.stream().anyMatch(item -> item.checkedHash() != null);
        model.addAttribute("swapped", files ? evidence.swapped(List.of(id)).getOrDefault(id, Map.of()) : Map.of());
        model.addAttribute(
                "offered",
                EnumSet.allOf(DossierVerb.class).stream()
                        .filter(verb -> dossier.offers(verb, viewer))
                        .toList());
        model.addAttribute(
                "undoable",
                DossierStep.standing(steps)
                        .filter(step -> !step.verb().isOfOthers() && dossier.isMovableBy(step.verb(), viewer))
                        .orElse(null));
    }

    private @Nullable Stale stale(UUID id) {
        return database.sql(
                        "select round, place, withdrawn_at, because from dossier_stale where dossier_id = :id order by withdrawn_at desc limit 1")
                .param("id", id)
                .query(Stale.class)
                .optional()
                .orElse(null);
    }

    private static List<Line> lines(List<Required> required, List<DossierItem> items) {
        Map<ItemKind, List<DossierItem>> byKind = items.stream()
                .collect(Collectors.groupingBy(
                        DossierItem::item, () -> new EnumMap<>(ItemKind.class), Collectors.toList()));
        var lines = new ArrayList<Line>();
        for (Required wanted : required) {
            var found = byKind.remove(wanted.item());
            lines.add(new Line(wanted.item(), wanted, found == null ? List.of() : found));
        }
        byKind.forEach((kind, rest) -> lines.add(new Line(kind, null, rest)));
        return lines;
    }
}
