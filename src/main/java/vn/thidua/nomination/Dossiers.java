package vn.thidua.nomination;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.law.LegalRegime;
import vn.thidua.law.LegalRegimes;
import vn.thidua.nomination.Dossier.Shortfall;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.nomination.DossierItem.ItemSource;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.nomination.Evidence.ItemStage;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** The verbs of dossiers, each one transaction: for the pages of dossiers, and for meetings, council, decisions and ledger. */
@Component
@Transactional
public class Dossiers {

    /** What came of a step taken with many dossiers: how many took it, and a sentence for each that did not. */
    public record Outcome(int done, List<String> refused) {}

    private final DossierRepository dossiers;
    private final Evidence evidence;
    private final LegalRegimes regimes;
    private final TitleRepository titles;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            Evidence evidence,
            LegalRegimes regimes,
            TitleRepository titles,
            EntityManager entities,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.regimes = regimes;
        this.titles = titles;
        this.entities = entities;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** Begins a dossier; a second open one for the same title and year is refused. */
    public UUID begin(Dossier dossier, Viewer by) {
        entities.persist(dossier);
        try {
            entities.flush();
        } catch (DataIntegrityViolationException | jakarta.persistence.PersistenceException e) {
            throw new Refusal("dossier.twice", dossier.name(), dossier.title().name(), dossier.year());
        }
        did(dossier, DossierVerb.BEGIN, null, by, null);
        entities.flush();
        evidence.gather(List.of(dossier.id()), clock.instant());
        return dossier.id();
    }

    /** Takes a step with one dossier, or refuses with a sentence. */
    public void move(UUID id, DossierVerb verb, @Nullable String reason, @Nullable Shortfall shortfall, Viewer by) {
        move(one(id, by), verb, reason, shortfall, by);
    }

    /** Takes a step with many; who cannot take it stays where it is, and the outcome says why. */
    public Outcome moveAll(Collection<UUID> ids, DossierVerb verb, @Nullable String reason, Viewer by) {
        if (ids.isEmpty()) {
            throw new Refusal("dossier.nothingChosen");
        }
        int done = 0;
        var refused = new ArrayList<String>();
        for (Dossier dossier : dossiers.findForChange(ids, by.homeId())) {
            if (!dossier.isVisibleTo(by)) {
                continue;
            }
            try {
                move(dossier, verb, reason, null, by);
                done++;
            } catch (Refusal refusal) {
                refused.add(dossier.name() + " – " + dossier.title().shortName() + ": "
                        + words.say(refusal.messageKey(), refusal.arguments()));
            }
        }
        return new Outcome(done, refused);
    }

    /** Takes back the last step, if it was one of the proposers or the standing body and nothing has been built on it. */
    public void undo(UUID id, @Nullable String reason, Viewer by) {
        Dossier dossier = one(id, by);
        DossierStep last = standing(dossier);
        if (last.verb().isOfOthers() || !dossier.isMovableBy(last.verb(), by)) {
            throw new Refusal("dossier.nothingToUndo");
        }
        undo(dossier, last, DossierStep.required(reason), by);
    }

    /**
     * Takes back what council, decision or ledger did, for their own undoing.
     *
     * @param verb must be what was done last
     */
    public void takeBack(UUID id, DossierVerb verb, String reason, Viewer by) {
        Dossier dossier = of(id, by);
        DossierStep last = standing(dossier);
        if (last.verb() != verb) {
            throw new Refusal("dossier.builtUpon", dossier.name());
        }
        if (verb == DossierVerb.PASS && evidence.isPosted(id)) {
            throw new Refusal("dossier.posted", dossier.name());
        }
        undo(dossier, last, DossierStep.required(reason), by);
    }

    /** The unit's meeting has voted for it. */
    public void selected(UUID id, Viewer by) {
        Dossier dossier = of(id, by);
        DossierState before = dossier.state();
        dossier.move(DossierVerb.SELECT, clock.instant());
        did(dossier, DossierVerb.SELECT, before, by, null);
        entities.flush();
        evidence.gather(List.of(id), clock.instant());
    }

    /** The meeting is opened again: whatever the unit has done since goes back to the draft; refused once it is received. */
    public void unselected(UUID id, String reason, Viewer by) {
        Dossier dossier = of(id, by);
        while (dossier.state() != DossierState.DRAFT) {
            DossierStep last = standing(dossier);
            if (dossier.receivedAt() != null || !last.verb().isTheUnits() || last.before() == null) {
                throw new Refusal(
                        "dossier.alreadyReceived",
                        dossier.name(),
                        dossier.title().name());
            }
            undo(dossier, last, reason, by);
            entities.flush();
        }
    }

    /** The unit does not stand behind it any more. */
    public void dropped(UUID id, String reason, Viewer by) {
        move(of(id, by), DossierVerb.WITHDRAW, reason, null, by);
    }

    /**
     * The council has voted.
     *
     * @param arithmetic the result as it is printed, {@code 8/9 = 88,89 % < 90 % tổng số thành viên}
     */
    public void votedOn(UUID id, boolean passed, String arithmetic, Viewer by) {
        Dossier dossier = of(id, by);
        DossierState before = dossier.state();
        if (before != DossierState.COUNCIL) {
            throw before.refusal(DossierVerb.PASS);
        }
        if (passed) {
            dossier.move(DossierVerb.PASS, clock.instant());
        } else {
            dossier.reject(Shortfall.VOTES, clock.instant());
        }
        did(dossier, passed ? DossierVerb.PASS : DossierVerb.REJECT, before, by, arithmetic);
    }

    /**
     * The council proposes a lower title instead; the higher one ends here, the lower stands before the council.
     *
     * @return the dossier for the lower title, the subject's own if there is one already
     */
    public UUID proposeLower(UUID id, String titleCode, String arithmetic, Viewer by) {
        Dossier higher = of(id, by);
        if (higher.state() == DossierState.COUNCIL) {
            votedOn(id, false, arithmetic, by);
            entities.flush();
        }
        UUID known = evidence.open(higher, titleCode);
        if (known != null) {
            return known;
        }
        Title lower = titles.inUse().stream()
                .filter(title -> title.code().equals(titleCode))
                .findFirst()
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        var person = higher.person();
        var unit = higher.unit();
        Dossier dossier =
                switch (higher.subject()) {
                    case PERSON ->
                        Dossier.ofPerson(
                                java.util.Objects.requireNonNull(person),
                                java.util.Objects.requireNonNull(unit),
                                lower,
                                higher.year(),
                                now);
                    case UNIT -> Dossier.ofUnit(java.util.Objects.requireNonNull(unit), lower, higher.year(), now);
                    case SCHOOL -> Dossier.ofSchool(higher.school(), lower, higher.year(), now);
                    case OTHER ->
                        Dossier.ofOthers(
                                higher.school(), unit, higher.name(), higher.names(), lower, higher.year(), now);
                };
        return begin(dossier.insteadOf(higher), by);
    }

    /** A decision grants it; the words name it ({@code 312-QĐ/TCT ngày 28/02/2022}). */
    public void decided(UUID id, String decision, Viewer by) {
        Dossier dossier = of(id, by);
        DossierState before = dossier.state();
        dossier.decide(decision, clock.instant());
        did(dossier, DossierVerb.DECIDE, before, by, decision);
    }

    /** Those above, or the rector, have refused it. */
    public void refused(UUID id, String why, Viewer by) {
        Dossier dossier = of(id, by);
        DossierState before = dossier.state();
        dossier.reject(Shortfall.OTHER, clock.instant());
        did(dossier, DossierVerb.REJECT, before, by, why);
    }

    /** It stands in the ledger of awards. */
    public void awarded(UUID id, Viewer by) {
        step(id, DossierVerb.AWARD, null, by);
    }

    /** The decision was cancelled, the award withdrawn. */
    public void revoked(UUID id, String reason, Viewer by) {
        step(id, DossierVerb.REVOKE, DossierStep.required(reason), by);
    }

    /** Puts a record of the house into a dossier: minutes, a submission, a report, a posting. */
    public void attach(UUID id, ItemKind item, ItemSource source, UUID reference, String name, Viewer by) {
        Dossier dossier = of(id, by);
        evidence.attach(dossier.id(), item, source, reference, name, clock.instant());
        events.publishEvent(new DossierEvent.ItemAdded(dossier.school().id(), dossier.id(), dossier.name(), name));
    }

    /** Another regime than the usual one: the transition lets the more favourable rule apply. */
    public void chooseRegime(UUID id, UUID regime, @Nullable String reason, Viewer by) {
        Dossier dossier = one(id, by);
        if (!dossier.isJudgedBy(by)) {
            throw new NotFound();
        }
        String why = DossierStep.required(reason);
        LegalRegime chosen = regimes.require(regime);
        dossier.choose(chosen, why);
        events.publishEvent(
                new DossierEvent.RegimeChosen(dossier.school().id(), dossier.id(), dossier.name(), chosen.name(), why));
    }

    /** The regime by which a dossier is judged: its own, or the one that its reception today would give it. */
    @Transactional(readOnly = true)
    public LegalRegime regimeOf(Dossier dossier) {
        LegalRegime own = dossier.regime();
        return own != null ? own : usual(dossier.year());
    }

    /** By the year of the achievement, but by what was in force at the reception if that came first (Law 06/2026, Art. 4). */
    private LegalRegime usual(EmulationYear year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = year.lastDay().isBefore(today) ? year.lastDay() : today;
        return regimes.on(day).orElseThrow(() -> new Refusal("dossier.noRegime", year.toString()));
    }

    private void move(
            Dossier dossier, DossierVerb verb, @Nullable String reason, @Nullable Shortfall shortfall, Viewer by) {
        if (!dossier.isMovableBy(verb, by)) {
            throw dossier.isVisibleTo(by) ? new Refusal("dossier.notYours") : new NotFound();
        }
        if (!dossier.state().allows(verb)) {
            throw dossier.state().refusal(verb);
        }
        String why = verb.needsReason() ? DossierStep.required(reason) : reason;
        DossierState before = dossier.state();
        Instant now = clock.instant();
        switch (verb) {
            case RECEIVE -> dossier.receive(usual(dossier.year()), now);
            case VERIFY -> {
                requireComplete(dossier, by, now);
                dossier.move(verb, now);
            }
            case SUBMIT -> {
                requireSubmittable(dossier, why);
                dossier.move(verb, now);
            }
            case REJECT -> dossier.reject(shortfall == null ? Shortfall.OTHER : shortfall, now);
            default -> dossier.move(verb, now);
        }
        did(dossier, verb, before, by, why);
    }

    private void requireComplete(Dossier dossier, Viewer by, Instant now) {
        var ids = List.of(dossier.id());
        evidence.acceptRecords(dossier.id(), by.displayName(), now);
        var missing = evidence.missing(ids, ItemStage.VERIFICATION, LocalDate.now(clock));
        if (!missing.isEmpty()) {
            throw new Refusal("dossier.incomplete", labels(missing.get(dossier.id())));
        }
        refuseSwapped(dossier);
    }

    private void requireSubmittable(Dossier dossier, @Nullable String why) {
        refuseSwapped(dossier);
        var missing = evidence.missing(List.of(dossier.id()), ItemStage.SUBMISSION, LocalDate.now(clock));
        if (!missing.isEmpty() && (why == null || why.isBlank())) {
            throw new Refusal("dossier.notSubmittable", labels(missing.get(dossier.id())));
        }
    }

    private void refuseSwapped(Dossier dossier) {
        var swapped = evidence.swapped(List.of(dossier.id())).get(dossier.id());
        if (swapped != null) {
            throw new Refusal("dossier.swapped", String.join("; ", swapped.values()));
        }
    }

    private String labels(List<ItemKind> items) {
        return items.stream().map(words::label).collect(Collectors.joining("; "));
    }

    private void step(UUID id, DossierVerb verb, @Nullable String reason, Viewer by) {
        Dossier dossier = of(id, by);
        DossierState before = dossier.state();
        dossier.move(verb, clock.instant());
        did(dossier, verb, before, by, reason);
    }

    private void undo(Dossier dossier, DossierStep last, String reason, Viewer by) {
        DossierState before = dossier.state();
        dossier.undo(last, clock.instant());
        entities.persist(new DossierStep(
                dossier,
                dossiers.lastStep(dossier.id()) + 1,
                DossierVerb.UNDO,
                before,
                last,
                by,
                clock.instant(),
                reason));
        events.publishEvent(new DossierEvent.StepUndone(
                dossier.school().id(),
                dossier.id(),
                last.verb(),
                dossier.name(),
                dossier.title().name(),
                dossier.year().toString(),
                reason));
    }

    private void did(
            Dossier dossier, DossierVerb verb, @Nullable DossierState before, Viewer by, @Nullable String reason) {
        entities.persist(new DossierStep(
                dossier, dossiers.lastStep(dossier.id()) + 1, verb, before, null, by, clock.instant(), reason));
        events.publishEvent(new DossierEvent.Moved(
                dossier.school().id(),
                dossier.id(),
                verb,
                dossier.name(),
                dossier.title().name(),
                dossier.year().toString(),
                reason));
    }

    private DossierStep standing(Dossier dossier) {
        return DossierStep.standing(dossiers.steps(dossier.id()))
                .orElseThrow(() -> new Refusal("dossier.nothingToUndo"));
    }

    /** For the pages: as far as the viewer may know of it. */
    private Dossier one(UUID id, Viewer by) {
        Dossier dossier = of(id, by);
        if (!dossier.isVisibleTo(by)) {
            throw new NotFound();
        }
        return dossier;
    }

    private Dossier of(UUID id, Viewer by) {
        return dossiers.findForChange(List.of(id), by.homeId()).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
