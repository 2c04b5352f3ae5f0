package vn.thidua.wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.paper.PaperKind;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** Writes the next version of the words of a kind; those before it stay as they are. */
@Service
@Transactional
class WordingService {

    private final Wordings wordings;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WordingService(Wordings wordings, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.wordings = wordings;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    void write(PaperKind kind, String regime, WordingForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        UUID regimeId = database.sql("select id from legal_regime where code = :code for update")
                .param("code", regime)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        Wording before = wordings.last(kind, regime).orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), before.revision())) {
            throw new Stale(form, WordingForm.of(before));
        }
        List<String> parts = form.parts();
        if (parts.size() != Wording.kinds().get(kind)) {
            throw new Refusal("wording.partMissing");
        }
        if (form.from().isBefore(before.from())) {
            throw new Refusal("wording.beforeLast", before.from());
        }
        Set<String> unknown = new TreeSet<>();
        Stream.concat(form.lines().stream(), parts.stream()).forEach(text -> unknown.addAll(Wording.unknown(text)));
        if (!unknown.isEmpty()) {
            throw new Refusal("wording.unknownName", String.join(", ", unknown), String.join(", ", Wording.NAMES));
        }
        var id = UUID.randomUUID();
        database.sql("""
                        insert into paper_wording (id, kind, regime_id, revision, valid_from, bases, parts, verified, source_note, written_on, written_by)
                        values (:id, :kind, :regime, :revision, :from, :bases, :parts, :verified, :note, :today, :by)
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("regime", regimeId)
                .param("revision", before.revision() + 1)
                .param("from", form.from())
                .param("bases", form.lines().toArray(String[]::new))
                .param("parts", parts.toArray(String[]::new))
                .param("verified", form.verified())
                .param("note", form.sourceNote())
                .param("today", LocalDate.now(clock))
                .param("by", viewer.displayName())
                .update();
        events.publishEvent(new WordingEvent.Written(id, kind.inWords(), regime, before.revision() + 1, form.from()));
    }
}
