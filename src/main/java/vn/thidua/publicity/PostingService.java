package vn.thidua.publicity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.nomination.DossierItem.ItemSource;
import vn.thidua.nomination.Dossiers;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Putting lists up, taking them down, hearing what is said; the posting's row is locked first. */
@Service
@Transactional
class PostingService {

    private final Postings postings;
    private final PostingReader reader;
    private final Holidays holidays;
    private final Dossiers dossiers;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    PostingService(
            Postings postings,
            PostingReader reader,
            Holidays holidays,
            Dossiers dossiers,
            OrganisationRepository organisations,
            EntityManager entities,
            JdbcClient database,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.postings = postings;
        this.reader = reader;
        this.holidays = holidays;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.entities = entities;
        this.database = database;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    UUID create(PostingForm form, Viewer viewer) {
        if (!Dossier.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        List<UUID> waiting = reader.waiting(viewer.homeId()).stream()
                .map(PostingReader.Posted::id)
                .toList();
        if (form.dossiers().isEmpty()) {
            throw new Refusal("dossier.nothingChosen");
        }
        if (!waiting.containsAll(form.dossiers())) {
            throw new Refusal("publicity.notWaiting");
        }
        var posting = new Posting(organisations.require(viewer.homeId()), form, holidays.workingDays(form.startsOn()));
        entities.persist(posting);
        entities.flush();
        for (UUID dossier : form.dossiers()) {
            database.sql("insert into publicity_dossier (posting_id, dossier_id, organisation_id) values (?, ?, ?)")
                    .params(posting.id(), dossier, viewer.homeId())
                    .update();
        }
        events.publishEvent(posting.posted(form.dossiers().size()));
        return posting.id();
    }

    /** Ends it; each dossier that is still in publicity gets the result. */
    void close(UUID id, Viewer viewer) {
        Posting posting = kept(id, viewer);
        long unhandled = reader.comments(id).stream()
                .filter(comment -> comment.outcome() == null)
                .count();
        var closed = posting.close((int) unhandled, LocalDate.now(clock), clock.instant());
        String result = words.say("publicity.item", words.date(posting.startsOn()), words.date(posting.endsOn()));
        for (PostingReader.Posted posted : reader.of(id, viewer.homeId())) {
            dossiers.attach(posted.id(), ItemKind.PUBLICITY, ItemSource.POSTING, id, result, viewer);
        }
        events.publishEvent(closed);
    }

    void cancel(UUID id, @Nullable String reason, Viewer viewer) {
        events.publishEvent(kept(id, viewer).cancel(reason));
    }

    /** Whoever sees a posting may say something about it, with or without a name. */
    void comment(
            UUID id,
            @Nullable UUID dossier,
            @Nullable LocalDate receivedOn,
            @Nullable String sender,
            @Nullable String content,
            Viewer viewer) {
        Posting posting = postings.findForChange(id, viewer.homeId()).orElseThrow(NotFound::new);
        posting.requirePosted();
        if (content == null || content.strip().length() < 3 || content.length() > 2000) {
            throw new Refusal("publicity.contentNeeded");
        }
        if (dossier != null
                && reader.of(id, viewer.homeId()).stream()
                        .noneMatch(one -> one.id().equals(dossier))) {
            throw new NotFound();
        }
        boolean keeps = Dossier.isKeptBy(viewer, viewer.homeId());
        database.sql("""
                        insert into publicity_comment (id, version, organisation_id, posting_id, dossier_id, received_on, sender, content)
                        values (:id, 0, :school, :posting, :dossier, :received, :sender, :content)
                        """)
                .param("id", UUID.randomUUID())
                .param("school", viewer.homeId())
                .param("posting", id)
                .param("dossier", dossier, java.sql.Types.OTHER)
                .param("received", keeps && receivedOn != null ? receivedOn : LocalDate.now(clock))
                .param("sender", sender == null || sender.isBlank() ? null : sender.strip())
                .param("content", content.strip())
                .update();
        events.publishEvent(new PostingEvent.CommentReceived(posting.school().id(), posting.id(), posting.subject()));
    }

    void handle(UUID id, UUID comment, CommentOutcome outcome, @Nullable String handling, Viewer viewer) {
        Posting posting = kept(id, viewer);
        posting.requirePosted();
        if (handling == null || handling.strip().length() < 3 || handling.length() > 2000) {
            throw new Refusal("publicity.handlingNeeded");
        }
        int changed = database.sql("""
                        update publicity_comment set outcome = :outcome, handling = :handling, handled_on = :today, handled_by = :by, version = version + 1
                         where id = :id and posting_id = :posting
                        """)
                .param("outcome", outcome.name())
                .param("handling", handling.strip())
                .param("today", LocalDate.now(clock))
                .param("by", viewer.displayName())
                .param("id", comment)
                .param("posting", id)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
        events.publishEvent(new PostingEvent.CommentHandled(
                posting.school().id(), posting.id(), posting.subject(), outcome.name()));
    }

    private Posting kept(UUID id, Viewer viewer) {
        if (!Dossier.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        return postings.findForChange(id, viewer.homeId()).orElseThrow(NotFound::new);
    }
}
