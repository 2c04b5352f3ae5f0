package vn.thidua.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.AwardKind;
import vn.thidua.award.AwardLevel;
import vn.thidua.award.AwardSubject;
import vn.thidua.page.Option;
import vn.thidua.pastaward.Receivers;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.title.Title;
import vn.thidua.title.TitleCatalogue;
import vn.thidua.title.TitleRepository;
import vn.thidua.title.TitleRule;
import vn.thidua.title.TitleSubject;

/** Who may be put on a list: dossiers that stand before the head of the school or wait to go upward, and names typed by hand. */
@Repository
@Transactional(readOnly = true)
public class WaitingNominees {

    /** Dossiers in no live decision and no live submission; with how the council voted on them last. */
    private static final String WAITING = """
            select d.id as dossier_id, d.kind, d.subject_kind, d.person_id, case when d.subject_kind = 'PERSON' then null else d.unit_id end as unit_id,
                   d.subject_name, d.names, d.title_id, d.variant, d.emulation_year, d.achievement, t.name as title, t.category = 'FORM' as form,
                   n.id as nominee_id, n.arithmetic, n.held_on,
                   case when d.subject_kind = 'PERSON' then (select concat_ws(', ', x.position, u.name) from appointment x
                          join organisation u on u.id = x.unit_id where x.person_id = d.person_id order by x.valid_from desc limit 1) end as detail,
                   exists (select from title_rule r where r.title_id = d.title_id and 'UNIT_HEAD' = any (r.deciders)
                              and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)) as own
              from dossier d
              join title t on t.id = d.title_id
              left join person p on p.id = d.person_id
              left join lateral (select n.id, n.arithmetic, s.held_on from sitting_nominee n join agenda_item i on i.id = n.item_id
                                   join sitting s on s.id = i.sitting_id where n.dossier_id = d.id and n.state = 'PASSED'
                                  order by s.held_on desc limit 1) n on true
             where d.organisation_id = :school and d.state = 'SUBMITTED' and (cast(:year as text) is null or d.emulation_year = :year)
               and not exists (select from award_decision_line l join award_decision x on x.id = l.decision_id
                                where l.dossier_id = d.id and x.state <> 'ANNULLED')
               and not exists (select from award_submission_line l join award_submission x on x.id = l.submission_id
                                where l.dossier_id = d.id and x.state <> 'ANNULLED' and l.reply <> 'RETURNED')
             order by t.category desc, t.subject desc, t.rank desc, coalesce(p.given_name, d.subject_name) collate "vi-x-icu", d.subject_name collate "vi-x-icu"
            """;

    private final JdbcClient database;
    private final TitleRepository titles;
    private final TitleCatalogue rules;
    private final Clock clock;

    WaitingNominees(JdbcClient database, TitleRepository titles, TitleCatalogue rules, Clock clock) {
        this.database = database;
        this.titles = titles;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A dossier that waits.
     *
     * @param own within the competence of the school's head
     * @param arithmetic how the council voted, in words
     */
    public record Candidate(
            Proposed proposed,
            String title,
            boolean own,
            List<String> names,
            @Nullable String arithmetic,
            @Nullable LocalDate votedOn) {

        /** A group from outside the staff receives its award one by one. */
        List<Proposed> lines() {
            if (names.isEmpty()) {
                return List.of(proposed);
            }
            return names.stream()
                    .map(name -> new Proposed(
                            AwardSubject.Receiver.OTHER,
                            null,
                            null,
                            name,
                            Proposed.within(proposed.subjectName(), 300),
                            proposed.titleId(),
                            proposed.variant(),
                            proposed.emulationYear(),
                            proposed.awardKind(),
                            proposed.achievement(),
                            proposed.dossierId(),
                            proposed.voteResultId()))
                    .toList();
        }
    }

    public List<Candidate> waiting(UUID school, @Nullable String year) {
        return database.sql(WAITING)
                .param("school", school)
                .param("today", LocalDate.now(clock))
                .param("year", year == null || year.isBlank() ? null : year)
                .query((row, number) -> candidate(row))
                .list();
    }

    /** Those chosen among them, as lines of a list. */
    public List<Proposed> chosen(Collection<UUID> dossiers, UUID school, boolean own) {
        if (dossiers.isEmpty()) {
            throw new Refusal("decision.nothingChosen");
        }
        List<Candidate> found = waiting(school, null).stream()
                .filter(candidate -> dossiers.contains(candidate.proposed().dossierId()))
                .toList();
        if (found.size() != dossiers.stream().distinct().count()) {
            throw new Refusal("decision.chosenElsewhere");
        }
        found.stream().filter(candidate -> own && !candidate.own()).findFirst().ifPresent(candidate -> {
            throw new Refusal("decision.beyondCompetence", candidate.title());
        });
        return found.stream().flatMap(candidate -> candidate.lines().stream()).toList();
    }

    /** Names typed by hand, each of whom must be known unless they are marked as outsiders. */
    public List<Proposed> typed(LinesForm form, UUID school, boolean own) {
        Title title = titles.findById(form.title()).orElseThrow(NotFound::new);
        EmulationYear year = EmulationYear.parse(form.year());
        Receivers receivers = Receivers.of(database, school);
        var lines = new ArrayList<Proposed>();
        for (String name : form.lines()) {
            AwardSubject subject = form.outsiders() ? AwardSubject.other(name) : meant(name, receivers);
            requireFit(subject, title);
            if (own) {
                requireCompetence(subject, title);
            }
            lines.add(Proposed.byHand(
                    subject,
                    detail(subject),
                    title.id(),
                    year,
                    form.kind(),
                    Proposed.within(form.achievement(), 1000)));
        }
        return lines;
    }

    private static AwardSubject meant(String name, Receivers receivers) {
        List<AwardSubject> meant = receivers.meant(name);
        if (meant.size() != 1) {
            throw new Refusal(meant.isEmpty() ? "pastaward.unknown" : "pastaward.several", name);
        }
        return meant.get(0);
    }

    private static void requireFit(AwardSubject subject, Title title) {
        boolean fits = subject.kind() == AwardSubject.Receiver.OTHER
                || (subject.isCollective() ? title.isForCollectives() : title.isForPeople());
        if (!fits) {
            throw new Refusal("award.titleNotForSubject", title.name(), subject.name());
        }
    }

    private void requireCompetence(AwardSubject subject, Title title) {
        boolean own = rules.ruleOn(
                        title.code(),
                        subject.isCollective() ? TitleSubject.COLLECTIVE : TitleSubject.INDIVIDUAL,
                        LocalDate.now(clock))
                .filter(rule -> rule.deciders().contains(TitleRule.Decider.UNIT_HEAD))
                .isPresent();
        if (!own) {
            throw new Refusal("decision.beyondCompetence", title.name());
        }
    }

    private @Nullable String detail(AwardSubject subject) {
        return subject.personId() == null
                ? null
                : database.sql("""
                        select concat_ws(', ', x.position, u.name) from appointment x join organisation u on u.id = x.unit_id
                         where x.person_id = :person order by x.valid_from desc limit 1
                        """)
                        .param("person", subject.personId())
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    /** The level at which a title is decided today. */
    public AwardLevel levelOf(UUID title) {
        return AwardLevel.of(rules.on(LocalDate.now(clock)).stream()
                .filter(rule -> rule.title().id().equals(title))
                .flatMap(rule -> rule.deciders().stream())
                .toList());
    }

    /** Titles as choices: those within the competence of the school's head, or those above it. */
    public List<Option> titles(boolean own) {
        return rules.on(LocalDate.now(clock)).stream()
                .filter(rule -> rule.variant().isEmpty()
                        && rule.title().isEnabled()
                        && own == rule.deciders().contains(TitleRule.Decider.UNIT_HEAD))
                .map(TitleRule::title)
                .distinct()
                .map(title -> new Option(title.id(), title.name()))
                .toList();
    }

    /** Refuses when a dossier that was returned lies in another submission meanwhile. */
    public void requireFree(@Nullable UUID dossier, UUID submission) {
        boolean elsewhere = database.sql("""
                select exists (select from award_submission_line l join award_submission x on x.id = l.submission_id
                                where l.dossier_id = :dossier and x.id <> :submission and x.state <> 'ANNULLED' and l.reply <> 'RETURNED')
                """)
                .param("dossier", dossier, java.sql.Types.OTHER)
                .param("submission", submission)
                .query(Boolean.class)
                .single();
        if (elsewhere) {
            throw new Refusal("decision.chosenElsewhere");
        }
    }

    /** The last session that voted on any of these. */
    @Nullable
    LocalDate lastSession(Collection<Proposed> lines) {
        String nominees = lines.stream()
                .map(Proposed::voteResultId)
                .filter(java.util.Objects::nonNull)
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
        return database.sql("""
                        select max(s.held_on) from sitting_nominee n join agenda_item i on i.id = n.item_id join sitting s on s.id = i.sitting_id
                         where n.id = any (cast(:nominees as uuid[]))
                        """)
                .param("nominees", nominees)
                .query((row, number) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new Proposed(
                        AwardSubject.Receiver.valueOf(row.getString("subject_kind")),
                        row.getObject("person_id", UUID.class),
                        "UNIT".equals(row.getString("subject_kind")) ? row.getObject("unit_id", UUID.class) : null,
                        row.getString("subject_name"),
                        row.getString("detail"),
                        row.getObject("title_id", UUID.class),
                        row.getString("variant"),
                        EmulationYear.parse(row.getString("emulation_year")),
                        AwardKind.valueOf(row.getString("kind")),
                        row.getString("achievement"),
                        row.getObject("dossier_id", UUID.class),
                        row.getObject("nominee_id", UUID.class)),
                row.getString("title"),
                row.getBoolean("own"),
                List.of((String[]) row.getArray("names").getArray()),
                row.getString("arithmetic"),
                row.getObject("held_on", LocalDate.class));
    }
}
