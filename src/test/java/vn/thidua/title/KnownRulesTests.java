package vn.thidua.title;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.title.Requirement.RequirementKind.INITIATIVE;
import static vn.thidua.title.Requirement.RequirementKind.RATING;
import static vn.thidua.title.Requirement.RequirementKind.TITLE_STANDARD;
import static vn.thidua.title.Requirement.RequirementKind.TOPIC;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.IntegrationTest;
import vn.thidua.Statements;
import vn.thidua.law.LegalRegimes;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Threshold;

/** What the product says about the law, as tables that a reader can hold against the texts. */
@IntegrationTest
class KnownRulesTests {

    private static final LocalDate IN_A = LocalDate.of(2022, 6, 30);
    private static final LocalDate IN_B1 = LocalDate.of(2024, 6, 30);
    private static final LocalDate IN_B2 = LocalDate.of(2025, 12, 31);
    private static final LocalDate IN_C = LocalDate.of(2026, 12, 31);

    @Autowired
    TitleCatalogue catalogue;

    @Autowired
    TitleRepository titles;

    @Autowired
    LegalRegimes regimes;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "2017-10-01, A",
        "2023-12-31, A",
        "2024-01-01, B1",
        "2025-06-30, B1",
        "2025-07-01, B2",
        "2026-09-30, B2",
        "2026-10-01, C",
        "2031-01-01, C"
    })
    void a_day_belongs_to_one_regime(LocalDate day, String regime) {
        assertThat(regimes.on(day).orElseThrow().code()).isEqualTo(regime);
    }

    @Test
    void before_the_first_regime_there_is_none() {
        assertThat(regimes.on(LocalDate.of(2017, 9, 30))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} on {2}")
    @CsvSource({
        // title, subject, day, percent, of
        "LDTT, INDIVIDUAL, 2022-06-30, 50, PRESENT",
        "TTLDTT, COLLECTIVE, 2022-06-30, 50, PRESENT",
        "GK, INDIVIDUAL, 2022-06-30, 50, PRESENT",
        "GK, COLLECTIVE, 2024-06-30, 50, PRESENT",
        "CSTDCS, INDIVIDUAL, 2022-06-30, 80, TOTAL_MEMBERS",
        "CSTDCS, INDIVIDUAL, 2025-12-31, 80, TOTAL_MEMBERS",
        "TTLDXS, COLLECTIVE, 2022-06-30, 80, TOTAL_MEMBERS",
        "CTD_BT, COLLECTIVE, 2022-06-30, 80, TOTAL_MEMBERS",
        "BK_BT, INDIVIDUAL, 2022-06-30, 80, TOTAL_MEMBERS",
        "CSTDBT, INDIVIDUAL, 2022-06-30, 90, TOTAL_MEMBERS",
        "CSTDBT, INDIVIDUAL, 2024-06-30, 90, TOTAL_MEMBERS",
        "CSTDTQ, INDIVIDUAL, 2022-06-30, 90, TOTAL_MEMBERS",
        "BK_TTG, INDIVIDUAL, 2022-06-30, 90, TOTAL_MEMBERS",
        "HCLD_3, INDIVIDUAL, 2022-06-30, 90, TOTAL_MEMBERS"
    })
    void a_vote_must_reach(String code, TitleSubject subject, LocalDate day, int percent, Threshold.Base base) {
        Vote vote = rule(code, subject, day).vote();
        assertThat(vote.percent()).isEqualTo(percent);
        assertThat(vote.base()).isEqualTo(base);
        boolean secret = percent > 50;
        assertThat(vote.ballot()).isEqualTo(secret ? Vote.VoteBallot.SECRET : Vote.VoteBallot.OPEN);
        assertThat(vote.absentWriting()).isEqualTo(secret);
    }

    @ParameterizedTest(name = "{0} {1}: {2} / {3} / {4}")
    @CsvSource({
        // title, subject, coefficient in A, B1, B2
        "CSTDTQ, INDIVIDUAL, 4.5, 4.5, 4.5",
        "CSTDBT, INDIVIDUAL, 3.0, 3.0, 3.0",
        "CSTDCS, INDIVIDUAL, 1.0, 1.0, 1.0",
        "LDTT, INDIVIDUAL, 0.3, 0.3, 0.3",
        "CSTT, INDIVIDUAL, 0.3, 0.3, 0.3",
        "TTLDXS, COLLECTIVE, 1.5, 1.5, 1.5",
        "TTLDTT, COLLECTIVE, 0.8, 0.8, 0.8",
        "THON_VH, COLLECTIVE, 1.5, 1.5, 1.5",
        "CTD_CP, COLLECTIVE, 12.0, 12.0, 12.0",
        "CTD_BT, COLLECTIVE, 8.0, 8.0, 8.0",
        "BK_TTG, INDIVIDUAL, 3.5, 3.5, 3.5",
        "BK_TTG, COLLECTIVE, 7.0, 7.0, 7.0",
        "BK_BT, INDIVIDUAL, 1.0, 1.5, 1.5",
        "BK_BT, COLLECTIVE, 2.0, 3.0, 3.0",
        "GK, INDIVIDUAL, 0.3, 0.3, 0.3",
        "GK, COLLECTIVE, 0.6, 0.6, 0.6",
        "HCLD_1, INDIVIDUAL, 9.0, 9.0, 9.0",
        "HCLD_2, INDIVIDUAL, 7.0, 7.0, 7.0",
        "HCLD_3, INDIVIDUAL, 4.5, 4.5, 4.5",
        "HCLD_3, COLLECTIVE, 9.0, 9.0, 9.0",
        "HCSV, COLLECTIVE, 92, 92, 92",
        "NGUT, INDIVIDUAL, 9.0, 9.0, 9.0",
        "NGND, INDIVIDUAL, 12.5, 12.5, 12.5"
    })
    void prize_coefficients(String code, TitleSubject subject, BigDecimal a, BigDecimal b1, BigDecimal b2) {
        assertThat(rule(code, subject, IN_A).coefficient()).isEqualByComparingTo(a);
        assertThat(rule(code, subject, IN_B1).coefficient()).isEqualByComparingTo(b1);
        assertThat(rule(code, subject, IN_B2).coefficient()).isEqualByComparingTo(b2);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "2024-06-30, INDIVIDUAL, 0.15", "2025-12-31, INDIVIDUAL, 0.3",
        "2024-06-30, COLLECTIVE, 0.3", "2025-12-31, COLLECTIVE, 0.6"
    })
    void the_commune_chairs_certificate_doubled_in_2025(LocalDate day, TitleSubject subject, BigDecimal coefficient) {
        assertThat(catalogue.on(day))
                .filteredOn(rule -> rule.title().code().equals("GK")
                        && rule.subject() == subject
                        && rule.variant().contains("cấp xã"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.coefficient()).isEqualByComparingTo(coefficient));
    }

    @Test
    void grassroots_fighter_in_A_needs_an_initiative_or_an_applied_topic() {
        Requirement choice = choiceOf(rule("CSTDCS", TitleSubject.INDIVIDUAL, IN_A));
        assertThat(choice.parts()).extracting(Requirement::kind).containsExactly(INITIATIVE, TOPIC);
        assertThat(choice.parts().get(1).applied()).isTrue();
        assertThat(kinds(rule("CSTDCS", TitleSubject.INDIVIDUAL, IN_A)))
                .contains(TITLE_STANDARD)
                .doesNotContain(RATING);
    }

    @Test
    void grassroots_fighter_in_B_needs_a_rating_or_an_initiative_or_a_topic() {
        for (LocalDate day : List.of(IN_B1, IN_B2)) {
            Requirement choice = choiceOf(rule("CSTDCS", TitleSubject.INDIVIDUAL, day));
            assertThat(choice.parts()).extracting(Requirement::kind).containsExactly(RATING, INITIATIVE, TOPIC);
            assertThat(choice.parts().get(0).min()).isEqualTo("HTXSNV");
        }
    }

    @Test
    void grassroots_fighter_in_C_needs_both_and_is_not_verified() {
        TitleRule rule = rule("CSTDCS", TitleSubject.INDIVIDUAL, IN_C);
        assertThat(rule.requirements().all().get(0).kind()).isEqualTo(RATING);
        assertThat(rule.requirements().all().get(0).min()).isEqualTo("HTXSNV");
        assertThat(choiceOf(rule).parts()).extracting(Requirement::kind).containsExactly(INITIATIVE, TOPIC);
        assertThat(rule.isVerified()).isFalse();
    }

    @Test
    void fifteen_percent_of_the_advanced_workers_bind_in_A_and_only_warn_in_B() {
        Quota a = rule("CSTDCS", TitleSubject.INDIVIDUAL, IN_A).quota();
        Quota b = rule("CSTDCS", TitleSubject.INDIVIDUAL, IN_B2).quota();
        assertThat(a.percent()).isEqualTo(15);
        assertThat(a.of()).isEqualTo("LDTT");
        assertThat(a.level()).isEqualTo(Quota.QuotaLevel.UNIT);
        assertThat(a.allows(36)).isEqualTo(5);
        assertThat(a.hard()).isTrue();
        assertThat(b.percent()).isEqualTo(15);
        assertThat(b.hard()).isFalse();
    }

    @Test
    void registration_is_required_in_A_only() {
        assertThat(rule("LDTT", TitleSubject.INDIVIDUAL, IN_A).isRegistrationRequired())
                .isTrue();
        assertThat(rule("LDTT", TitleSubject.INDIVIDUAL, IN_B1).isRegistrationRequired())
                .isFalse();
        assertThat(rule("LDTT", TitleSubject.INDIVIDUAL, IN_C).isRegistrationRequired())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} needs {1} consecutive {2}")
    @CsvSource({"CSTDBT, 3, CSTDCS", "CSTDTQ, 2, CSTDBT"})
    void the_ladder_of_fighters(String code, int years, String below) {
        for (LocalDate day : List.of(IN_A, IN_B1, IN_B2)) {
            assertThat(rule(code, TitleSubject.INDIVIDUAL, day).requirements().leaves())
                    .anySatisfy(leaf -> {
                        assertThat(leaf.kind()).isEqualTo(Requirement.RequirementKind.STREAK);
                        assertThat(leaf.title()).isEqualTo(below);
                        assertThat(leaf.years()).isEqualTo(years);
                    });
        }
    }

    @Test
    void an_excellent_collective_has_seventy_percent_advanced_workers_and_a_fighter() {
        var leaves =
                rule("TTLDXS", TitleSubject.COLLECTIVE, IN_A).requirements().leaves();
        assertThat(leaves).anyMatch(leaf -> Integer.valueOf(70).equals(leaf.percent()) && "LDTT".equals(leaf.title()));
        assertThat(leaves).anyMatch(leaf -> Integer.valueOf(1).equals(leaf.count()) && "CSTDCS".equals(leaf.title()));
        assertThat(leaves).anyMatch(leaf -> "CANH_CAO".equals(leaf.discipline()));
    }

    @Test
    void an_advanced_collective_has_more_than_half() {
        assertThat(rule("TTLDTT", TitleSubject.COLLECTIVE, IN_A).requirements().leaves())
                .anyMatch(leaf -> Integer.valueOf(50).equals(leaf.percent()) && Boolean.TRUE.equals(leaf.above()));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "LDTT, 2022-06-30, false", "LDTT, 2024-06-30, true", "CSTDCS, 2022-06-30, true", "CSTDCS, 2024-06-30, true",
        "CSTDCS, 2026-12-31, false", "CSTDBT, 2024-06-30, false", "CSTDTQ, 2024-06-30, true", "LDTT, 2026-12-31, false"
    })
    void only_what_was_compared_is_verified(String code, LocalDate day, boolean verified) {
        assertThat(rule(code, TitleSubject.INDIVIDUAL, day).isVerified()).isEqualTo(verified);
    }

    @Test
    void until_the_decree_for_regime_C_is_known_nothing_in_C_is_verified() {
        assertThat(catalogue.on(IN_C)).isNotEmpty().noneMatch(TitleRule::isVerified);
    }

    @Test
    void each_title_in_use_has_exactly_one_usual_rule_a_day_from_A_to_B2() {
        for (LocalDate day : List.of(LocalDate.of(2017, 10, 1), IN_A, IN_B1, IN_B2, LocalDate.of(2026, 9, 30))) {
            var rules = catalogue.on(day);
            for (Title title : titles.inUse()) {
                var usual = rules.stream()
                        .filter(rule -> rule.title().id().equals(title.id())
                                && rule.variant().isEmpty())
                        .map(TitleRule::subject)
                        .toList();
                assertThat(usual).as("%s on %s", title.code(), day).doesNotHaveDuplicates();
                assertThat(usual.contains(TitleSubject.INDIVIDUAL)).isEqualTo(title.isForPeople());
                assertThat(usual.contains(TitleSubject.COLLECTIVE)).isEqualTo(title.isForCollectives());
            }
        }
    }

    @Test
    void every_code_in_a_requirement_is_a_title() {
        var codes = new HashSet<>(titles.all().stream().map(Title::code).toList());
        for (TitleRule rule : catalogue.between(LocalDate.of(2017, 1, 1), LocalDate.of(2030, 1, 1))) {
            assertThat(codes).containsAll(rule.requirements().titles());
        }
    }

    @Test
    void a_year_that_two_regimes_share_has_both_rules_earlier_first() {
        var year = new EmulationYear(2025, EmulationYear.Kind.CALENDAR);
        assertThat(catalogue.of(year))
                .filteredOn(rule -> rule.title().code().equals("LDTT"))
                .extracting(TitleRule::regimeCode)
                .containsExactly("B1", "B2");
    }

    @Test
    void all_rules_of_a_year_are_one_statement() {
        var year = new EmulationYear(2022, EmulationYear.Kind.CALENDAR);
        assertThat(Statements.of(() -> catalogue.of(year).forEach(rule -> {
                    assertThat(rule.title().name()).isNotBlank();
                    assertThat(rule.regimeCode()).isEqualTo("A");
                })))
                .filteredOn(sql -> sql.contains("title_rule"))
                .hasSize(1);
    }

    @Test
    void the_machine_form_has_only_what_it_says() {
        String json = database.sql("""
                        select r.requirements::text from title_rule r join title t on t.id = r.title_id
                         where t.code = 'CSTDBT' and r.valid_from = date '2024-01-01'
                        """).query(String.class).single();
        assertThat(json).contains("\"STREAK\"").doesNotContain("null");
    }

    private TitleRule rule(String code, TitleSubject subject, LocalDate day) {
        return catalogue.ruleOn(code, subject, day).orElseThrow();
    }

    private static Requirement choiceOf(TitleRule rule) {
        return rule.requirements().all().stream()
                .filter(part -> part.any() != null)
                .findFirst()
                .orElseThrow();
    }

    private static List<Requirement.RequirementKind> kinds(TitleRule rule) {
        return rule.requirements().leaves().stream().map(Requirement::kind).toList();
    }
}
