package vn.thidua.staff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEvent;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

/** Somebody who works, or worked, at a school, with the appointments and events of that service. */
@Entity
public class Person {

    /** Grave, acute, tilde, hook and dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** As in the personnel file. */
    public enum Sex {
        MALE,
        FEMALE
    }

    static final String NAMECARD = " – ";
    private static final Pattern BLANK = Pattern.compile("\\s+");

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    private String code;
    private String fullName;
    private String givenName;
    private @Nullable LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private boolean partyMember;
    private @Nullable String email;
    private LocalDate joinedOn;
    private @Nullable LocalDate leftOn;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("valid.from")
    private List<Appointment> appointments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    @OrderBy("valid.from")
    private List<PersonnelEvent> events = new ArrayList<>();

    protected Person() {}

    /** A person who joins a school on a day, known by the school's own code (mã cán bộ). */
    public Person(Organisation school, String code, String fullName, LocalDate joinedOn) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.code = code.strip();
        this.joinedOn = joinedOn;
        bear(fullName);
    }

    private void bear(String name) {
        fullName = oneName(name);
        givenName = givenNameOf(fullName);
    }

    /** The same name, wherever its tone mark was put: Hoà and Hòa. */
    public static String nameKey(String name) {
        var key = new StringBuilder();
        for (String word : oneName(name).toLowerCase(Locale.ROOT).split(" ")) {
            var tones = new StringBuilder();
            for (char letter : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
                (TONES.indexOf(letter) < 0 ? key : tones).append(letter);
            }
            key.append(tones).append(' ');
        }
        return key.toString();
    }

    /** A name as it is kept: composed letters (NFC), single spaces. */
    static String oneName(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().transform(name -> BLANK.matcher(name)
                .replaceAll(" "));
    }

    /** Vietnamese people are called, and sorted, by the last word of their name. */
    static String givenNameOf(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    /** The announcement that this person was entered. */
    StaffEvent joined() {
        return new StaffEvent.Joined(organisation.id(), id, fullName, joinedOn);
    }

    /** Corrects the particulars; the day of joining may move only as far as the first appointment and the first event. */
    public StaffEvent correct(
            String newCode,
            String newName,
            @Nullable LocalDate newBirthDate,
            @Nullable Sex newSex,
            boolean isPartyMember,
            @Nullable String newEmail,
            LocalDate newJoinedOn) {
        if (newBirthDate != null && !newBirthDate.isBefore(newJoinedOn)) {
            throw new Refusal("staff.bornAfterJoining", newBirthDate, newJoinedOn);
        }
        if (leftOn != null && newJoinedOn.isAfter(leftOn)) {
            throw new Refusal("staff.joinedAfterLeaving", newJoinedOn, leftOn);
        }
        moveFirstDay(newJoinedOn);
        code = newCode.strip();
        bear(newName);
        birthDate = newBirthDate;
        sex = newSex;
        partyMember = isPartyMember;
        email = newEmail;
        return new StaffEvent.Corrected(organisation.id(), id, fullName);
    }

    private void moveFirstDay(LocalDate newJoinedOn) {
        if (newJoinedOn.equals(joinedOn)) {
            return;
        }
        events.stream()
                .map(event -> event.valid().from())
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(newJoinedOn))
                .ifPresent(first -> {
                    throw new Refusal("staff.joinedAfterEvent", newJoinedOn, first);
                });
        appointments.stream()
                .min(Comparator.comparing(appointment -> appointment.valid().from()))
                .filter(first -> first.valid().from().equals(joinedOn)
                        || first.valid().from().isBefore(newJoinedOn))
                .ifPresent(first -> first.beginOn(newJoinedOn));
        joinedOn = newJoinedOn;
    }

    /** Serves in a unit from a day on; an appointment that still runs ends the day before. */
    public StaffEvent appoint(Appointment next) {
        LocalDate from = next.valid().from();
        Organisation unit = next.unit();
        if (!unit.body().equals(organisation)) {
            throw new Refusal("staff.unitOfAnotherSchool");
        }
        if (!unit.valid().contains(from)) {
            throw new Refusal("staff.unitNotOnThatDay", unit.name(), from);
        }
        refuseOutsideService(from);
        currentAppointment(from).ifPresent(current -> {
            if (current.valid().from().equals(from)) {
                throw new Refusal("staff.appointedOnThatDay", fullName, from);
            }
            current.endBefore(from);
        });
        if (appointments.stream().anyMatch(earlier -> earlier.valid().overlaps(next.valid()))) {
            throw new Refusal("staff.appointmentsOverlap", fullName);
        }
        appointments.add(next);
        return new StaffEvent.Appointed(organisation.id(), id, fullName, unit.name(), from);
    }

    /** Takes back the last appointment; the one before it goes on as if it had never been ended. */
    public StaffEvent takeBackLastAppointment() {
        if (!mayTakeBackAppointment()) {
            throw new Refusal("staff.firstAppointmentStays", fullName);
        }
        Appointment last = lastAppointment().orElseThrow();
        appointments.remove(last);
        lastAppointment()
                .filter(before ->
                        last.valid().from().minusDays(1).equals(before.valid().to()))
                .ifPresent(before -> before.endOn(last.valid().to()));
        return new StaffEvent.AppointmentTakenBack(
                organisation.id(), id, fullName, last.unit().name());
    }

    public boolean mayTakeBackAppointment() {
        return appointments.size() > 1 && leftOn == null;
    }

    /** Leaves the school; the day is the last one of service (Ngày rời trường). */
    public StaffEvent leave(LocalDate lastDay) {
        if (leftOn != null) {
            throw new Refusal("staff.hasLeft", fullName, leftOn);
        }
        if (lastDay.isBefore(joinedOn)) {
            throw new Refusal("staff.leftBeforeJoining", lastDay, joinedOn);
        }
        appointments.stream()
                .filter(appointment -> appointment.valid().from().isAfter(lastDay))
                .findFirst()
                .ifPresent(later -> {
                    throw new Refusal(
                            "staff.leftBeforeAppointment",
                            lastDay,
                            later.valid().from());
                });
        events.stream()
                .filter(event -> event.valid().from().isAfter(lastDay))
                .findFirst()
                .ifPresent(later -> {
                    throw new Refusal(
                            "staff.leftBeforeEvent", lastDay, later.valid().from());
                });
        leftOn = lastDay;
        lastAppointment().filter(last -> last.valid().contains(lastDay)).ifPresent(last -> last.endOn(lastDay));
        return new StaffEvent.Left(organisation.id(), id, fullName, lastDay);
    }

    /** Takes back the leaving; the last appointment goes on. */
    public StaffEvent stay() {
        if (leftOn == null) {
            throw new Refusal("staff.hasNotLeft", fullName);
        }
        LocalDate lastDay = leftOn;
        leftOn = null;
        lastAppointment().filter(last -> lastDay.equals(last.valid().to())).ifPresent(last -> last.endOn(null));
        return new StaffEvent.Stayed(organisation.id(), id, fullName);
    }

    /** Writes down leave, study, secondment, discipline or a case; at most one of a kind begins on a day. */
    public StaffEvent note(PersonnelEvent event) {
        refuseOutsideService(event.valid());
        refuseSecond(event, event.kind(), event.valid());
        events.add(event);
        return new StaffEvent.EventNoted(organisation.id(), id, fullName, event.id());
    }

    /** Corrects an event, or ends it by giving its last day. */
    public StaffEvent amend(
            PersonnelEvent event,
            PersonnelEventKind kind,
            @Nullable String detail,
            @Nullable Discipline discipline,
            Period valid,
            @Nullable String decision) {
        refuseOutsideService(valid);
        refuseSecond(event, kind, valid);
        event.become(kind, detail, discipline, valid, decision);
        return new StaffEvent.EventAmended(organisation.id(), id, fullName, event.id());
    }

    /** Strikes an event that was noted wrongly; why is journalled. */
    public StaffEvent strike(PersonnelEvent event, String reason) {
        events.remove(event);
        return new StaffEvent.EventStruck(organisation.id(), id, fullName, event.id(), reason);
    }

    private void refuseSecond(PersonnelEvent self, PersonnelEventKind kind, Period valid) {
        boolean taken = events.stream()
                .anyMatch(other -> other != self
                        && other.kind() == kind
                        && other.valid().from().equals(valid.from()));
        if (taken) {
            throw new Refusal("staff.eventOnThatDay", fullName, valid.from());
        }
    }

    private void refuseOutsideService(Period period) {
        refuseOutsideService(period.from());
        if (leftOn != null && period.to() != null && period.to().isAfter(leftOn)) {
            throw new Refusal("staff.notInService", fullName, period.to());
        }
    }

    private void refuseOutsideService(LocalDate day) {
        if (!servesOn(day)) {
            throw new Refusal("staff.notInService", fullName, day);
        }
    }

    public Optional<Appointment> lastAppointment() {
        return appointments.stream()
                .max(Comparator.comparing(appointment -> appointment.valid().from()));
    }

    /** The appointment in force on a day. */
    public Optional<Appointment> currentAppointment(LocalDate day) {
        return appointments.stream()
                .filter(appointment -> appointment.valid().contains(day))
                .findFirst();
    }

    /** Works at the school on that day. */
    public boolean servesOn(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || !day.isAfter(leftOn));
    }

    PersonnelEvent requireEvent(UUID eventId) {
        return events.stream()
                .filter(event -> event.id().equals(eventId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** "Code – name", as fields that complete what is typed write it. */
    public String namecard() {
        return code + NAMECARD + fullName;
    }

    /** Whether this is the person's name, wherever tone marks were put: Hoà and Hòa. */
    public boolean isCalled(String name) {
        return nameKey(name).equals(nameKey(fullName));
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

    public String code() {
        return code;
    }

    public String fullName() {
        return fullName;
    }

    public String givenName() {
        return givenName;
    }

    public @Nullable LocalDate birthDate() {
        return birthDate;
    }

    public @Nullable Sex sex() {
        return sex;
    }

    public boolean isPartyMember() {
        return partyMember;
    }

    public @Nullable String email() {
        return email;
    }

    public LocalDate joinedOn() {
        return joinedOn;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    public List<Appointment> appointments() {
        return List.copyOf(appointments);
    }

    List<PersonnelEvent> events() {
        return List.copyOf(events);
    }
}
