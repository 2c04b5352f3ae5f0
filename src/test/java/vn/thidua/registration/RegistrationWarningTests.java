package vn.thidua.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.personnel.AbsenceRules;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.personnel.ServiceFacts.Facts;
import vn.thidua.registration.Registration.InitiativeScope;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;
import vn.thidua.title.TitleCatalogue;

/** The warnings as they follow from the rules that the catalogue holds. */
@IntegrationTest
class RegistrationWarningTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 2, 10);

    @Autowired
    TitleCatalogue catalogue;

    @Autowired
    AbsenceRules absences;

    private static Facts facts(EmulationYear year, LocalDate joined, Event... events) {
        LocalDate first = joined.isAfter(year.firstDay()) ? joined : year.firstDay();
        return new Facts(UUID.randomUUID(), joined, null, new Period(first, year.lastDay()), List.of(events));
    }

    private Standards standards(EmulationYear year, boolean forPeople) {
        return Standards.of(year, forPeople, catalogue.between(year.previous().firstDay(), year.lastDay()));
    }

    private List<RegistrationWarning> about(Facts facts, EmulationYear year) {
        var standards = standards(year, true);
        return RegistrationWarning.about(facts, standards, standards.rules().values(), absences.all(), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-05-01, bad, SERVICE_MONTHS, Nghị định 91/2017/NĐ-CP",
        "2022, 2022-03-02, bad, SERVICE_MONTHS, Nghị định 91/2017/NĐ-CP",
        "2022, 2022-03-01, , ,",
        "2022, 2021-12-01, , ,",
        "2025, 2025-05-01, waiting, SERVICE_MONTHS.advisory, Luật 06/2022/QH15",
        "2026, 2026-05-01, waiting, SERVICE_MONTHS.advisory, Luật 06/2022/QH15",
        "2021-2022, 2021-12-01, bad, SERVICE_MONTHS, Nghị định 91/2017/NĐ-CP",
        "2021-2022, 2021-11-01, , ,"
    })
    void too_few_months_in_the_year_make_a_title_doubtful(
            String year, LocalDate joined, @Nullable String weight, @Nullable String what, @Nullable String basis) {
        var of = EmulationYear.parse(year);
        var warnings = about(facts(of, joined), of);
        if (what == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().satisfies(warning -> {
                assertThat(warning.weight()).isEqualTo(weight);
                assertThat(warning.key()).isEqualTo("registration.warning." + what);
                assertThat(warning.basis()).contains(basis);
                assertThat(warning.arguments()).contains(10);
                assertThat(warning.verified()).isFalse();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022, DISCIPLINE, 2022-01-12, 2023-01-11, bad, NO_DISCIPLINE, false",
        "2022, DISCIPLINE, 2021-06-01, 2022-05-31, , , ",
        "2025, DISCIPLINE, 2025-03-01, 2026-02-28, waiting, NO_DISCIPLINE.advisory, false",
        "2026, DISCIPLINE, 2025-06-01, 2026-05-31, bad, DISCIPLINE.FROM_ITS_END, true",
        "2022, UNDER_CONSIDERATION, 2022-01-20, , bad, NO_PENDING_CASE, false",
        "2022, UNDER_CONSIDERATION, 2022-01-05, 2022-01-20, , , ",
        "2022, MATERNITY, 2021-11-15, 2022-05-14, good, MATERNITY.COUNTED, true",
        "2024, MATERNITY, 2023-11-15, 2024-05-14, good, MATERNITY.COUNTED, false",
        "2022, STUDY, 2021-09-06, , waiting, STUDY.NEEDS_RESULT, false",
        "2022, STUDY, 2022-03-01, 2022-08-31, good, STUDY.COUNTED, false",
        "2022, SECONDMENT, 2021-10-01, 2022-09-30, waiting, SECONDMENT.SENDER_CONSIDERS, false",
        "2022, SICK, 2022-01-17, 2022-02-04, , , ",
        "2022, SICK, 2022-01-17, 2022-05-04, waiting, SICK.NO_EXCELLENT, false"
    })
    void what_happened_in_service_is_said_with_its_weight(
            String year,
            PersonnelEventKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String weight,
            @Nullable String what,
            @Nullable Boolean verified) {
        var of = EmulationYear.parse(year);
        var event = new Event(
                kind, new Period(from, to), kind == PersonnelEventKind.DISCIPLINE ? Discipline.REPRIMAND : null, null);
        var warnings = about(facts(of, LocalDate.of(2010, 1, 1), event), of);
        if (what == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().satisfies(warning -> {
                assertThat(warning.weight()).isEqualTo(weight);
                assertThat(warning.key()).isEqualTo("registration.warning." + what);
                assertThat(warning.verified()).isEqualTo(verified);
            });
        }
    }

    @Test
    void ambition_is_told_what_it_needs_by_the_rule_of_the_year() {
        assertThat(said(List.of("CSTDCS"), null, "2022", true)).containsExactly("TITLE_STANDARD", "INITIATIVE");
        assertThat(said(List.of("LDTT", "CSTDCS"), InitiativeScope.BASE, "2022", true))
                .isEmpty();
        assertThat(said(List.of("LDTT", "CSTDCS"), null, "2024", true)).containsExactly("INITIATIVE.orRating");
        assertThat(said(List.of("CSTDBT"), InitiativeScope.BASE, "2022", true)).containsExactly("STREAK", "INITIATIVE");
        assertThat(said(List.of("CSTDBT"), InitiativeScope.PROVINCE, "2022", true))
                .containsExactly("STREAK");
        assertThat(said(List.of("TTLDXS"), null, "2022", false)).contains("UNIT_SHARE", "COUNT");
        assertThat(said(List.of("TTLDTT"), null, "2022", false)).containsExactly("UNIT_SHARE.above");
    }

    @Test
    void a_title_sought_brings_along_the_rule_of_the_title_that_it_presupposes() {
        assertThat(standards(EmulationYear.parse("2022"), true).concerning(List.of("CSTDCS")))
                .extracting(rule -> rule.title().code())
                .containsExactly("CSTDCS", "LDTT");
    }

    @Test
    void where_the_law_of_a_year_is_not_entered_yet_the_last_one_known_is_shown_as_unverified() {
        var standards = standards(EmulationYear.parse("2027"), true);
        assertThat(standards.criteria("CSTDCS")).isNotBlank();
        assertThat(standards.isVerified("CSTDCS")).isFalse();
        assertThat(standards(EmulationYear.parse("2022"), true).isVerified("CSTDCS"))
                .isTrue();
    }

    private List<String> said(List<String> titles, @Nullable InitiativeScope planned, String year, boolean forPeople) {
        return RegistrationWarning.onChoice(
                        titles,
                        planned == null ? List.of() : List.of(planned),
                        standards(EmulationYear.parse(year), forPeople))
                .stream()
                .map(warning -> warning.key().replace("registration.warning.", ""))
                .toList();
    }
}
