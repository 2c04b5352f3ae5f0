package vn.thidua.dispute;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What a unit says where others see a criterion otherwise than it does itself. */
@Repository
@Transactional
class Explanations {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 2000;

    /**
     * A criterion to be explained.
     *
     * @param self the unit's own points; {@code null}: it says that the criterion is not its own
     * @param declined why it says so
     */
    record Flag(
            UUID criterion,
            String code,
            String name,
            BigDecimal maximum,
            @Nullable BigDecimal self,
            @Nullable String declined,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal review,
            @Nullable UUID id,
            @Nullable Integer version,
            @Nullable String said,
            @Nullable String saidBy,
            @Nullable Instant saidAt,
            @Nullable String file) {

        public boolean isAnswered() {
            return said != null;
        }
    }

    private static final String FLAGS = """
            select c.id as criterion, c.code, c.name, c.maximum, f.self,
                   (select l.comment from score_sheet s join score_line l on l.sheet_id = s.id and l.criterion_id = f.criterion_id and not l.assigned
                     where s.round_id = f.round_id and s.layer = 'SELF' and s.unit_id = f.unit_id) as declined, f.mean, f.review, e.id, e.version, e.said, e.said_by, e.said_at, a.name as file
              from score_flag f join criterion c on c.id = f.criterion_id
              left join score_explanation e on e.round_id = f.round_id and e.unit_id = f.unit_id and e.criterion_id = f.criterion_id
              left join attachment a on a.id = e.attachment_id
             where f.round_id = :round and f.unit_id = :unit order by c.position, c.code
            """;

    private final ScoringRounds rounds;
    private final OrganisationRepository organisations;
    private final Attachments attachments;
    private final EntityManager entities;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Explanations(
            ScoringRounds rounds,
            OrganisationRepository organisations,
            Attachments attachments,
            EntityManager entities,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.organisations = organisations;
        this.attachments = attachments;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** The round if the viewer may read what is said of the unit, or a 404. */
    @Transactional(readOnly = true)
    RoundView require(UUID round, UUID unit, Viewer viewer) {
        RoundView view = rounds.require(round, viewer);
        if (!view.unit(unit).isActedForBy(viewer) && !view.isOverseenBy(viewer)) {
            throw new NotFound();
        }
        return view;
    }

    @Transactional(readOnly = true)
    List<Flag> of(UUID round, UUID unit) {
        return database.sql(FLAGS)
                .param("round", round)
                .param("unit", unit)
                .query(Flag.class)
                .list();
    }

    static boolean isExplainable(RoundView round, UUID unit, Viewer viewer) {
        return round.state() == ScoringState.EXPLANATION
                && round.unit(unit).isPresent()
                && round.unit(unit).isActedForBy(viewer);
    }

    /** Says it, or says it anew; a file may go with it. */
    void explain(
            UUID roundId,
            UUID unitId,
            UUID criterion,
            @Nullable String said,
            @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        RoundView round = require(roundId, unitId, viewer);
        RoundView.Unit unit = round.unit(unitId);
        if (!unit.isActedForBy(viewer)) {
            throw new NotFound();
        }
        if (!isExplainable(round, unitId, viewer)) {
            throw new Refusal("dispute.notNow");
        }
        Flag flag = of(roundId, unitId).stream()
                .filter(known -> known.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (said == null || said.strip().length() < SHORTEST || said.strip().length() > LONGEST) {
            throw new Refusal("dispute.sayMore", flag.code());
        }
        UUID attachment = file == null || file.isEmpty()
                ? null
                : attachments.accept(organisations.require(unit.bodyId()), file).id();
        database.sql("""
                        insert into score_explanation (id, version, organisation_id, round_id, unit_id, criterion_id, said, attachment_id, said_by, said_at)
                        values (gen_random_uuid(), 0, :room, :round, :unit, :criterion, :said, :attachment, :by, :at)
                        on conflict (round_id, unit_id, criterion_id) do update set version = score_explanation.version + 1, said = excluded.said,
                               attachment_id = coalesce(excluded.attachment_id, score_explanation.attachment_id), said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("room", unit.bodyId())
                .param("round", roundId)
                .param("unit", unitId)
                .param("criterion", criterion)
                .param("said", said.strip())
                .param("attachment", attachment)
                .param("by", viewer.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new DisputeEvent.Explained(unit.bodyId(), roundId, unit.name(), flag.code()));
    }

    /** The file that goes with an explanation. */
    @Transactional(readOnly = true)
    void send(UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        record Where(UUID round, UUID unit, @Nullable UUID attachment) {}
        Where where = database.sql(
                        "select round_id as round, unit_id as unit, attachment_id as attachment from score_explanation where id = :id")
                .param("id", id)
                .query(Where.class)
                .optional()
                .orElseThrow(NotFound::new);
        require(where.round(), where.unit(), viewer);
        attachments.send(
                where.attachment() == null ? null : entities.find(Attachment.class, where.attachment()), response);
    }

    static void guard(Viewer viewer) {
        viewer.requireAny(
                Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER, Role.SCHOOL_SECRETARY, Role.RECTOR, Role.UNIT_HEAD);
    }
}
