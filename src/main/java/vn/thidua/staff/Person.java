package vn.thidua.staff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;

/** Somebody who works, or worked, at a school. */
@Entity
public class Person {

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
        fullName = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        givenName = fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    /** Serves in a unit from a day on; an appointment that still runs ends the day before. */
    public void appoint(Appointment next) {
        currentAppointment(next.valid().from())
                .ifPresent(current -> current.endBefore(next.valid().from()));
        if (appointments.stream().anyMatch(earlier -> earlier.valid().overlaps(next.valid()))) {
            throw new Refusal("staff.appointmentsOverlap", fullName);
        }
        appointments.add(next);
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
}
