package vn.thidua.scoresheet;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.criteria.Criterion;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The verbs of a unit's own sheet, each one transaction. */
@Service
@Transactional
class SheetService {

    /**
     * What became of a section that was sent.
     *
     * @param form as it was typed; lines that somebody else wrote meanwhile now carry that version
     * @param theirs by criterion, what somebody else wrote meanwhile
     * @param wrong by criterion, what cannot be read
     * @param kept how many lines were kept
     */
    record Outcome(SheetForm form, Map<UUID, SheetLine> theirs, Map<UUID, Refusal> wrong, int kept) {
        boolean isClean() {
            return theirs.isEmpty() && wrong.isEmpty();
        }
    }

    private final Scorecards sheets;
    private final SheetReader reader;
    private final ScoreLines lines;
    private final Prefill prefill;
    private final ScoringRounds rounds;
    private final OrganisationRepository organisations;
    private final Attachments attachments;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SheetService(
            Scorecards sheets,
            SheetReader reader,
            ScoreLines lines,
            Prefill prefill,
            ScoringRounds rounds,
            OrganisationRepository organisations,
            Attachments attachments,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.reader = reader;
        this.lines = lines;
        this.prefill = prefill;
        this.rounds = rounds;
        this.organisations = organisations;
        this.attachments = attachments;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** Begins the own sheet of a unit with what its figures say; asked twice, it is the same sheet. */
    UUID begin(UUID roundId, @Nullable UUID unitId, Viewer viewer) {
        RoundView round = rounds.require(roundId, viewer);
        RoundView.Unit unit = round.of(viewer).stream()
                .filter(own -> own.id().equals(unitId))
                .findFirst()
                .orElseThrow(NotFound::new);
        hold("score sheet " + roundId + unitId);
        List<Scorecard> known = sheets.of(roundId, Layer.SELF, unit.id());
        if (!known.isEmpty()) {
            return known.get(0).id();
        }
        if (round.state() != ScoringState.OPEN || !unit.isPresent()) {
            throw new Refusal("scoring.notOpen");
        }
        var sheet = new Scorecard(unit.bodyId(), roundId, Layer.SELF, unit.id(), unit.id(), 1);
        sheet.filled(clock.instant());
        sheets.saveAndFlush(sheet);
        prefill.fill(sheet, round, reader.require(sheet.id(), viewer).tree());
        events.publishEvent(new SheetEvent.Begun(unit.bodyId(), sheet.id(), unit.name(), Layer.SELF));
        return sheet.id();
    }

    private void hold(String what) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .param("what", what)
                .query()
                .listOfRows();
    }

    /** Keeps what was typed in a section: line by line, so that two people disturb each other only on the same line. */
    Outcome save(UUID id, int section, @Nullable SheetForm form, Viewer viewer) {
        Scorecard sheet = sheets.findForWriting(id).orElseThrow(NotFound::new);
        SheetReader.View view = writable(id, viewer);
        var shown = new ArrayList<SheetForm.Line>();
        var theirs = new LinkedHashMap<UUID, SheetLine>();
        var wrong = new LinkedHashMap<UUID, Refusal>();
        var codes = new ArrayList<String>();
        Map<UUID, SheetForm.Line> typed = new LinkedHashMap<>();
        if (form != null && form.lines() != null) {
            form.lines().stream().filter(Objects::nonNull).forEach(line -> typed.put(line.criterion(), line));
        }
        for (Criterion leaf : view.leaves(section)) {
            SheetForm.Line line = typed.get(leaf.id());
            SheetLine stored = view.line(leaf.id());
            SheetForm.Line current = SheetForm.Line.of(stored, leaf);
            if (line == null || !line.isTouched() || line.key().equals(current.key())) {
                shown.add(current);
                continue;
            }
            try {
                boolean kept = line.version() != null
                        && lines.write(
                                sheet,
                                leaf.id(),
                                line.version(),
                                line.entry(leaf),
                                comment(line),
                                viewer.displayName());
                if (kept) {
                    codes.add(leaf.code());
                    shown.add(line.shownAs(line.version() + 1, line.key()));
                } else {
                    theirs.put(leaf.id(), stored);
                    shown.add(line.shownAs(stored.version(), current.key()));
                }
            } catch (Refusal refusal) {
                wrong.put(leaf.id(), refusal);
                shown.add(line);
            }
        }
        if (!codes.isEmpty()) {
            events.publishEvent(
                    new SheetEvent.Written(sheet.room(), id, view.unit().name(), Layer.SELF, String.join(", ", codes)));
        }
        return new Outcome(new SheetForm(shown), theirs, wrong, codes.size());
    }

    private static @Nullable String comment(SheetForm.Line line) {
        String comment = SheetForm.Line.text(line.comment());
        if (comment.length() > 1000) {
            throw new Refusal("scoring.longComment");
        }
        return comment.isEmpty() ? null : comment;
    }

    /** Takes over the figures as they are now; what somebody has written stays. */
    void refill(UUID id, Viewer viewer) {
        Scorecard sheet = sheets.findForChange(id).orElseThrow(NotFound::new);
        SheetReader.View view = writable(id, viewer);
        sheet.filled(clock.instant());
        prefill.fill(sheet, view.round(), view.tree());
        events.publishEvent(
                new SheetEvent.Refilled(sheet.room(), id, view.unit().name(), Layer.SELF));
    }

    /** Signs and locks, if nothing stands in the way. */
    void sign(UUID id, Viewer viewer) {
        Scorecard sheet = sheets.findForChange(id).orElseThrow(NotFound::new);
        SheetReader.View view = reader.require(id, viewer);
        if (!view.unit().isSignedForBy(viewer)) {
            throw new org.springframework.security.access.AccessDeniedException("role");
        }
        sheet.requireOpen();
        if (!view.isSignableBy(viewer)) {
            throw new Refusal("scoring.notOpen");
        }
        int problems = SheetCheck.of(view).size();
        if (problems > 0) {
            throw new Refusal("scoring.notReady", problems);
        }
        events.publishEvent(sheet.handIn(view.unit().name(), viewer.displayName(), clock.instant()));
    }

    void unlock(UUID id, @Nullable String reason, Viewer viewer) {
        SheetReader.View view = reader.require(id, viewer);
        if (!view.isUnlockableBy(viewer)) {
            throw new Refusal("scoring.notUnlockable");
        }
        Scorecard sheet = sheets.findForChange(id).orElseThrow(NotFound::new);
        events.publishEvent(sheet.unlock(view.unit().name(), reason));
    }

    /** Adds proof to a criterion. */
    void prove(UUID id, UUID criterionId, @Nullable MultipartFile file, Viewer viewer) throws IOException {
        Scorecard sheet = sheets.findForWriting(id).orElseThrow(NotFound::new);
        SheetReader.View view = writable(id, viewer);
        Criterion criterion =
                view.tree().of(criterionId).filter(Criterion::isLeaf).orElseThrow(NotFound::new);
        Organisation room = organisations.require(sheet.room());
        Attachment attachment = attachments.accept(room, file);
        database.sql("""
                        insert into score_file (id, sheet_id, criterion_id, organisation_id, attachment_id)
                        values (gen_random_uuid(), :sheet, :criterion, :room, :attachment)
                        """)
                .param("sheet", id)
                .param("criterion", criterionId)
                .param("room", sheet.room())
                .param("attachment", attachment.id())
                .update();
        events.publishEvent(new SheetEvent.ProofAdded(
                sheet.room(), id, view.unit().name(), Layer.SELF, criterion.code(), attachment.name()));
    }

    private SheetReader.View writable(UUID id, Viewer viewer) {
        SheetReader.View view = reader.require(id, viewer);
        if (!view.unit().isActedForBy(viewer)) {
            throw new NotFound();
        }
        view.sheet().requireOpen();
        if (!view.isWritableBy(viewer)) {
            throw new Refusal("scoring.notOpen");
        }
        return view;
    }
}
