package vn.thidua.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.personnel.ServiceFacts.Facts;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;

class RegistrationWarningTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 2, 10);

    private static Facts facts(EmulationYear year, LocalDate joined, Event... events) {
        LocalDate first = joined.isAfter(year.firstDay()) ? joined : year.firstDay();
        return new Facts(UUID.randomUUID(), joined, null, new Period(first, year.lastDay()), List.of(events));
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-05-01, registration.warning.recruit.A, registration.basis.recruit.A",
        "2022, 2022-03-02, registration.warning.recruit.A, registration.basis.recruit.A",
        "2022, 2022-03-01, ,",
        "2022, 2021-12-01, ,",
        "2025, 2025-05-01, registration.warning.recruit.B, registration.basis.recruit.B",
        "2021-2022, 2021-12-01, registration.warning.recruit.A, registration.basis.recruit.A",
        "2021-2022, 2021-11-01, ,"
    })
    void fewer_than_ten_months_in_the_year_make_the_first_title_doubtful(
            String year, LocalDate joined, @Nullable String key, @Nullable String basis) {
        var of = EmulationYear.parse(year);
        var warnings = RegistrationWarning.about(facts(of, joined), of, TODAY);
        if (key == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().satisfies(warning -> {
                assertThat(warning.key()).isEqualTo(key);
                assertThat(warning.basis()).isEqualTo(basis);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022, DISCIPLINE, 2022-01-12, 2023-01-11, bad, discipline",
        "2022, DISCIPLINE, 2021-06-01, 2022-05-31, ,",
        "2026, DISCIPLINE, 2025-06-01, 2026-05-31, bad, disciplineRunning",
        "2022, UNDER_CONSIDERATION, 2022-01-20, , bad, consideration",
        "2022, UNDER_CONSIDERATION, 2022-01-05, 2022-01-20, ,",
        "2022, MATERNITY, 2021-11-15, 2022-05-14, good, maternity",
        "2022, STUDY, 2021-09-06, , waiting, longStudy",
        "2022, STUDY, 2022-03-01, 2022-08-31, good, study",
        "2022, SECONDMENT, 2021-10-01, 2022-09-30, waiting, secondment",
        "2022, SICK, 2022-01-17, 2022-02-04, ,",
        "2022, SICK, 2022-01-17, 2022-05-04, waiting, sick"
    })
    void what_happened_in_service_is_said_with_its_weight(
            String year,
            PersonnelEventKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String weight,
            @Nullable String what) {
        var of = EmulationYear.parse(year);
        var event = new Event(
                kind, new Period(from, to), kind == PersonnelEventKind.DISCIPLINE ? Discipline.REPRIMAND : null, null);
        var warnings = RegistrationWarning.about(facts(of, LocalDate.of(2010, 1, 1), event), of, TODAY);
        if (what == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().satisfies(warning -> {
                assertThat(warning.kind()).isEqualTo(weight);
                assertThat(warning.key()).isEqualTo("registration.warning." + what);
            });
        }
    }

    @Test
    void ambition_is_told_what_it_needs_by_the_law_of_the_year() {
        assertThat(keys(List.of("CSTDCS"), false, "2022"))
                .containsExactly("registration.warning.needsLdtt", "registration.warning.needsInitiative.A");
        assertThat(keys(List.of("LDTT", "CSTDCS"), true, "2022")).isEmpty();
        assertThat(keys(List.of("LDTT", "CSTDCS"), false, "2024"))
                .containsExactly("registration.warning.needsInitiative.B");
        assertThat(keys(List.of("CSTDBT"), false, "2022")).containsExactly("registration.warning.needsThreeCstdcs");
        assertThat(keys(List.of("TTLDXS"), false, "2022")).containsExactly("registration.warning.needsShares");
    }

    private static List<String> keys(List<String> titles, boolean initiative, String year) {
        return RegistrationWarning.onChoice(titles, initiative, EmulationYear.parse(year)).stream()
                .map(RegistrationWarning::key)
                .toList();
    }
}
