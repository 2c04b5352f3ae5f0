package vn.thidua.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.personnel.PersonnelEvent;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.Period;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * How much of a person somebody sees. Personal data – birth date, e-mail, kind of leave, discipline, cases under consideration –
 * is for the school's standing body, its rector and the person alone.
 */
enum Sight {
    /** Not even that the person exists. */
    NOTHING,
    /** What accounts are made from: name, code, unit, e-mail. */
    ACCOUNT,
    /** What the head of the unit needs: name, position, rank, when absent but not why. */
    UNIT,
    /** Everything. */
    FULL;

    /** What a viewer sees of one person. */
    static Sight of(Viewer viewer, UUID person, UUID school, @Nullable UUID unit) {
        if (person.equals(viewer.personId())
                || viewer.is(Role.SCHOOL_SECRETARY, school)
                || viewer.is(Role.RECTOR, school)) {
            return FULL;
        }
        if (viewer.is(Role.SYSTEM_ADMINISTRATOR)) {
            return ACCOUNT;
        }
        return unit != null && viewer.is(Role.UNIT_HEAD, unit) ? UNIT : NOTHING;
    }

    static Sight of(Viewer viewer, Person person) {
        UUID unit = person.lastAppointment().map(last -> last.unit().id()).orElse(null);
        return of(viewer, person.id(), person.school().id(), unit);
    }

    /** What a viewer sees of the people on a list; cluster and superior bodies see no personal data and get no list. */
    static Sight ofList(Viewer viewer) {
        if (viewer.isAny(Role.SCHOOL_SECRETARY, Role.RECTOR)) {
            return FULL;
        }
        if (viewer.is(Role.SYSTEM_ADMINISTRATOR)) {
            return ACCOUNT;
        }
        return viewer.is(Role.UNIT_HEAD) ? UNIT : NOTHING;
    }

    /** Whose records a viewer keeps: those of the school whose standing body this is. */
    static boolean mayChange(Viewer viewer, UUID school) {
        return viewer.is(Role.SCHOOL_SECRETARY, school);
    }

    public boolean seesPerson() {
        return this != NOTHING;
    }

    public boolean seesEmail() {
        return this == FULL || this == ACCOUNT;
    }

    public boolean seesWork() {
        return this == FULL || this == UNIT;
    }

    public boolean seesAbsence() {
        return this == FULL || this == UNIT;
    }

    /** Birth date, sex, Party membership, kinds of leave, discipline, cases. */
    public boolean seesPersonalData() {
        return this == FULL;
    }

    /**
     * A line of a person's history.
     *
     * @param key message key of the sentence
     * @param what fills it: the unit
     * @param label rank, kind of event or form of discipline
     * @param event the event it comes from, so that it can be corrected
     */
    record Milestone(
            LocalDate from,
            @Nullable LocalDate to,
            String key,
            String what,
            @Nullable Enum<?> label,
            @Nullable String detail,
            @Nullable String decision,
            @Nullable UUID event) {

        /** Joining and leaving are days, all else lasts. */
        public @Nullable Period period() {
            boolean day = key.endsWith(".joined") || key.endsWith(".left");
            return day ? null : new Period(from, to);
        }
    }

    /** What this viewer may know of a person's service, newest first; who joined and began on one day joined first. */
    List<Milestone> milestonesOf(Person person) {
        var milestones = new ArrayList<Milestone>();
        LocalDate left = person.leftOn();
        if (left != null) {
            milestones.add(new Milestone(left, null, "staff.milestone.left", "", null, null, null, null));
        }
        person.appointments()
                .forEach(appointment -> milestones.add(new Milestone(
                        appointment.valid().from(),
                        appointment.valid().to(),
                        "staff.milestone.appointment",
                        appointment.unit().name(),
                        appointment.rank(),
                        seesWork() ? appointment.position() : null,
                        seesPersonalData() ? appointment.decision() : null,
                        null)));
        for (PersonnelEvent event : person.events()) {
            boolean absence = event.kind() != PersonnelEventKind.DISCIPLINE
                    && event.kind() != PersonnelEventKind.UNDER_CONSIDERATION;
            if (seesPersonalData()) {
                milestones.add(new Milestone(
                        event.valid().from(),
                        event.valid().to(),
                        "staff.milestone.event",
                        "",
                        event.discipline() == null ? event.kind() : event.discipline(),
                        event.detail(),
                        event.decision(),
                        event.id()));
            } else if (seesAbsence() && absence) {
                milestones.add(new Milestone(
                        event.valid().from(),
                        event.valid().to(),
                        "staff.milestone.absence",
                        "",
                        null,
                        null,
                        null,
                        null));
            }
        }
        milestones.add(new Milestone(person.joinedOn(), null, "staff.milestone.joined", "", null, null, null, null));
        milestones.sort(Comparator.comparing(Milestone::from).reversed());
        return milestones;
    }
}
