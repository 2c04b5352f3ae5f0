package vn.thidua.spreadsheet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.page.Words;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Scope;

/**
 * Reads an uploaded file beside the requests and in the scope of who uploaded it. Progress is a row of the database, so that any
 * instance can show it; a reader that dies with its instance leaves a row that can be read again.
 */
@Component
class ImportReading {

    private static final Logger LOG = LoggerFactory.getLogger(ImportReading.class);
    private static final int STEP = 500;

    private final ImportRuns runs;
    private final SheetTexts texts;
    private final Words words;
    private final Clock clock;
    private final TaskExecutor executor;
    private final TransactionTemplate writing;
    private final TransactionTemplate looking;

    ImportReading(
            ImportRuns runs,
            SheetTexts texts,
            Words words,
            Clock clock,
            TaskExecutor applicationTaskExecutor,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
        this.executor = applicationTaskExecutor;
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.looking = new TransactionTemplate(transactions);
        this.looking.setReadOnly(true);
    }

    /** Begins to read; the sentences of the preview are in the language of who uploaded. */
    void begin(SheetImport kind, ImportRun run, Scope scope) {
        Locale language = LocaleContextHolder.getLocale();
        executor.execute(() -> {
            LocaleContextHolder.setLocale(language);
            Acting.within(scope, () -> {
                readOrFail(kind, run);
                return run;
            });
        });
    }

    private void readOrFail(SheetImport kind, ImportRun run) {
        try {
            read(kind, run);
        } catch (Refusal refusal) {
            fail(run, words.say(refusal.messageKey(), refusal.arguments()));
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be read", run.id(), e);
            fail(run, words.say("refusal.spreadsheet.broken"));
        }
    }

    private void read(SheetImport kind, ImportRun run) {
        byte[] content = looking.execute(status -> runs.content(run.id()));
        ImportedSheet sheet = SheetReader.read(run.fileName(), content);
        List<Column> columns = kind.columns();
        SheetTexts.Headers headers = texts.recognise(columns, sheet.headers());
        progress(run, sheet.rows().size(), 0);
        List<ImportRuns.Kept> rows =
                looking.execute(status -> compare(kind, run, sheet, texts.reader(columns, headers)));
        writing.executeWithoutResult(status -> runs.ready(run.id(), run.schoolId(), headers.ignored(), rows));
    }

    private List<ImportRuns.Kept> compare(
            SheetImport kind, ImportRun run, ImportedSheet sheet, SheetTexts.RowReader reader) {
        SheetImport.World world = kind.open(run.schoolId());
        var rows = new ArrayList<ImportRuns.Kept>();
        for (ImportedSheet.Row line : sheet.rows()) {
            rows.add(compare(world, reader.read(line)));
            if (rows.size() % STEP == 0) {
                progress(run, sheet.rows().size(), rows.size());
            }
        }
        return rows;
    }

    private ImportRuns.Kept compare(SheetImport.World world, SheetRow row) {
        SheetImport.Placed placed = null;
        try {
            placed = row.isGood() ? world.place(row) : null;
        } catch (Refusal refusal) {
            row.wrong(words.say(refusal.messageKey(), refusal.arguments()));
        }
        if (placed == null || !row.isGood()) {
            var problems = new ArrayList<String>();
            row.problems()
                    .forEach(
                            problem -> problems.addAll(List.of(problem.column(), problem.found(), problem.expected())));
            return new ImportRuns.Kept(
                    row.number(), ImportRun.RowState.WRONG, row.cells(), null, null, problems, null, null);
        }
        var state = placed.isNew()
                ? ImportRun.RowState.NEW
                : placed.isUnchanged() ? ImportRun.RowState.UNCHANGED : ImportRun.RowState.CHANGED;
        return new ImportRuns.Kept(
                row.number(),
                state,
                row.cells(),
                placed.before(),
                placed.after(),
                List.of(),
                placed.twin(),
                placed.record());
    }

    private void progress(ImportRun run, int total, int done) {
        writing.executeWithoutResult(status -> runs.progress(run.id(), total, done, clock.instant()));
    }

    private void fail(ImportRun run, String sentence) {
        writing.executeWithoutResult(status -> runs.fail(run.id(), sentence));
    }
}
