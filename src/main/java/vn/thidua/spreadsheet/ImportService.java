package vn.thidua.spreadsheet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Words;
import vn.thidua.shared.Housekeeping;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** From the upload to confirming or undoing, each step one transaction. */
@Service
@Transactional
class ImportService implements Housekeeping {

    private final ImportRuns runs;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportService(ImportRuns runs, Words words, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** Files hold personal data; what nobody confirmed within a day is gone after the next night. */
    @Override
    public void sweep(Instant now) {
        runs.sweep(now.minus(ImportRun.LIFE));
    }

    /** Takes a file in; it is read afterwards. */
    ImportRun create(SheetImport kind, UUID school, String fileName, byte[] content, Viewer viewer) {
        Instant now = clock.instant();
        runs.sweep(school, now.minus(ImportRun.LIFE));
        var run = new ImportRun(
                UUID.randomUUID(),
                school,
                kind.kind(),
                fileName,
                sha256(content),
                ImportRun.ImportStatus.READING,
                null,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                viewer.displayName(),
                now,
                now,
                null,
                null);
        runs.begin(run, content);
        return run;
    }

    /** Begins to read anew what an interrupted reader left. */
    ImportRun restart(SheetImport kind, UUID school, UUID id) {
        ImportRun run = require(kind, school, id);
        if (!run.isStuck(clock.instant())) {
            throw new Refusal("import.stillReading");
        }
        runs.restart(id, clock.instant());
        return run;
    }

    /** Writes all good rows, or none: when a record is no longer what the preview compared with, the file must be read again. */
    void apply(SheetImport kind, UUID school, UUID id, Viewer viewer) {
        ImportRun run = require(kind, school, id);
        if (!run.isConfirmable()) {
            throw new Refusal("import.notReady");
        }
        List<Column> columns = kind.columns();
        SheetImport.World world = kind.open(school);
        var written = new ArrayList<ImportRuns.Kept>();
        for (var kept : runs.rows(id, ImportRun.RowState.NEW, ImportRun.RowState.CHANGED)) {
            var row = new SheetRow(kept.number(), columns, kept.cells().toArray(String[]::new));
            SheetImport.Placed placed = placeAgain(world, row);
            if (!Objects.equals(placed.before(), kept.before())
                    || !placed.after().equals(kept.after())) {
                throw new Refusal("import.overtaken", kept.number());
            }
            written.add(new ImportRuns.Kept(
                    kept.number(),
                    kept.state(),
                    kept.cells(),
                    kept.before(),
                    kept.after(),
                    List.of(),
                    null,
                    placed.record()));
        }
        world.write();
        runs.applied(run, written, viewer.displayName(), clock.instant());
        events.publishEvent(new SpreadsheetEvent.Imported(
                school, id, title(kind), run.fileName(), run.sha256(), run.added(), run.changed()));
    }

    private static SheetImport.Placed placeAgain(SheetImport.World world, SheetRow row) {
        try {
            SheetImport.Placed placed = world.place(row);
            if (placed != null && row.isGood()) {
                return placed;
            }
        } catch (Refusal refused) {
            // Good when it was read, refused now: somebody changed the records meanwhile.
        }
        throw new Refusal("import.overtaken", row.number());
    }

    /** Takes back the last import of its kind. */
    void undo(SheetImport kind, UUID school, UUID id) {
        ImportRun run = require(kind, school, id);
        if (run.status() != ImportRun.ImportStatus.APPLIED
                || !runs.last(school, kind.kind()).filter(id::equals).isPresent()) {
            throw new Refusal("import.notTheLast");
        }
        kind.undo(
                school,
                runs.rows(id, ImportRun.RowState.NEW, ImportRun.RowState.CHANGED).stream()
                        .map(row -> new SheetImport.Written(
                                Objects.requireNonNull(row.record()),
                                row.before(),
                                Objects.requireNonNull(row.after())))
                        .toList());
        runs.undone(id);
        events.publishEvent(new SpreadsheetEvent.Undone(school, id, title(kind), run.fileName()));
    }

    /** Throws a preview away. */
    void delete(SheetImport kind, UUID school, UUID id) {
        if (!require(kind, school, id).isDisposable()) {
            throw new Refusal("import.notReady");
        }
        runs.delete(id);
    }

    private ImportRun require(SheetImport kind, UUID school, UUID id) {
        return runs.find(id, school, kind.kind(), true).orElseThrow(NotFound::new);
    }

    private String title(SheetImport kind) {
        return words.say("import." + kind.kind() + ".title");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
