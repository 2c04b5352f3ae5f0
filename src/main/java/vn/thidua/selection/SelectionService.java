package vn.thidua.selection;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.Dossier.Shortfall;
import vn.thidua.nomination.DossierState;
import vn.thidua.nomination.DossierStep;
import vn.thidua.nomination.Dossiers;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** The verbs of a selection meeting, each one transaction; the meeting's row is locked first, so that none slips into a closed one. */
@Service
@Transactional
class SelectionService {

    private final SelectionMeetings meetings;
    private final SelectionReader reader;
    private final OrganisationRepository organisations;
    private final TitleRepository titles;
    private final Dossiers dossiers;
    private final EntityManager entities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Words words;

    SelectionService(
            SelectionMeetings meetings,
            SelectionReader reader,
            OrganisationRepository organisations,
            TitleRepository titles,
            Dossiers dossiers,
            EntityManager entities,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock,
            Words words) {
        this.meetings = meetings;
        this.reader = reader;
        this.organisations = organisations;
        this.titles = titles;
        this.dossiers = dossiers;
        this.entities = entities;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.words = words;
    }

    /** Begins the minutes: all of the unit's staff of that day are there, but those on leave; proposals come from the registrations. */
    UUID create(MeetingForm form, Viewer viewer) {
        var unit = organisations.require(form.unit());
        if (!unit.body().id().equals(viewer.homeId())
                || unit.body().id().equals(unit.id())
                || !SelectionMeeting.isRunBy(viewer, unit.id(), viewer.homeId())) {
            throw new NotFound();
        }
        var meeting = new SelectionMeeting(unit, EmulationYear.parse(form.year()));
        meeting.describe(form, person(form.chair(), viewer), person(form.secretary(), viewer), LocalDate.now(clock));
        entities.persist(meeting);
        entities.flush();
        database.sql("""
                        insert into selection_attendance (meeting_id, person_id, organisation_id, present, absence_reason)
                        select :meeting, p.id, p.organisation_id, e.kind is null,
                               case e.kind when 'MATERNITY' then 'Nghỉ thai sản' when 'SICK' then 'Nghỉ ốm' when 'STUDY' then 'Đi học' when 'SECONDMENT' then 'Biệt phái' end
                          from person p
                          join appointment a on a.person_id = p.id and a.unit_id = :unit and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
                          left join lateral (select x.kind from personnel_event x where x.person_id = p.id
                               and x.kind in ('MATERNITY', 'SICK', 'STUDY', 'SECONDMENT') and x.valid_from <= :day and (x.valid_to is null or x.valid_to >= :day)
                               order by x.valid_from limit 1) e on true
                         where p.organisation_id = :school and p.joined_on <= :day and (p.left_on is null or p.left_on >= :day)
                        """)
                .param("meeting", meeting.id())
                .param("unit", unit.id())
                .param("day", form.heldOn())
                .param("school", viewer.homeId())
                .update();
        step(meeting, "CALL", viewer, null);
        events.publishEvent(meeting.called());
        return meeting.id();
    }

    void update(UUID id, MeetingForm form, Viewer viewer) {
        SelectionMeeting meeting = changeable(id, viewer);
        if (!Objects.equals(form.version(), meeting.version())) {
            throw new Stale(form, MeetingForm.of(meeting));
        }
        meeting.describe(form, person(form.chair(), viewer), person(form.secretary(), viewer), LocalDate.now(clock));
    }

    /** Strikes an open meeting out. */
    void cancel(UUID id, @Nullable String reason, Viewer viewer) {
        SelectionMeeting meeting = changeable(id, viewer);
        var cancelled = meeting.cancelled(DossierStep.required(reason));
        boolean hasDossiers = reader.proposals(id).stream().anyMatch(row -> row.dossierId() != null);
        if (hasDossiers) {
            throw new Refusal("selection.hasDossiers");
        }
        entities.remove(meeting);
        events.publishEvent(cancelled);
    }

    void attend(UUID id, AttendanceForm form, Viewer viewer) {
        changeable(id, viewer).requireOpen();
        form.requireFresh(reader.attendants(id), words);
        for (AttendanceForm.Line line : form.lines()) {
            boolean present = Boolean.TRUE.equals(line.present());
            database.sql(
                            "update selection_attendance set present = :present, absence_reason = :reason where meeting_id = :meeting and person_id = :person")
                    .param("present", present)
                    .param("reason", present ? null : line.reason())
                    .param("meeting", id)
                    .param("person", line.person())
                    .update();
        }
    }

    /**
     * Takes over what the unit's people and the unit have registered; who has come from another unit is considered here, with
     * what was registered there (Decree 90/2020, Art. 20).
     *
     * @return how many proposals are new
     */
    int takeRegistered(UUID id, Viewer viewer) {
        SelectionMeeting meeting = changeable(id, viewer);
        meeting.requireOpen();
        int taken = database.sql("""
                        insert into selection_proposal (id, organisation_id, meeting_id, person_id, title_id, registration_id)
                        select gen_random_uuid(), r.organisation_id, :meeting, r.person_id, t.id, r.id
                          from registration r
                          join registration_title s on s.registration_id = r.id
                          join title t on t.id = s.title_id
                          left join person p on p.id = r.person_id
                         where r.organisation_id = :school and r.emulation_year = :year and r.state = 'LOCKED'
                           and (r.subject_kind = 'UNIT' and r.unit_id = :unit
                                or r.subject_kind = 'PERSON' and (r.person_id in (select a.person_id from selection_attendance a where a.meeting_id = :meeting)
                                   or r.unit_id = :unit and p.left_on < :day))
                            on conflict on constraint one_proposal_a_title do nothing
                        """)
                .param("meeting", id)
                .param("school", viewer.homeId())
                .param("year", meeting.year().toString())
                .param("unit", meeting.unit().id())
                .param("day", meeting.heldOn())
                .update();
        if (taken == 0 && reader.proposals(id).isEmpty()) {
            throw new Refusal("selection.nothingRegistered", meeting.year().toString());
        }
        return taken;
    }

    /** Adds a proposal that nobody registered; a title of collectives is the unit's own. */
    void propose(UUID id, @Nullable UUID person, String titleCode, Viewer viewer) {
        SelectionMeeting meeting = changeable(id, viewer);
        meeting.requireOpen();
        Title title = titles.findByCode(titleCode).filter(Title::isEnabled).orElseThrow(NotFound::new);
        if (person == null ? !title.isForCollectives() : !title.isForPeople()) {
            throw new Refusal("dossier.titleNotForSubject", title.name());
        }
        if (person == null && !meeting.unit().kind().competes()) {
            throw new Refusal("selection.unitDoesNotCompete", meeting.unit().name());
        }
        if (person != null
                && reader.attendants(id).stream().noneMatch(one -> one.id().equals(person))) {
            throw new NotFound();
        }
        try {
            database.sql("""
                            insert into selection_proposal (id, organisation_id, meeting_id, person_id, title_id) values (:id, :school, :meeting, :person, :title)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("school", viewer.homeId())
                    .param("meeting", id)
                    .param("person", person, java.sql.Types.OTHER)
                    .param("title", title.id())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("selection.proposedTwice", title.name());
        }
    }

    void withdraw(UUID id, UUID proposal, Viewer viewer) {
        changeable(id, viewer).requireOpen();
        if (database.sql(
                                "delete from selection_proposal where id = :id and meeting_id = :meeting and dossier_id is null")
                        .param("id", proposal)
                        .param("meeting", id)
                        .update()
                == 0) {
            throw new Refusal("selection.hasDossiers");
        }
    }

    /** Writes the votes down; more votes than people present are refused, by name. */
    void vote(UUID id, VotesForm form, Viewer viewer) {
        changeable(id, viewer).requireOpen();
        List<SelectionReader.ProposalRow> saved = reader.proposals(id);
        form.requireFresh(saved);
        long present = reader.attendants(id).stream()
                .filter(SelectionReader.Attendant::present)
                .count();
        for (SelectionReader.ProposalRow row : saved) {
            form.of(row.id()).ifPresent(line -> write(row, line, present));
        }
    }

    private void write(SelectionReader.ProposalRow row, VotesForm.Line line, long present) {
        Integer votesFor = line.votesFor();
        Integer votesAgainst = line.votesAgainst();
        if (votesFor == null != (votesAgainst == null)) {
            throw new Refusal("selection.halfVoted", row.name(), row.title());
        }
        if (votesFor != null && votesFor + votesAgainst > present) {
            throw new Refusal("selection.tooManyVotes", row.name(), row.title(), votesFor + votesAgainst, present);
        }
        database.sql("""
                        update selection_proposal set votes_for = :for, votes_against = :against, remark = :remark, shortfall = :shortfall
                         where id = :id
                        """)
                .param("for", votesFor)
                .param("against", votesAgainst)
                .param("remark", line.remark())
                .param(
                        "shortfall",
                        line.shortfall() == null ? null : line.shortfall().name())
                .param("id", row.id())
                .update();
    }

    /** Ends the meeting: every proposal with a majority has a dossier afterwards, the others say what was lacking. */
    int close(UUID id, Viewer viewer) {
        SelectionMeeting meeting = changeable(id, viewer);
        var attendants = reader.attendants(id);
        var proposals = reader.proposals(id);
        List<UUID> there = attendants.stream()
                .filter(SelectionReader.Attendant::present)
                .map(SelectionReader.Attendant::id)
                .toList();
        boolean leaders = isThere(meeting.chair().id(), attendants, there)
                && isThere(meeting.secretary().id(), attendants, there);
        var closed = meeting.close(
                there.size(),
                proposals.size(),
                (int) proposals.stream().filter(row -> !row.isVoted()).count(),
                leaders,
                clock.instant());
        entities.flush();
        int carried = 0;
        for (SelectionReader.ProposalRow row : proposals) {
            if (row.isCarried(there.size(), meeting.majority())) {
                carry(meeting, row, viewer);
                carried++;
            } else {
                drop(row, viewer);
            }
        }
        step(meeting, "CLOSE", viewer, null);
        events.publishEvent(closed);
        return carried;
    }

    /** Somebody from outside the unit (a vice rector in the chair) is not on the list and counts as there. */
    private static boolean isThere(UUID person, List<SelectionReader.Attendant> staff, List<UUID> there) {
        return there.contains(person)
                || staff.stream().noneMatch(one -> one.id().equals(person));
    }

    private void carry(SelectionMeeting meeting, SelectionReader.ProposalRow row, Viewer viewer) {
        UUID dossier = row.dossierId();
        if (dossier == null || row.dossierState() == DossierState.WITHDRAWN) {
            dossier = dossiers.begin(dossier(meeting, row), viewer);
        }
        database.sql("update selection_proposal set dossier_id = :dossier, shortfall = null where id = :id")
                .param("dossier", dossier)
                .param("id", row.id())
                .update();
        dossiers.selected(dossier, viewer);
    }

    private Dossier dossier(SelectionMeeting meeting, SelectionReader.ProposalRow row) {
        record Sought(UUID title, @Nullable UUID registration) {}
        Sought sought = database.sql("select title_id, registration_id from selection_proposal where id = :id")
                .param("id", row.id())
                .query((found, number) -> new Sought(
                        found.getObject("title_id", UUID.class), found.getObject("registration_id", UUID.class)))
                .single();
        Title title = titles.require(sought.title());
        Dossier dossier = row.personId() == null
                ? Dossier.ofUnit(meeting.unit(), title, meeting.year(), clock.instant())
                : Dossier.ofPerson(
                        Objects.requireNonNull(entities.find(Person.class, row.personId())),
                        meeting.unit(),
                        title,
                        meeting.year(),
                        clock.instant());
        return dossier.registered(sought.registration());
    }

    private void drop(SelectionReader.ProposalRow row, Viewer viewer) {
        if (row.dossierId() != null && row.dossierState() == DossierState.DRAFT) {
            dossiers.dropped(
                    row.dossierId(), row.remark() == null ? row.title() : row.title() + ": " + row.remark(), viewer);
        }
        database.sql("update selection_proposal set shortfall = coalesce(shortfall, :votes) where id = :id")
                .param("votes", Shortfall.VOTES.name())
                .param("id", row.id())
                .update();
    }

    /** Opens the minutes again; its dossiers wait as drafts until it is closed anew. */
    void reopen(UUID id, @Nullable String reason, Viewer viewer) {
        SelectionMeeting meeting = changeable(id, viewer);
        String why = DossierStep.required(reason);
        var reopened = meeting.reopen(why);
        for (SelectionReader.ProposalRow row : reader.proposals(id)) {
            if (row.dossierId() != null && row.dossierState() != DossierState.WITHDRAWN) {
                dossiers.unselected(row.dossierId(), why, viewer);
            }
        }
        step(meeting, "REOPEN", viewer, why);
        events.publishEvent(reopened);
    }

    private void step(SelectionMeeting meeting, String verb, Viewer viewer, @Nullable String reason) {
        database.sql("""
                        insert into selection_step (id, organisation_id, meeting_id, verb, account_id, by_name, at, reason)
                        values (:id, :school, :meeting, :verb, :account, :by, :at, :reason)
                        """)
                .param("id", UUID.randomUUID())
                .param("school", meeting.school().id())
                .param("meeting", meeting.id())
                .param("verb", verb)
                .param("account", viewer.accountId())
                .param("by", viewer.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .update();
    }

    private Person person(UUID id, Viewer viewer) {
        Person person = entities.find(Person.class, id);
        if (person == null || !person.school().id().equals(viewer.homeId())) {
            throw new NotFound();
        }
        return person;
    }

    private SelectionMeeting changeable(UUID id, Viewer viewer) {
        return meetings.findForChange(id, viewer.homeId())
                .orElseThrow(NotFound::new)
                .requireRunBy(viewer);
    }
}
