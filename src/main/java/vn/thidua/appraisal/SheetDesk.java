package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthItems.Change;
import vn.thidua.appraisal.MonthItems.MonthChangeKind;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.appraisal.MonthSheet.MonthSheetState;
import vn.thidua.appraisal.MonthSheet.Verdict;
import vn.thidua.appraisal.SheetPost.Problem;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Writing on a sheet: the marks of two people who fill it in together are merged row by row, and every change is told. */
@Service
@Transactional
class SheetDesk {

    private static final int LONGEST_NOTE = 1000;

    private final MonthSheetRepository sheets;
    private final RatingMonthRepository months;
    private final MonthItems items;
    private final CriteriaSets sets;
    private final Words words;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SheetDesk(
            MonthSheetRepository sheets,
            RatingMonthRepository months,
            MonthItems items,
            CriteriaSets sets,
            Words words,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.months = months;
        this.items = items;
        this.sets = sets;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /** What stands in the way of a posted sheet; nothing of it was kept, all of it is shown again. */
    static final class Obstacles extends RuntimeException {
        private final transient SheetPost post;
        private final transient Map<UUID, Problem> problems = new LinkedHashMap<>();
        private final transient Map<UUID, Mark> overtaken = new LinkedHashMap<>();
        private final transient List<Problem> ofTheWhole = new ArrayList<>();

        Obstacles(SheetPost post) {
            super("a sheet that cannot be taken", null, false, false);
            this.post = post;
        }

        private void check() {
            if (!problems.isEmpty() || !overtaken.isEmpty() || !ofTheWhole.isEmpty()) {
                throw this;
            }
        }

        SheetPost post() {
            return post;
        }

        public Map<UUID, Problem> problems() {
            return problems;
        }

        /** What somebody else has saved meanwhile in the same rows. */
        public Map<UUID, Mark> overtaken() {
            return overtaken;
        }

        public List<Problem> ofTheWhole() {
            return ofTheWhole;
        }
    }

    /**
     * Takes in what was typed.
     *
     * @param meant the level for which the page was made
     * @param completes hands the own rating in; what head and decider say is complete whenever it is saved
     */
    void write(UUID id, MonthLayer meant, Map<String, String> typed, boolean completes, Viewer viewer) {
        months.findForSheet(id).orElseThrow(NotFound::new);
        MonthSheet sheet = sheets.requireForChange(id, viewer);
        var rights = new MonthRights(sheet, viewer, today());
        MonthLayer layer = rights.layer().filter(meant::equals).orElseThrow(rights::silence);
        boolean complete = completes || layer != MonthLayer.SELF;
        var marks = new MonthMarks(
                sets.tree(Objects.requireNonNull(sheet.set())), items.of(id), sheet.hasSpoken(MonthLayer.SELF));
        var post = new SheetPost(marks.tree(), typed);
        var obstacles = new Obstacles(post);
        List<Change> changes = merge(layer, marks, post, obstacles, sheet);
        if (complete) {
            marks.empty(layer)
                    .forEach(leaf -> obstacles.problems.putIfAbsent(leaf.id(), new Problem("appraisal.empty")));
            marks.unexplained(layer)
                    .forEach(leaf -> obstacles.problems.putIfAbsent(leaf.id(), new Problem("appraisal.unexplained")));
        }
        Verdict verdict = verdict(layer, marks, post, complete, obstacles);
        obstacles.check();
        pass(sheet, layer, verdict, complete, viewer, changes);
    }

    /** Row by row: what I did not touch stays as it is now; what only I touched is mine; what both touched is told. */
    private List<Change> merge(
            MonthLayer layer, MonthMarks marks, SheetPost post, Obstacles obstacles, MonthSheet sheet) {
        var changes = new ArrayList<Change>();
        Map<UUID, @Nullable Mark> kept = new LinkedHashMap<>();
        for (Criterion leaf : marks.tree().leaves()) {
            SheetPost.Line line = post.lines().get(leaf.id());
            if (line == null) {
                continue;
            }
            if (line.problem() != null) {
                obstacles.problems.put(leaf.id(), line.problem());
                continue;
            }
            Mark stored = marks.of(layer, leaf);
            if (line.mine().isLike(line.seen()) || line.mine().isLike(stored)) {
                continue;
            }
            if (!stored.isLike(line.seen())) {
                obstacles.overtaken.put(leaf.id(), stored);
                continue;
            }
            marks.say(layer, leaf, line.mine());
            kept.put(leaf.id(), marks.hasOwn(layer, leaf) ? line.mine() : null);
            if (!line.mine().says(stored)) {
                changes.add(new Change(
                        MonthChangeKind.ITEM,
                        layer,
                        leaf.id(),
                        text(leaf, stored),
                        text(leaf, line.mine()),
                        line.mine().comment()));
            } else {
                changes.add(new Change(
                        MonthChangeKind.COMMENT,
                        layer,
                        leaf.id(),
                        stored.comment(),
                        line.mine().comment(),
                        null));
            }
        }
        if (obstacles.problems.isEmpty() && obstacles.overtaken.isEmpty()) {
            items.keep(sheet, layer, kept);
        }
        return changes;
    }

    /** A mark as people write it. */
    String text(Criterion leaf, Mark mark) {
        if (mark.isEmpty()) {
            return "";
        }
        if (!Mark.isCounted(leaf)) {
            return words.number(mark.value()) + (leaf.kind() == CriterionKind.BANDS ? " %" : "");
        }
        String counted = leaf.rates().stream()
                .filter(rate ->
                        mark.counts().getOrDefault(rate.id(), BigDecimal.ZERO).signum() != 0)
                .map(rate -> rate.label() + " × " + words.number(mark.counts().get(rate.id())))
                .collect(Collectors.joining("; "));
        return counted.isEmpty() ? "0" : counted;
    }

    private Verdict verdict(MonthLayer layer, MonthMarks marks, SheetPost post, boolean complete, Obstacles obstacles) {
        RatingLevel byPoints = marks.level(layer);
        RatingLevel level = byPoints;
        String chosen = post.level();
        if (chosen != null && (layer != MonthLayer.SELF || marks.tree().thresholds() == null)) {
            try {
                level = RatingLevel.valueOf(chosen);
            } catch (IllegalArgumentException e) {
                obstacles.ofTheWhole.add(new Problem("appraisal.levelMissing"));
            }
        }
        if (complete && level == null && obstacles.problems.isEmpty()) {
            obstacles.ofTheWhole.add(new Problem("appraisal.levelMissing"));
        }
        if (byPoints != null && level != byPoints && post.note() == null) {
            obstacles.ofTheWhole.add(new Problem("appraisal.levelUnexplained", words.label(byPoints)));
        }
        if (post.note() != null && post.note().length() > LONGEST_NOTE) {
            obstacles.ofTheWhole.add(new Problem("appraisal.commentTooLong", LONGEST_NOTE));
        }
        return new Verdict(marks.score(layer).total(), level, post.note());
    }

    private void pass(
            MonthSheet sheet,
            MonthLayer layer,
            Verdict verdict,
            boolean complete,
            Viewer viewer,
            List<Change> changes) {
        Instant now = clock.instant();
        MonthSheetState stateBefore = sheet.state();
        Verdict before = sheet.verdict(layer);
        if (!complete) {
            sheet.draft(verdict);
        } else {
            events.publishEvent(
                    switch (layer) {
                        case SELF -> sheet.handIn(verdict, viewer, now);
                        case HEAD -> sheet.rate(verdict, viewer, now);
                        case FINAL -> sheet.decide(verdict, viewer, now);
                    });
            note(
                    changes,
                    MonthChangeKind.TOTAL,
                    layer,
                    words.number(before.total()),
                    words.number(verdict.total()),
                    null);
            note(
                    changes,
                    MonthChangeKind.LEVEL,
                    layer,
                    before.level() == null ? "" : before.level().name(),
                    verdict.level() == null ? "" : verdict.level().name(),
                    verdict.note());
        }
        note(changes, MonthChangeKind.NOTE, layer, text(before.note()), text(verdict.note()), null);
        note(
                changes,
                MonthChangeKind.STATE,
                layer,
                stateBefore.name(),
                sheet.state().name(),
                null);
        items.tell(sheet, viewer.displayName(), now, changes);
    }

    private static void note(
            List<Change> changes,
            MonthChangeKind what,
            MonthLayer layer,
            String before,
            String after,
            @Nullable String reason) {
        if (!before.equals(after)) {
            changes.add(new Change(what, layer, null, before, after, reason));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Lets one rate oneself outside the window, or once more; why is kept. */
    void reopen(UUID id, @Nullable LocalDate until, @Nullable String reason, Viewer viewer) {
        months.findForSheet(id).orElseThrow(NotFound::new);
        MonthSheet sheet = sheets.requireForChange(id, viewer);
        if (!new MonthRights(sheet, viewer, today()).mayReopen()) {
            throw sheet.isOwn(viewer)
                    ? new Refusal("appraisal.notForOneself")
                    : new Refusal("appraisal.ratedAlready", sheet.subject());
        }
        if (until == null || reason == null || reason.isBlank()) {
            throw new Refusal("appraisal.reopeningIncomplete");
        }
        events.publishEvent(sheet.reopen(until, reason.strip(), today()));
        items.tell(
                sheet,
                viewer.displayName(),
                clock.instant(),
                List.of(new Change(MonthChangeKind.REOPENING, null, null, null, words.date(until), reason.strip())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
