package vn.thidua.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.registration.RegistrationState.RegistrationVerb;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.title.Title;

/**
 * What a person, a faculty or office, or the school itself sets out to achieve in a year (đăng ký thi đua): the titles and
 * forms sought, and what is promised for them. Until 2023 it is a legal basis of every title (Law 2003, Art. 10); since 2024
 * a practice.
 *
 * <p>Who endorses: the head of the unit its people's; rector or standing body those of heads, of the board of rectors and of
 * the units; the rector alone the school's. Nobody endorses their own but the rector, who locks the list in any case.
 */
@Entity
public class Registration {

    /** Whose registration it is. */
    public enum RegistrationSubject {
        PERSON,
        UNIT,
        SCHOOL
    }

    /** How far an initiative is meant to have effect (cơ sở; bộ, tỉnh; toàn quốc). */
    public enum InitiativeScope {
        BASE,
        PROVINCE,
        NATION
    }

    /** A title or form sought. */
    @Embeddable
    record Sought(UUID titleId, UUID organisationId) {}

    /** An initiative planned. */
    @Embeddable
    public record Initiative(
            UUID organisationId,
            String name,
            @Enumerated(EnumType.STRING) InitiativeScope scope) {}

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private RegistrationWindow window;

    private EmulationYear emulationYear;

    @Enumerated(EnumType.STRING)
    private RegistrationSubject subjectKind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation unit;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @ElementCollection
    @CollectionTable(name = "registration_title", joinColumns = @JoinColumn(name = "registration_id"))
    private Set<Sought> titles = new HashSet<>();

    private @Nullable String awarding;
    private List<String> targets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "registration_initiative", joinColumns = @JoinColumn(name = "registration_id"))
    @OrderColumn(name = "position")
    private List<Initiative> initiatives = new ArrayList<>();

    private @Nullable String note;
    private @Nullable String lateReason;
    private @Nullable UUID sheet;
    private @Nullable Instant savedAt;

    protected Registration() {}

    private Registration(
            RegistrationWindow window,
            RegistrationSubject subjectKind,
            @Nullable Person person,
            @Nullable Organisation unit) {
        this.id = UUID.randomUUID();
        this.organisation = window.school();
        this.window = window;
        this.emulationYear = window.year();
        this.subjectKind = subjectKind;
        this.person = person;
        this.unit = unit;
        this.state = RegistrationState.DRAFT;
    }

    static Registration ofPerson(RegistrationWindow window, Person person, @Nullable Organisation unit) {
        if (!person.school().id().equals(window.school().id())) {
            throw new NotFound();
        }
        return new Registration(window, RegistrationSubject.PERSON, person, unit);
    }

    static Registration ofUnit(RegistrationWindow window, Organisation unit) {
        if (!unit.kind().competes() || !unit.body().id().equals(window.school().id())) {
            throw new NotFound();
        }
        return new Registration(window, RegistrationSubject.UNIT, null, unit);
    }

    static Registration ofSchool(RegistrationWindow window) {
        return new Registration(window, RegistrationSubject.SCHOOL, null, null);
    }

    /**
     * Writes down what is sought and promised; a withdrawn registration becomes a draft again.
     *
     * @param today decides whether people may still register by themselves
     * @return whether this begins it (anew)
     */
    boolean save(RegistrationForm form, Collection<Title> sought, Viewer by, LocalDate today, Instant now) {
        known(isChangeableBy(by));
        if (!isInTime(today)) {
            keepLate(form.lateReason(), by, today);
        }
        boolean begins = savedAt == null || state == RegistrationState.WITHDRAWN;
        state = state.after(RegistrationVerb.SAVE);
        refuseWrongTitles(sought);
        Set<Sought> wanted = sought.stream()
                .map(title -> new Sought(title.id(), organisation.id()))
                .collect(Collectors.toSet());
        titles.retainAll(wanted);
        titles.addAll(wanted);
        awarding = form.awarding();
        targets = new ArrayList<>(form.targetLines());
        var planned = form.initiativesOf(organisation.id());
        if (!planned.equals(List.copyOf(initiatives))) {
            initiatives.clear();
            initiatives.addAll(planned);
        }
        note = form.note();
        sheet = form.sheet();
        savedAt = now;
        return begins;
    }

    /** Hands it in. */
    RegistrationEvent submit(Viewer by, LocalDate today) {
        known(isChangeableBy(by));
        if (!isInTime(today)) {
            keepLate(lateReason, by, today);
        }
        RegistrationState next = state.after(RegistrationVerb.SUBMIT);
        if (titles.isEmpty()) {
            throw new Refusal("registration.noTitle");
        }
        state = next;
        return new RegistrationEvent.Submitted(organisation.id(), id, name(), emulationYear.toString(), lateReason);
    }

    RegistrationEvent endorse(Viewer by) {
        known(isEndorsableBy(by));
        requireOpenList();
        state = state.after(RegistrationVerb.ENDORSE);
        return new RegistrationEvent.Endorsed(organisation.id(), id, name(), emulationYear.toString());
    }

    /** Gives it back to be corrected; what was endorsed may still be sent back by those who keep the list. */
    RegistrationEvent sendBack(@Nullable String reason, Viewer by) {
        known(isEndorsableBy(by));
        String why = RegistrationStep.required(reason);
        requireOpenList();
        state = state.after(RegistrationVerb.SEND_BACK);
        return new RegistrationEvent.SentBack(organisation.id(), id, name(), emulationYear.toString(), why);
    }

    RegistrationEvent withdraw(Viewer by) {
        known(isChangeableBy(by));
        state = state.after(RegistrationVerb.WITHDRAW);
        requireOpenList();
        return new RegistrationEvent.Withdrawn(organisation.id(), id, name(), emulationYear.toString());
    }

    /** Follows the list: consolidated, locked or opened again with it. */
    public RegistrationStep follow(RegistrationVerb listVerb, Viewer by, Instant now, @Nullable String reason) {
        state = state.after(listVerb);
        return new RegistrationStep(window, this, listVerb, by, now, reason);
    }

    RegistrationStep step(RegistrationVerb verb, Viewer by, Instant now, @Nullable String reason) {
        return new RegistrationStep(window, this, verb, by, now, reason);
    }

    /** Corrections of what was sent back are in time as long as the list is open. */
    private boolean isInTime(LocalDate today) {
        requireOpenList();
        if (today.isBefore(window.opensOn())) {
            throw new Refusal("registration.notYetOpen", formatted(window.opensOn()));
        }
        return !window.isOver(today) || state == RegistrationState.RETURNED;
    }

    private void keepLate(@Nullable String reason, Viewer by, LocalDate today) {
        if (!window.isKeptBy(by)) {
            throw new Refusal("registration.windowClosed", formatted(window.closesOn()));
        }
        if (reason == null || reason.isBlank()) {
            throw new Refusal("registration.lateReason", formatted(window.closesOn()));
        }
        lateReason = reason;
    }

    /** {@code 15/02/2022}; two digits each. */
    private static String formatted(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private void refuseWrongTitles(Collection<Title> sought) {
        for (Title title : sought) {
            boolean fits = subjectKind == RegistrationSubject.PERSON ? title.isForPeople() : title.isForCollectives();
            if (!fits) {
                throw new Refusal("registration.titleNotForSubject", title.name());
            }
        }
    }

    private void requireOpenList() {
        if (window.state() != RegistrationWindow.ListState.OPEN) {
            throw new Refusal("registration.listClosed");
        }
    }

    private static void known(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }

    /** The person's own; the head of the unit its unit's; the standing body and the rector all of the school's. */
    public boolean isChangeableBy(Viewer viewer) {
        return window.isKeptBy(viewer)
                || switch (subjectKind) {
                    case PERSON -> isOwnOf(viewer);
                    case UNIT -> unit != null && viewer.is(Role.UNIT_HEAD, unit.id());
                    case SCHOOL -> false;
                };
    }

    public boolean isEndorsableBy(Viewer viewer) {
        return isEndorsableBy(
                viewer,
                organisation.id(),
                subjectKind,
                person == null ? null : person.id(),
                unit == null ? null : unit.id());
    }

    /** The rule by itself, for lists that load rows instead of registrations. */
    static boolean isEndorsableBy(
            Viewer viewer, UUID school, RegistrationSubject subject, @Nullable UUID personId, @Nullable UUID unitId) {
        if (viewer.is(Role.RECTOR, school)) {
            return true;
        }
        if (personId != null && personId.equals(viewer.personId())) {
            return false;
        }
        return viewer.is(Role.SCHOOL_SECRETARY, school) && subject != RegistrationSubject.SCHOOL
                || subject == RegistrationSubject.PERSON && unitId != null && viewer.is(Role.UNIT_HEAD, unitId);
    }

    public boolean isVisibleTo(Viewer viewer) {
        return isChangeableBy(viewer) || isEndorsableBy(viewer);
    }

    public boolean isOwnOf(Viewer viewer) {
        return person != null && person.id().equals(viewer.personId());
    }

    /** Whether the button of this verb is shown to this viewer today. */
    public boolean offers(RegistrationVerb verb, Viewer viewer, LocalDate today) {
        if (!state.allows(verb) || window.state() != RegistrationWindow.ListState.OPEN) {
            return false;
        }
        return switch (verb) {
            case ENDORSE, SEND_BACK -> isEndorsableBy(viewer);
            case WITHDRAW -> isChangeableBy(viewer);
            case SAVE, SUBMIT ->
                isChangeableBy(viewer)
                        && !today.isBefore(window.opensOn())
                        && (!window.isOver(today)
                                || state == RegistrationState.RETURNED
                                || window.isKeptBy(viewer) && (verb == RegistrationVerb.SAVE || lateReason != null));
            default -> false;
        };
    }

    /** Whose it is, in words. */
    public String name() {
        return switch (subjectKind) {
            case PERSON -> person == null ? "" : person.fullName();
            case UNIT -> unit == null ? "" : unit.name();
            case SCHOOL -> organisation.name();
        };
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation school() {
        return organisation;
    }

    public RegistrationWindow window() {
        return window;
    }

    public EmulationYear year() {
        return emulationYear;
    }

    public RegistrationSubject subject() {
        return subjectKind;
    }

    public @Nullable Person person() {
        return person;
    }

    public @Nullable Organisation unit() {
        return unit;
    }

    public RegistrationState state() {
        return state;
    }

    public Set<UUID> titleIds() {
        return titles.stream().map(Sought::titleId).collect(Collectors.toUnmodifiableSet());
    }

    public @Nullable String awarding() {
        return awarding;
    }

    public List<String> targets() {
        return List.copyOf(targets);
    }

    public List<Initiative> initiatives() {
        return List.copyOf(initiatives);
    }

    public @Nullable String note() {
        return note;
    }

    public boolean isLate() {
        return lateReason != null;
    }

    public @Nullable String lateReason() {
        return lateReason;
    }

    @Nullable
    UUID sheet() {
        return sheet;
    }

    public @Nullable Instant savedAt() {
        return savedAt;
    }
}
