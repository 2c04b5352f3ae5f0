package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MembershipRole;
import vn.thidua.criteria.Arena;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * A round with its settings and units, and who may do what in it.
 *
 * @param organisationId the body that scores: cluster, block or school
 * @param half a half-year of the year, or the whole of it
 * @param neighbours how many each scores in rotation
 * @param threshold per cent of a criterion's maximum from which on a difference is to be explained
 * @param secretaryEnters whether the body's secretary may enter reviews for the standing office
 * @param ties what decides between equal totals, in order
 * @param flags how many flags (cờ) may be proposed
 * @param certificates how many certificates (bằng khen) may be proposed
 */
public record RoundView(
        UUID id,
        int version,
        UUID organisationId,
        String body,
        Arena arena,
        EmulationYear year,
        @Nullable Integer half,
        UUID setId,
        String name,
        @Nullable String basis,
        ScoringState state,
        LocalDate selfDue,
        LocalDate crossDue,
        LocalDate explainDue,
        CrossMode crossMode,
        int neighbours,
        BigDecimal threshold,
        boolean secretaryEnters,
        ProposalRule rule,
        List<TieBreak> ties,
        int flags,
        int certificates,
        @Nullable LocalDate finalOn,
        List<Unit> units) {

    /**
     * Who is scored.
     *
     * @param id the school, faculty or office
     * @param bodyId the school whose records it keeps
     * @param role its office in the cluster of the year; those who hold one review
     */
    public record Unit(
            UUID id,
            UUID bodyId,
            String name,
            String shortName,
            MembershipRole role,
            @Nullable LocalDate leftOn,
            @Nullable String leftBecause) {

        /** Still takes part. */
        public boolean isPresent() {
            return leftOn == null;
        }

        public boolean leads() {
            return role != MembershipRole.MEMBER;
        }

        /** Who fills its sheets: head and standing body of a school, the head of a faculty. */
        public boolean isActedForBy(Viewer viewer) {
            return isSignedForBy(viewer) || viewer.is(Role.SCHOOL_SECRETARY, id);
        }

        /** Who signs for it. */
        public boolean isSignedForBy(Viewer viewer) {
            return viewer.is(Role.RECTOR, id) || viewer.is(Role.UNIT_HEAD, id);
        }
    }

    private static final int MONTHS_OF_A_HALF = 6;

    public RoundView {
        ties = List.copyOf(ties);
        units = List.copyOf(units);
    }

    /** Within one school, of its faculties and offices. */
    public boolean isInside() {
        return arena == Arena.UNITS;
    }

    /** The days that it is about. */
    public Period period() {
        LocalDate middle = year.firstDay().plusMonths(MONTHS_OF_A_HALF);
        if (half == null) {
            return year.period();
        }
        return half == 1 ? new Period(year.firstDay(), middle.minusDays(1)) : new Period(middle, year.lastDay());
    }

    /** Who opens it and takes it from step to step. */
    public boolean isLedBy(Viewer viewer) {
        return isLedBy(viewer, arena, organisationId);
    }

    /** The same of a round that is still to come. */
    public static boolean isLedBy(Viewer viewer, Arena arena, UUID body) {
        return arena == Arena.UNITS
                ? viewer.is(Role.SCHOOL_SECRETARY, body) || viewer.is(Role.RECTOR, body)
                : viewer.is(Role.CLUSTER_SECRETARY, body);
    }

    /** Who leads it, who acts for one of its units once it is open, and whoever is above. */
    public boolean isReadableBy(Viewer viewer) {
        return isLedBy(viewer)
                || state != ScoringState.DRAFT
                        && (units.stream().anyMatch(unit -> unit.isActedForBy(viewer))
                                || viewer.is(Role.ACADEMY_OFFICER) && viewer.mayRead(organisationId));
    }

    /** Sees all units side by side: who leads, who is above, those who review; the others once it is final. */
    public boolean isOverseenBy(Viewer viewer) {
        return state == ScoringState.FINAL
                || isLedBy(viewer)
                || viewer.is(Role.ACADEMY_OFFICER)
                || !reviewersOf(viewer).isEmpty();
    }

    /** Units that still take part. */
    public List<Unit> present() {
        return units.stream().filter(Unit::isPresent).toList();
    }

    /** The units for which the viewer acts. */
    public List<Unit> of(Viewer viewer) {
        return units.stream().filter(unit -> unit.isActedForBy(viewer)).toList();
    }

    /** The unit, or a 404. */
    public Unit unit(UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** In whose names the viewer may review: a leading school that still takes part, or the body itself. */
    public List<UUID> reviewersOf(Viewer viewer) {
        var names = new ArrayList<UUID>();
        if (isLedBy(viewer) && (isInside() || secretaryEnters)) {
            names.add(organisationId);
        }
        if (!isInside()) {
            present().stream()
                    .filter(unit -> unit.leads() && unit.isActedForBy(viewer))
                    .map(Unit::id)
                    .forEach(names::add);
        }
        return names;
    }

    /**
     * Nobody reviews the own school; nor does the standing office, which is the head's, review the head's.
     */
    public boolean mayReview(UUID reviewer, Unit unit) {
        return unit.isPresent()
                && !reviewer.equals(unit.id())
                && (isInside() || !reviewer.equals(organisationId) || unit.role() != MembershipRole.HEAD);
    }
}
