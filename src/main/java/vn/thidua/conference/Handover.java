package vn.thidua.conference;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.MembershipRole;
import vn.thidua.cluster.Memberships;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The election of who leads the next year, and the hand-over of the offices. */
@Service
@Transactional
class Handover {

    private final ConferenceService service;
    private final Conferences conferences;
    private final Memberships memberships;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handover(
            ConferenceService service,
            Conferences conferences,
            Memberships memberships,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.service = service;
        this.conferences = conferences;
        this.memberships = memberships;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Who was elected to what. */
    @Transactional(readOnly = true)
    Map<UUID, MembershipRole> elected(UUID conference) {
        var elected = new LinkedHashMap<UUID, MembershipRole>();
        database.sql("""
                        select unit_id, role from conference_election where conference_id = :conference
                         order by array_position(array['HEAD', 'STANDING_DEPUTY', 'DEPUTY'], role)
                        """).param("conference", conference).query(row -> {
            elected.put(row.getObject("unit_id", UUID.class), MembershipRole.valueOf(row.getString("role")));
        });
        return elected;
    }

    void elect(UUID id, HandoverForm form, Viewer viewer) {
        RoundView round = service.led(id, viewer);
        Conference conference = conferences.requireForChange(id);
        Conference.requireConvened(round);
        if (conference.handedOverAt() != null) {
            throw new Refusal("conference.handedOver");
        }
        database.sql("delete from conference_election where conference_id = :conference")
                .param("conference", conference.id())
                .update();
        form.offices().forEach((unit, role) -> database.sql("""
                        insert into conference_election (conference_id, unit_id, organisation_id, role) values (:conference, :unit, :body, :role)
                        """)
                .param("conference", conference.id())
                .param("unit", round.unit(unit).id())
                .param("body", round.organisationId())
                .param("role", role.name())
                .update());
        events.publishEvent(new ConferenceEvent.OfficersElected(round.organisationId(), conference.id(), round.name()));
    }

    /** Gives the offices of the next year to who was elected. */
    void confirm(UUID id, @Nullable String decision, Viewer viewer) {
        RoundView round = service.led(id, viewer);
        Conference conference = conferences.requireForChange(id);
        Map<UUID, MembershipRole> elected = elected(conference.id());
        if (!elected.containsValue(MembershipRole.HEAD)) {
            throw new Refusal("conference.noHead");
        }
        events.publishEvent(conference.handOver(round, clock.instant()));
        memberships.handOver(round.organisationId(), round.year().next(), elected, decision, viewer);
    }
}
