package vn.thidua.scoringround;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Arena;
import vn.thidua.organisation.Organisation;
import vn.thidua.scoring.CrossMode;
import vn.thidua.scoring.ProposalRule;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringEvent;
import vn.thidua.scoring.ScoringState;
import vn.thidua.scoring.TieBreak;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * A round of scoring. Each step on asks that what it closes is done, or its day over; a step back says why and is possible where
 * nothing is lost and nobody has seen what was covered.
 */
@Entity
class ScoringRound {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;
    private static final int FEWEST_UNITS = 2;

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private Arena arena;

    private EmulationYear emulationYear;
    private @Nullable Integer half;
    private UUID setId;
    private String name;
    private @Nullable String basis;

    @Enumerated(EnumType.STRING)
    private ScoringState state;

    private LocalDate selfDue;
    private LocalDate crossDue;
    private LocalDate explainDue;

    @Enumerated(EnumType.STRING)
    private CrossMode crossMode;

    private int neighbours;
    private BigDecimal threshold;
    private boolean secretaryEnters;

    @Enumerated(EnumType.STRING)
    private ProposalRule rule;

    private String[] ties;
    private int flags;
    private int certificates;
    private @Nullable LocalDate finalOn;

    protected ScoringRound() {}

    /** Prepared by the body that scores. */
    ScoringRound(Organisation body, Arena arena, RoundForm form) {
        this.id = UUID.randomUUID();
        this.organisation = body;
        this.arena = arena;
        this.state = ScoringState.DRAFT;
        EmulationYear year = EmulationYear.parse(form.year());
        if (year.kind() != body.yearKind()) {
            throw new Refusal("round.otherKindOfYear", year.toString());
        }
        this.emulationYear = year;
        this.half = form.half();
        this.setId = form.set();
        take(form);
    }

    ScoringEvent prepared() {
        return new ScoringEvent.Prepared(organisation.id(), id, name);
    }

    /** Takes other settings: year and criteria stand once it is open, who scores whom once it is scored across. */
    ScoringEvent change(RoundForm form) {
        if (state == ScoringState.FINAL) {
            throw new Refusal("round.isFinal", name);
        }
        boolean samePeriod = emulationYear.toString().equals(form.year())
                && java.util.Objects.equals(half, form.half())
                && setId.equals(form.set());
        if (state != ScoringState.DRAFT && !samePeriod) {
            throw new Refusal("round.setStands");
        }
        boolean sameWay = crossMode == form.crossMode() && neighbours == form.neighbours();
        if (state.isAfter(ScoringState.OPEN) && !sameWay) {
            throw new Refusal("round.wayStands");
        }
        if (state.isUncovered() && threshold.compareTo(form.threshold()) != 0) {
            throw new Refusal("round.thresholdStands");
        }
        emulationYear = EmulationYear.parse(form.year());
        half = form.half();
        setId = form.set();
        take(form);
        return new ScoringEvent.SettingsChanged(organisation.id(), id, name);
    }

    private void take(RoundForm form) {
        if (form.crossDue().isBefore(form.selfDue()) || form.explainDue().isBefore(form.crossDue())) {
            throw new Refusal("round.deadlines");
        }
        if (EnumSet.copyOf(form.ties()).size() < form.ties().size()) {
            throw new Refusal("round.tiesTwice");
        }
        name = form.name().strip();
        basis = form.basis() == null || form.basis().isBlank()
                ? null
                : form.basis().strip();
        selfDue = form.selfDue();
        crossDue = form.crossDue();
        explainDue = form.explainDue();
        crossMode = form.crossMode();
        neighbours = form.neighbours();
        threshold = form.threshold();
        secretaryEnters = form.secretaryEnters();
        rule = form.rule();
        ties = form.ties().stream().map(Enum::name).toArray(String[]::new);
        flags = form.flags();
        certificates = form.certificates();
    }

    /** Goes on to the next state, if what this one is for is done or its day is over. */
    ScoringState advance(Standing standing, LocalDate today) {
        switch (state) {
            case DRAFT -> refuse(standing.present() < FEWEST_UNITS, "round.fewUnits");
            case OPEN -> {
                refuse(
                        !standing.unsigned().isEmpty() && !today.isAfter(selfDue),
                        "round.unsigned",
                        Standing.names(standing.unsigned()),
                        selfDue);
                refuse(standing.unsigned().size() == standing.present(), "round.nobodySigned");
                refuse(
                        crossMode == CrossMode.ASSIGNED
                                && !standing.unassigned().isEmpty(),
                        "round.unassigned",
                        Standing.names(standing.unassigned()));
            }
            case CROSS ->
                refuse(
                        !standing.unscored().isEmpty() && !today.isAfter(crossDue),
                        "round.unscored",
                        Standing.names(standing.unscored()),
                        crossDue);
            case REVIEW -> {
                refuse(!standing.openReviews().isEmpty(), "round.openReviews", Standing.names(standing.openReviews()));
                refuse(!standing.unreviewed().isEmpty(), "round.unreviewed", Standing.names(standing.unreviewed()));
            }
            case EXPLANATION -> {
                refuse(!standing.openReviews().isEmpty(), "round.openReviews", Standing.names(standing.openReviews()));
                refuse(
                        !standing.unanswered().isEmpty() && !today.isAfter(explainDue),
                        "round.unanswered",
                        Standing.names(standing.unanswered()),
                        explainDue);
            }
            case COMPILED -> {}
            case CONFERENCE -> finalOn = today;
            case FINAL -> throw new Refusal("round.isFinal", name);
        }
        state = java.util.Objects.requireNonNull(state.next());
        return state;
    }

    /** Goes a step back. What was covered and has been seen cannot be covered again; from the end it is {@link #reopen}. */
    ScoringEvent goBack(Standing standing, @Nullable String reason, String label) {
        String why = said(reason);
        switch (state) {
            case DRAFT -> throw new Refusal("round.isDraft");
            case OPEN -> refuse(standing.sheets() > 0, "round.sheetsBegun", standing.sheets());
            case CROSS -> refuse(standing.crossed() > 0, "round.crossBegun");
            case REVIEW -> throw new Refusal("round.uncovered");
            case FINAL -> throw new Refusal("round.isFinal", name);
            default -> {}
        }
        state = ScoringState.values()[state.ordinal() - 1];
        return new ScoringEvent.WentBack(organisation.id(), id, name, label, why);
    }

    /** Back to its conference after its end. A school's own round stays over: the ratings of its units were given by it. */
    ScoringEvent reopen(@Nullable String reason, String by) {
        String why = said(reason);
        refuse(state != ScoringState.FINAL || arena == Arena.UNITS, "round.isFinal", name);
        finalOn = null;
        state = ScoringState.CONFERENCE;
        return new ScoringEvent.Reopened(organisation.id(), id, name, emulationYear, by, why);
    }

    private static String said(@Nullable String reason) {
        if (reason == null
                || reason.strip().length() < SHORTEST_REASON
                || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal("round.reason");
        }
        return reason.strip();
    }

    private static void refuse(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new Refusal(key, arguments);
        }
    }

    /** Whether units may still join, and who scores whom be assigned. */
    boolean isJoinable() {
        return state == ScoringState.DRAFT || state == ScoringState.OPEN;
    }

    boolean isLedBy(Viewer viewer) {
        return RoundView.isLedBy(viewer, arena, organisation.id());
    }

    RoundForm settings() {
        return new RoundForm(
                name,
                emulationYear.toString(),
                half,
                setId,
                basis,
                selfDue,
                crossDue,
                explainDue,
                crossMode,
                neighbours,
                threshold,
                secretaryEnters,
                rule,
                Arrays.stream(ties).map(TieBreak::valueOf).toList(),
                flags,
                certificates,
                version);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Organisation body() {
        return organisation;
    }

    Arena arena() {
        return arena;
    }

    EmulationYear year() {
        return emulationYear;
    }

    String name() {
        return name;
    }

    ScoringState state() {
        return state;
    }

    CrossMode crossMode() {
        return crossMode;
    }

    int neighbours() {
        return neighbours;
    }

    List<String> ties() {
        return List.of(ties);
    }
}
