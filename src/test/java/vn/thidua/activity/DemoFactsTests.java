package vn.thidua.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;

/**
 * The records of the demo world give the figures of the two reports that it is built after: Lai Châu's first half of 2022, and
 * the cluster's first half of 2021 as far as that report agrees with itself.
 */
@IntegrationTest
class DemoFactsTests {

    private static final String LAI_CHAU = "s.code = 'TCT-LC' and ";
    private static final String CLUSTER = "s.code like 'TCT-%' and ";
    private static final String WITHIN_2022 = LAI_CHAU + "begins between date '2022-01-01' and date '2022-06-30' and ";
    private static final String PRESENT_2022 =
            LAI_CHAU + "begins <= date '2022-06-30' and (ends is null or ends >= date '2022-01-01') and ";
    private static final String WITHIN_2021 = CLUSTER + "begins between date '2021-01-01' and date '2021-06-30' and ";
    private static final String PRESENT_2021 =
            CLUSTER + "begins <= date '2021-06-30' and (ends is null or ends >= date '2021-01-01') and ";

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    /** What a condition finds: how many, and the sum of their amounts. */
    private List<Long> facts(String condition) {
        return read("""
                select count(*), coalesce(sum(amount), 0) from (select * from fact_activity union all select * from fact_training union all
                       select * from fact_research union all select * from fact_contest union all select * from fact_award union all
                       select * from fact_document) f
                  join organisation s on s.id = f.organisation_id where
                """ + condition);
    }

    private List<Long> read(String sql) {
        return new TransactionTemplate(transactions).execute(status -> {
            database.sql("select set_config('app.reads', '*', true)").query().singleRow();
            return database.sql(sql)
                    .query((row, number) -> Arrays.asList(row.getLong(1), row.getLong(2)))
                    .single();
        });
    }

    private void assertFacts(String condition, long count, long amount) {
        assertThat(facts(condition)).as(condition).containsExactly(count, amount);
    }

    @Test
    void lai_chaus_classes_of_the_first_half_of_2022() {
        String classes = "fact = 'TRAINING_CLASS' and ";
        assertFacts(PRESENT_2022 + classes + "facet = 'TC'", 7, 343);
        assertFacts(PRESENT_2022 + classes + "facet = 'TC' and begins < date '2022-01-01'", 5, 255);
        assertFacts(WITHIN_2022 + classes + "facet = 'TC'", 2, 88);
        assertFacts(PRESENT_2022 + classes + "level not in ('TC_LLCT', 'LIEN_KET')", 13, 646);
        assertFacts(PRESENT_2022 + classes + "facet in ('CAPNHAT_3', 'CAPNHAT_4')", 5, 213);
        assertFacts(PRESENT_2022 + classes + "facet = 'CVC'", 2, 90);
        assertFacts(PRESENT_2022 + classes + "facet = 'CVC' and ends <= date '2022-06-30'", 2, 90);
        assertFacts(PRESENT_2022 + classes + "facet = 'LDQL_PHONG'", 3, 145);
        assertFacts(WITHIN_2022 + "fact = 'TRAINING_CERTIFICATE' and facet = 'LDQL_PHONG'", 2, 96);
        assertFacts(PRESENT_2022 + classes + "facet = 'CV'", 3, 198);
        assertFacts(WITHIN_2022 + "fact = 'TRAINING_CERTIFICATE' and facet = 'CV'", 1, 60);
    }

    @Test
    void what_else_lai_chau_did_in_the_first_half_of_2022() {
        assertFacts(WITHIN_2022 + "fact = 'CONFERENCE' and level = 'SCHOOL'", 2, 41);
        assertFacts(WITHIN_2022 + "fact = 'CONFERENCE' and qualifier = 'MORE_THAN'", 1, 20);
        assertFacts(WITHIN_2022 + "fact = 'BULLETIN'", 1, 0);
        assertFacts(WITHIN_2022 + "fact = 'WEB_NEWS'", 5, 5);
        assertFacts(WITHIN_2022 + "fact = 'WEB_ARTICLE'", 1, 1);
        assertFacts(WITHIN_2022 + "fact = 'SALARY' and facet = 'EARLY'", 3, 3);
        assertFacts(WITHIN_2022 + "fact = 'SALARY' and facet = 'REGULAR'", 8, 8);
        assertFacts(PRESENT_2022 + "fact = 'STUDY'", 14, 14);
        List.of("CC", "CVC", "TC")
                .forEach(kind -> assertFacts(PRESENT_2022 + "facet = '" + kind + "' and fact = 'STUDY'", 1, 1));
        assertFacts(PRESENT_2022 + "fact = 'STUDY' and facet = 'THAC_SI'", 3, 3);
        assertFacts(PRESENT_2022 + "fact = 'STUDY' and facet = 'KINH_DIEN'", 8, 8);
        assertFacts(WITHIN_2022 + "fact = 'AWARD' and level = 'ACADEMY' and state = 'SCHOOL'", 1, 1);
        assertFacts(
                WITHIN_2022 + "fact = 'AWARD' and level = 'PROVINCE' and facet = 'BK_BT' and state = 'SCHOOL'", 1, 1);
        assertFacts(
                WITHIN_2022 + "fact = 'AWARD' and level = 'PROVINCE' and facet = 'TTLDXS' and state = 'UNIT'", 1, 1);
        assertFacts(
                WITHIN_2022 + "fact = 'AWARD' and level = 'PROVINCE' and facet = 'BK_BT' and state = 'PERSON'", 3, 3);
        long teachers = read("""
                select count(distinct person_id), 0 from appointment a join organisation s on s.id = a.organisation_id
                 where s.code = 'TCT-LC' and rank in ('SENIOR_LECTURER', 'PRINCIPAL_LECTURER', 'LECTURER') and a.valid_from <= date '2022-01-31'
                """).get(0);
        assertFacts(WITHIN_2022 + "fact = 'CONTEST_PARTICIPANT' and facet = 'TEACHERS'", 1, teachers);
    }

    @Test
    void the_clusters_classes_of_the_first_half_of_2021() {
        String classes = "fact = 'TRAINING_CLASS' and ";
        String present = PRESENT_2021 + classes;
        assertFacts(present + "true", 260, 16_182);
        assertFacts(present + "begins < date '2021-01-01'", 147, 9_852);
        assertFacts(WITHIN_2021 + classes + "true", 113, 6_330);
        assertFacts(present + "s.code = 'TCT-QN'", 107, 6_118);
        assertFacts(present + "s.code = 'TCT-SL' and facet = 'TC'", 17, 1_079);
        assertFacts(present + "s.code = 'TCT-DB' and facet = 'TC'", 15, 1_076);
        assertFacts(present + "facet = 'TC'", 69, 4_536);
        assertFacts(present + "facet = 'CV'", 16, 1_216);
        assertFacts(present + "facet = 'CVC'", 7, 578);
        assertFacts(present + "facet = 'LDQL_PHONG'", 24, 1_740);
        assertFacts(present + "facet = 'DANG_DOANTHE'", 0, 0);
        assertFacts(present + "facet = 'CC'", 13, 952);
        assertFacts(present + "facet = 'CH_XDD'", 1, 43);
        assertFacts(present + "facet = 'CH_CTH'", 2, 74);
        assertFacts(present + "facet = 'CH_QLKT'", 1, 38);
        assertFacts(present + "facet = 'QLNN_XA'", 2, 143);
        assertFacts(present + "facet = 'QTAN'", 1, 159);
        assertFacts(present + "facet = 'XDD'", 5, 279);
        assertFacts(present + "facet = 'NN_TH'", 28, 435);
        String year = CLUSTER + "begins = date '2021-01-01' and ";
        assertThat(facts(year + "fact = 'TRAINING_PLAN_CLASSES'").get(1)).isEqualTo(323);
        assertThat(facts(year + "fact = 'TRAINING_PLAN'").get(1)).isEqualTo(20_399);
        assertThat(facts(
                                "s.code = 'TCT-SL' and fact = 'TRAINING_COMMENDED' and facet = 'TC' and begins between date '2021-01-01' and date '2021-10-20'")
                        .get(1))
                .isEqualTo(52);
    }

    @Test
    void what_else_the_cluster_did_in_the_first_half_of_2021() {
        String study = PRESENT_2021 + "fact = 'STUDY' and ";
        assertFacts(study + "true", 86, 86);
        assertFacts(study + "facet = 'THAC_SI'", 12, 12);
        assertFacts(study + "facet = 'VB2'", 11, 11);
        assertFacts(study + "facet in ('TC')", 6, 6);
        assertFacts(study + "facet = 'CC'", 6, 6);
        assertFacts(study + "facet = 'HC_CC'", 12, 12);
        assertFacts(study + "facet = 'CHUYEN_MON'", 39, 39);
        String topics = PRESENT_2021 + "fact = 'RESEARCH' and facet in ('TOPIC', 'SCHEME') and ";
        assertFacts(topics + "true", 83, 83);
        assertFacts(topics + "level = 'PROVINCE'", 4, 4);
        assertFacts(topics + "level = 'PROVINCE' and state = 'ACCEPTED'", 3, 3);
        assertFacts(topics + "level = 'BASE'", 64, 64);
        assertFacts(topics + "level = 'BASE' and (ends is null or ends > date '2021-06-30')", 31, 31);
        assertFacts(topics + "level = 'UNIT'", 15, 15);
        assertFacts(topics + "s.code = 'TCT-HG' and level = 'PROVINCE' and state = 'ACCEPTED'", 1, 1);
        assertFacts(topics + "s.code = 'TCT-HG' and level = 'BASE'", 10, 10);
        assertFacts(topics + "s.code = 'TCT-QN'", 5, 5);
        String initiatives = PRESENT_2021 + "fact = 'RESEARCH' and facet = 'INITIATIVE' and ";
        assertFacts(initiatives + "true", 31, 31);
        assertFacts(initiatives + "s.code = 'TCT-QN'", 24, 24);
        assertFacts(WITHIN_2021 + "fact = 'BULLETIN'", 9, 175);
        assertThat(
                        read(
                                "select count(distinct organisation_id), 0 from fact_activity where fact = 'BULLETIN' and begins between date '2021-01-01' and date '2021-06-30'"))
                .containsExactly(7L, 0L);
        assertThat(
                        read(
                                "select count(distinct f.organisation_id), 0 from fact_activity f join organisation s on s.id = f.organisation_id where s.code like 'TCT-%' and fact in ('WEB_NEWS', 'WEB_ARTICLE') and begins between date '2021-01-01' and date '2021-06-30'"))
                .containsExactly(8L, 0L);
        assertFacts(WITHIN_2021 + "fact = 'CONTEST_RESULT' and level = 'NATION'", 16, 16);
        assertFacts(WITHIN_2021 + "fact = 'CONTEST_RESULT' and level = 'NATION' and state = 'FIRST'", 5, 5);
        assertFacts(WITHIN_2021 + "fact = 'CONTEST_PARTICIPANT' and facet = 'LEARNERS' and state = 'JOINED'", 1, 30);
        assertFacts(WITHIN_2021 + "fact = 'CONTEST_PARTICIPANT' and facet = 'LEARNERS' and state = 'REACHED'", 1, 24);
        assertFacts(WITHIN_2021 + "fact = 'CONFERENCE'", 5, 0);
        assertFacts(WITHIN_2021 + "fact = 'DONATION' and qualifier = 'MORE_THAN'", 1, 28_000_000);
    }
}
