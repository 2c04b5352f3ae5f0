package vn.thidua.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.Evidence.Enrolment;
import vn.thidua.eligibility.Evidence.Rating;
import vn.thidua.eligibility.Evidence.Records;
import vn.thidua.eligibility.Evidence.Service;
import vn.thidua.eligibility.Subject;
import vn.thidua.eligibility.Subject.SubjectKind;
import vn.thidua.eligibility.Truth;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.EmulationYear;

/** The path by the rules of the catalogue, for somebody who stands at the beginning of it. */
@IntegrationTest
class PathFinderTests {

    private static final EmulationYear YEAR = EmulationYear.parse("2021");

    @Autowired
    Verdicts verdicts;

    @Autowired
    PlatformTransactionManager transactions;

    private Map<String, Step> path(Evidence evidence) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> new PathFinder(
                        evidence, YEAR, LocalDate.of(2022, 2, 10), verdicts.assessments())
                .steps().stream()
                        .collect(Collectors.toMap(step -> step.standard().code(), step -> step))));
    }

    private static Evidence beginner(SubjectKind kind, String level) {
        UUID id = UUID.randomUUID();
        return new Evidence(
                new Subject(kind, id, UUID.randomUUID()),
                "X001",
                "Một người",
                null,
                new Service(LocalDate.of(2019, 1, 1), null, false, List.of()),
                List.of(new Rating(UUID.randomUUID(), YEAR, level, true)),
                List.of(),
                List.of(),
                new Enrolment(Enrolment.RegisterState.LOCKED, null, UUID.randomUUID(), Set.of("LDTT", "CSTDCS")),
                List.of(),
                new Records(
                        Set.of(YEAR),
                        Map.of(
                                EmulationYear.parse("2019"), Set.of("LDTT"),
                                EmulationYear.parse("2020"), Set.of("LDTT"))));
    }

    @Test
    void who_begins_climbs_one_step_after_the_other() {
        Map<String, Step> path = path(beginner(SubjectKind.PERSON, "HTTNV"));
        assertThat(path.get("LDTT").now()).isTrue();
        assertThat(path.get("CSTDCS").earliest()).hasToString("2022");
        assertThat(path.get("CSTDCS").needs())
                .extracting(Step.Need::kind)
                .contains("INITIATIVE", "AWARD", "REGISTRATION");
        assertThat(path.get("CSTDBT").earliest()).hasToString("2024");
        assertThat(path.get("CSTDBT").needs())
                .filteredOn(need -> need.kind().equals("AWARD"))
                .extracting(need -> need.year().toString())
                .containsExactly("2022", "2023", "2024");
        assertThat(path.get("BK_BT").earliest()).isGreaterThanOrEqualTo(EmulationYear.parse("2023"));
        assertThat(path.values()).allSatisfy(step -> assertThat(step.truth()).isNotNull());
    }

    @Test
    void a_unit_sees_what_its_members_have_to_bring() {
        Map<String, Step> path = path(beginner(SubjectKind.UNIT, "HTTNV"));
        Step excellent = path.get("TTLDXS");
        assertThat(excellent.earliest()).hasToString("2022");
        assertThat(excellent.truth()).isEqualTo(Truth.YES);
        assertThat(excellent.needs()).extracting(Step.Need::kind).contains("MEMBERS", "RATING");
        assertThat(path.get("BK_BT").earliest()).hasToString("2023");
    }
}
