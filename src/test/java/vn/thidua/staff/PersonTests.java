package vn.thidua.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.personnel.PersonnelEvent;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

class PersonTests {

    private static final LocalDate JOINED = LocalDate.of(2020, 1, 1);

    private final Organisation school = body("TRUONG-A");
    private final Organisation faculty = unit(school, "KHOA-1", LocalDate.of(2010, 1, 1));
    private final Organisation office = unit(school, "PHONG-1", LocalDate.of(2021, 1, 1));
    private final Person person = person();

    private static Organisation body(String code) {
        return new Organisation(
                OrganisationKind.SCHOOL,
                null,
                code,
                "Trường " + code,
                "Trường " + code,
                EmulationYear.Kind.CALENDAR,
                LocalDate.of(2000, 1, 1));
    }

    private static Organisation unit(Organisation school, String code, LocalDate since) {
        return new Organisation(
                OrganisationKind.FACULTY,
                school,
                code,
                "Khoa " + code,
                "Khoa " + code,
                EmulationYear.Kind.CALENDAR,
                since);
    }

    private Person person() {
        Person somebody = new Person(school, "007", "  Lò  Thị Hoà ", JOINED);
        somebody.appoint(appointment(somebody, faculty, JOINED));
        return somebody;
    }

    private static Appointment appointment(Person person, Organisation unit, LocalDate from) {
        return new Appointment(
                person,
                unit,
                null,
                Rank.LECTURER,
                false,
                Appointment.Contract.PUBLIC_EMPLOYEE,
                Period.since(from),
                null);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(Refusal.class).hasMessage(key);
    }

    @Test
    void a_name_has_single_spaces_and_a_given_name() {
        assertThat(person.fullName()).isEqualTo("Lò Thị Hoà");
        assertThat(person.givenName()).isEqualTo("Hoà");
        assertThat(person.code()).isEqualTo("007");
    }

    @Test
    void a_new_appointment_ends_the_one_before_and_can_be_taken_back() {
        LocalDate day = LocalDate.of(2022, 3, 1);
        person.appoint(appointment(person, office, day));
        assertThat(person.currentAppointment(day.minusDays(1)).orElseThrow().unit())
                .isEqualTo(faculty);
        assertThat(person.currentAppointment(day).orElseThrow().unit()).isEqualTo(office);
        person.takeBackLastAppointment();
        assertThat(person.currentAppointment(day).orElseThrow().unit()).isEqualTo(faculty);
        refused("staff.firstAppointmentStays", person::takeBackLastAppointment);
    }

    @Test
    void nobody_is_appointed_to_another_school_or_to_a_unit_before_it_exists() {
        Organisation elsewhere = unit(body("TRUONG-B"), "KHOA-1", LocalDate.of(2010, 1, 1));
        refused(
                "staff.unitOfAnotherSchool",
                () -> person.appoint(appointment(person, elsewhere, LocalDate.of(2022, 1, 1))));
        refused("staff.unitNotOnThatDay", () -> person.appoint(appointment(person, office, LocalDate.of(2020, 6, 1))));
    }

    @Test
    void two_appointments_never_overlap_nor_begin_on_the_same_day() {
        refused("staff.appointedOnThatDay", () -> person.appoint(appointment(person, faculty, JOINED)));
        person.appoint(appointment(person, office, LocalDate.of(2022, 3, 1)));
        refused(
                "staff.appointmentsOverlap",
                () -> person.appoint(appointment(person, faculty, LocalDate.of(2021, 3, 1))));
    }

    @Test
    void leaving_ends_the_appointment_and_staying_reopens_it() {
        LocalDate last = LocalDate.of(2022, 5, 31);
        person.leave(last);
        assertThat(person.servesOn(last)).isTrue();
        assertThat(person.servesOn(last.plusDays(1))).isFalse();
        assertThat(person.currentAppointment(last.plusDays(1))).isEmpty();
        refused("staff.hasLeft", () -> person.leave(last));
        refused("staff.notInService", () -> person.appoint(appointment(person, office, LocalDate.of(2022, 6, 1))));
        person.stay();
        assertThat(person.currentAppointment(last.plusDays(1))).isPresent();
        refused("staff.leftBeforeJoining", () -> person.leave(JOINED.minusDays(1)));
    }

    @Test
    void events_lie_within_service_and_begin_once_a_day_and_kind() {
        person.note(event(PersonnelEventKind.SICK, JOINED, JOINED.plusDays(3)));
        refused("staff.eventOnThatDay", () -> person.note(event(PersonnelEventKind.SICK, JOINED, null)));
        refused("staff.notInService", () -> person.note(event(PersonnelEventKind.STUDY, JOINED.minusDays(1), null)));
        refused("staff.disciplineNeedsForm", () -> event(PersonnelEventKind.DISCIPLINE, JOINED, null));
        refused("period.reversed", () -> event(PersonnelEventKind.SICK, JOINED, JOINED.minusDays(1)));
        refused("staff.leftBeforeEvent", () -> {
            person.note(event(PersonnelEventKind.STUDY, LocalDate.of(2022, 1, 1), null));
            person.leave(LocalDate.of(2021, 12, 31));
        });
    }

    private PersonnelEvent event(PersonnelEventKind kind, LocalDate from, LocalDate to) {
        return new PersonnelEvent(person.school(), person.id(), kind, null, null, new Period(from, to), null);
    }

    @Test
    void the_day_of_joining_moves_with_the_first_appointment_but_not_past_an_event() {
        person.note(event(PersonnelEventKind.SICK, JOINED.plusMonths(1), JOINED.plusMonths(2)));
        correct(JOINED.plusDays(5));
        assertThat(person.appointments().get(0).valid().from()).isEqualTo(JOINED.plusDays(5));
        refused("staff.joinedAfterEvent", () -> correct(JOINED.plusMonths(3)));
    }

    private void correct(LocalDate joined) {
        person.correct("007", "Lò Thị Hoà", null, null, false, null, joined);
    }

    @Test
    void the_same_name_is_recognised_wherever_its_tone_mark_stands() {
        assertThat(Person.nameKey("Lò Thị Hoà")).isEqualTo(Person.nameKey("lò  thị Hòa"));
        assertThat(Person.nameKey("Lò Thị Hoa")).isNotEqualTo(Person.nameKey("Lò Thị Hòa"));
        assertThat(Person.nameKey("Đỗ Ân")).isNotEqualTo(Person.nameKey("Đỗ An"));
    }
}
