package vn.thidua.reconciliation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Lets findings pass, with a reason, and takes them up again; nothing that was said is unsaid. */
@Service
@Transactional
class Passes {

    private static final String SAY = """
            insert into finding_verdict (id, organisation_id, report_id, reading_id, fingerprint, rule, sentence, let_pass, reason, decided_at, decided_by)
            values (:id, :organisation, :report, :reading, :fingerprint, :rule, :sentence, :passed, :reason, :at, :by)
            """;
    private static final int LONGEST_SENTENCE = 1_000;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passes(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The text that a verdict is about: a report or a reading. */
    record About(UUID id, boolean isReport) {}

    void letPass(About about, Panel panel, VerdictForm form, Viewer viewer) {
        Panel.Shown one = panel.find(form.fingerprint());
        String reason = form.reason();
        if (one == null || one.verdict() != null) {
            throw new Refusal("check.gone");
        }
        if (reason == null || reason.strip().length() < 3) {
            throw new Refusal("check.reason");
        }
        say(about, one, reason.strip(), viewer);
        events.publishEvent(new ReconciliationEvent.LetPass(
                viewer.homeId(), about.id(), one.rule().name(), one.sentence(), reason.strip()));
    }

    void takeUp(About about, Panel panel, VerdictForm form, Viewer viewer) {
        Panel.Shown one = panel.find(form.fingerprint());
        if (one == null || one.verdict() == null) {
            throw new Refusal("check.gone");
        }
        say(about, one, null, viewer);
        events.publishEvent(new ReconciliationEvent.TakenUp(
                viewer.homeId(), about.id(), one.rule().name(), one.sentence()));
    }

    private void say(About about, Panel.Shown one, @Nullable String reason, Viewer viewer) {
        String sentence = one.sentence();
        database.sql(SAY)
                .param("id", UUID.randomUUID())
                .param("organisation", viewer.homeId())
                .param("report", about.isReport() ? about.id() : null, java.sql.Types.OTHER)
                .param("reading", about.isReport() ? null : about.id(), java.sql.Types.OTHER)
                .param("fingerprint", one.fingerprint())
                .param("rule", one.rule().name())
                .param("sentence", sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)))
                .param("passed", reason != null)
                .param("reason", reason)
                .param("at", OffsetDateTime.now(clock))
                .param("by", viewer.displayName())
                .update();
    }
}
