package vn.thidua.award;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Conferral.Decree;
import vn.thidua.award.LedgerEntry.EntryKind;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.title.Title;
import vn.thidua.title.TitleCategory;
import vn.thidua.title.TitleRepository;

/**
 * Writes in a school's ledger of awards. Nothing is ever changed in it: a correction, a confirmation, a withdrawal, a
 * cancellation is one more entry that says why. The database repeats each rule under the lock of the school's chain.
 */
@Component
@Transactional
public class Ledger {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 26;

    private final Awards awards;
    private final TitleRepository titles;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ledger(Awards awards, TitleRepository titles, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.awards = awards;
        this.titles = titles;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What is to be heeded about awards that somebody plans to confer, in their order; nothing is written. */
    @Transactional(readOnly = true)
    public List<List<AwardWarning>> warningsOn(List<Conferral> planned, UUID school) {
        var held = standing(planned, school);
        var known = titlesById();
        return planned.stream()
                .map(one -> AwardWarning.of(one, isForm(known, one.titleId()), held))
                .toList();
    }

    /** Enters one award; see {@link #conferAll}. */
    public UUID confer(Conferral award, UUID school, Viewer by) {
        UUID id = UUID.randomUUID();
        write(Map.of(id, award), school, by);
        Title title = titles.require(award.titleId());
        events.publishEvent(new AwardEvent.Conferred(
                school, id, award.subject().name(), title.name(), award.year().toString()));
        return id;
    }

    /**
     * Enters awards, all of them or none.
     *
     * @return their ids, in the same order
     * @throws Refusal when a receiver holds the title for that year already, or does not fit it
     */
    public List<UUID> conferAll(List<Conferral> given, UUID school, Viewer by) {
        var named = new LinkedHashMap<UUID, Conferral>();
        given.forEach(award -> named.put(UUID.randomUUID(), award));
        conferAll(named, school, by);
        return List.copyOf(named.keySet());
    }

    /** The same under ids that the caller chose. */
    public void conferAll(Map<UUID, Conferral> given, UUID school, Viewer by) {
        write(given, school, by);
        if (!given.isEmpty()) {
            events.publishEvent(new AwardEvent.ManyConferred(school, school, given.size()));
        }
    }

    /** States the facts of an award anew; its receiver stays the same. */
    public void correct(UUID id, Conferral facts, String reason, Viewer by) {
        Award award = changeable(id, by);
        facts.requirePossible(LocalDate.now(clock));
        if (!facts.subject().isSameAs(award.subject()) && facts.subject().kind() != AwardSubject.Receiver.OTHER) {
            throw new Refusal("award.otherSubject");
        }
        if (facts.equals(award.facts())) {
            throw new Refusal("award.nothingChanged");
        }
        Title title = titles.require(facts.titleId());
        requireFit(facts, title);
        standing(List.of(facts), award.school()).stream()
                .filter(other -> !other.id().equals(id))
                .map(Award::facts)
                .forEach(other -> refuseTwin(facts, title, other));
        append(EntryKind.CORRECTION, facts, award, reason, by);
        events.publishEvent(new AwardEvent.EntryCorrected(
                award.school(),
                id,
                facts.subject().name(),
                title.name(),
                facts.year().toString(),
                required(reason)));
    }

    /** Writes down the decision of an award that was known by its year only. */
    public void confirm(UUID id, Decree decision, String reason, Viewer by) {
        Award award = changeable(id, by);
        if (award.confirmed()) {
            throw new Refusal("award.alreadyConfirmed");
        }
        if (!decision.isKnown()) {
            throw new Refusal("award.decisionIncomplete");
        }
        Conferral before = award.facts();
        var facts = new Conferral(
                before.subject(),
                before.titleId(),
                before.variant(),
                before.year(),
                before.kind(),
                before.level(),
                new Decree(
                        decision.number(),
                        decision.on(),
                        decision.issuer() == null ? before.decision().issuer() : decision.issuer()),
                before.achievement(),
                before.attachmentId());
        facts.requirePossible(LocalDate.now(clock));
        append(EntryKind.CONFIRMATION, facts, award, reason, by);
        events.publishEvent(new AwardEvent.Confirmed(
                award.school(),
                id,
                award.subject().name(),
                award.title(),
                award.year().toString(),
                String.valueOf(decision.number()),
                required(reason)));
    }

    /**
     * A scan of the decision, in place of the one before: a further entry, since the ledger only grows.
     *
     * @param reason names the file and its hash, which so becomes part of the chain
     */
    public void attach(UUID id, UUID scan, String reason, Viewer by) {
        Award award = changeable(id, by);
        Conferral before = award.facts();
        append(
                EntryKind.CORRECTION,
                new Conferral(
                        before.subject(),
                        before.titleId(),
                        before.variant(),
                        before.year(),
                        before.kind(),
                        before.level(),
                        before.decision(),
                        before.achievement(),
                        scan),
                award,
                reason,
                by);
        events.publishEvent(new AwardEvent.ScanAttached(
                award.school(),
                id,
                award.subject().name(),
                award.title(),
                award.year().toString(),
                reason));
    }

    /** Takes an award away by a decision (thu hồi). */
    public void withdraw(UUID id, Decree decision, String reason, Viewer by) {
        if (!decision.isKnown()) {
            throw new Refusal("award.decisionIncomplete");
        }
        Award award = end(EntryKind.WITHDRAWAL, id, decision, reason, by);
        events.publishEvent(new AwardEvent.AwardWithdrawn(
                award.school(),
                id,
                award.subject().name(),
                award.title(),
                award.year().toString(),
                required(reason)));
    }

    /** Strikes out what should never have been entered (hủy bỏ). */
    public void cancel(UUID id, Decree decision, String reason, Viewer by) {
        Award award = end(EntryKind.CANCELLATION, id, decision, reason, by);
        events.publishEvent(new AwardEvent.Cancelled(
                award.school(),
                id,
                award.subject().name(),
                award.title(),
                award.year().toString(),
                required(reason)));
    }

    private Award end(EntryKind how, UUID id, Decree decision, String reason, Viewer by) {
        Award award = changeable(id, by);
        LocalDate on = decision.on();
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("award.decidedAhead", on);
        }
        Conferral facts = award.facts();
        append(
                how,
                new Conferral(
                        facts.subject(),
                        facts.titleId(),
                        facts.variant(),
                        facts.year(),
                        facts.kind(),
                        facts.level(),
                        decision,
                        facts.achievement(),
                        null),
                award,
                reason,
                by);
        return award;
    }

    private void write(Map<UUID, Conferral> given, UUID school, Viewer by) {
        if (!Award.isKeptBy(by, school)) {
            throw new NotFound();
        }
        hold(school);
        refuseStrangers(given.values(), school);
        var taken = standing(given.values(), school).stream()
                .map(Award::facts)
                .collect(Collectors.groupingBy(Conferral::key, Collectors.toCollection(ArrayList::new)));
        var known = titlesById();
        LocalDate today = LocalDate.now(clock);
        given.forEach((id, award) -> {
            Title title = Objects.requireNonNull(known.get(award.titleId()));
            award.requirePossible(today);
            requireFit(award, title);
            var twins = taken.computeIfAbsent(award.key(), key -> new ArrayList<>());
            twins.forEach(other -> refuseTwin(award, title, other));
            twins.add(award);
            append(id, EntryKind.CONFERRAL, award, null, school, null, by);
        });
    }

    /** The head of the chain is locked by the first entry; what is looked at before must not move either. */
    private void hold(UUID school) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:ledger, 0))")
                .param("ledger", "award/" + school)
                .query((row, number) -> number)
                .list();
    }

    private void refuseStrangers(Collection<Conferral> given, UUID school) {
        var people = ids(given, AwardSubject::personId);
        var units = ids(given, AwardSubject::unitId);
        Long unknown = database.sql("""
                select (select count(*) from unnest(cast(:people as uuid[])) x
                         where not exists (select from person p where p.id = x and p.organisation_id = :school))
                     + (select count(*) from unnest(cast(:units as uuid[])) x
                         where not exists (select from organisation o where o.id = x and o.organisation_id = :school and o.id <> :school))
                """)
                .param("people", people)
                .param("units", units)
                .param("school", school)
                .query(Long.class)
                .single();
        if (unknown > 0) {
            throw new NotFound();
        }
    }

    private static String ids(Collection<Conferral> given, Function<AwardSubject, @Nullable UUID> id) {
        return given.stream()
                .map(award -> id.apply(award.subject()))
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void requireFit(Conferral award, Title title) {
        boolean fits =
                switch (award.subject().kind()) {
                    case PERSON -> title.isForPeople();
                    case UNIT, SCHOOL -> title.isForCollectives();
                    case OTHER -> true;
                };
        if (!fits) {
            throw new Refusal(
                    "award.titleNotForSubject", title.name(), award.subject().name());
        }
    }

    /** A title is held once for a year; a form may be given again for another achievement, never twice by one decision. */
    private static void refuseTwin(Conferral award, Title title, Conferral other) {
        boolean twin = title.category() == TitleCategory.TITLE ? award.hasIssuerOf(other) : award.hasDecisionOf(other);
        if (twin && award.key().equals(other.key())) {
            throw new Refusal(
                    "award.alreadyHeld",
                    award.subject().name(),
                    title.name(),
                    award.year().toString());
        }
    }

    private List<Award> standing(Collection<Conferral> planned, UUID school) {
        return planned.isEmpty()
                ? List.of()
                : awards.standing(
                        school, planned.stream().map(Conferral::year).distinct().toList());
    }

    private Map<UUID, Title> titlesById() {
        return titles.all().stream().collect(Collectors.toMap(Title::id, Function.identity()));
    }

    private static boolean isForm(Map<UUID, Title> known, UUID title) {
        return known.get(title) != null && known.get(title).category() == TitleCategory.FORM;
    }

    private Award changeable(UUID id, Viewer by) {
        Award found = awards.require(id, by);
        if (!Award.isKeptBy(by, found.school())) {
            throw new NotFound();
        }
        hold(found.school());
        Award award = awards.require(id, by);
        award.requireStanding();
        return award;
    }

    private void append(EntryKind entry, Conferral facts, Award about, String reason, Viewer by) {
        append(UUID.randomUUID(), entry, facts, about.id(), about.school(), required(reason), by);
    }

    private void append(
            UUID id,
            EntryKind entry,
            Conferral facts,
            @Nullable UUID about,
            UUID school,
            @Nullable String reason,
            Viewer by) {
        database.sql("""
                insert into award_entry (id, organisation_id, entry, about_id, subject_kind, person_id, unit_id, subject_name, title_id,
                    variant, emulation_year, award_kind, award_level, decision_number, decided_on, issuer, confirmed, achievement, reason,
                    attachment_id, public_code, recorded_at, recorded_by)
                values (:id, :school, :entry, :about, :subject, :person, :unit, :name, :title, :variant, :year, :kind, :level,
                    :number, :on, :issuer, :confirmed, :achievement, :reason, :attachment, :code, :now, :by)
                """)
                .param("id", id)
                .param("school", school)
                .param("entry", entry.name())
                .param("about", about, Types.OTHER)
                .param("subject", facts.subject().kind().name())
                .param("person", facts.subject().personId(), Types.OTHER)
                .param("unit", facts.subject().unitId(), Types.OTHER)
                .param("name", facts.subject().name())
                .param("title", facts.titleId())
                .param("variant", facts.variant())
                .param("year", facts.year().toString())
                .param("kind", facts.kind().name())
                .param("level", facts.level().name())
                .param("number", facts.decision().number())
                .param("on", facts.decision().on(), Types.DATE)
                .param("issuer", facts.decision().issuer())
                .param("confirmed", facts.decision().isKnown())
                .param("achievement", facts.achievement())
                .param("reason", reason)
                .param("attachment", facts.attachmentId(), Types.OTHER)
                .param("code", about == null ? code() : null)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.displayName())
                .update();
    }

    /** Twenty-six of thirty-two letters: nobody guesses one of 2^130. */
    private String code() {
        return random.ints(CODE_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("award.reasonMissing");
        }
        return reason.strip();
    }
}
