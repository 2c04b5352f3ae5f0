package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Role;
import vn.thidua.shared.Scope;

@IntegrationTest
class ScopeTests {

    private static final String EIGHT = "TCT-SL TCT-LC TCT-DB TCT-LCA TCT-HG TCT-QN TCT-LS TCT-CB";
    private static final String OFFICE = "PGD-DBP MN-HM TH-TT THCS-NT THCS-PS";

    @Autowired
    Pages pages;

    @Autowired
    ScopeOf scopeOf;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            hocvien        | HVCTQG CTD-BGPB +8     | HVCTQG   | -
            thuky.cum      | CTD-BGPB +8            | CTD-BGPB | HVCTQG
            giangvien.lc   | TCT-LC                 | TCT-LC   | HVCTQG CTD-BGPB KTD-VHXH-LC TINH-LC
            truongkhoa.lc  | TCT-LC                 | TCT-LC   | HVCTQG CTD-BGPB KTD-VHXH-LC TINH-LC
            truongphong.lc | TCT-LC                 | TCT-LC   | HVCTQG CTD-BGPB KTD-VHXH-LC TINH-LC
            thuky.lc       | TCT-LC                 | TCT-LC   | HVCTQG CTD-BGPB KTD-VHXH-LC TINH-LC
            hieutruong.lc  | TCT-LC                 | TCT-LC   | HVCTQG CTD-BGPB KTD-VHXH-LC TINH-LC
            giangvien.sl   | TCT-SL                 | TCT-SL   | HVCTQG CTD-BGPB
            truongkhoa.sl  | TCT-SL                 | TCT-SL   | HVCTQG CTD-BGPB
            thuky.sl       | TCT-SL                 | TCT-SL   | HVCTQG CTD-BGPB
            hieutruong.sl  | TCT-SL                 | TCT-SL   | HVCTQG CTD-BGPB
            chuyenvien.pgd | +pgd                   | PGD-DBP  | -
            thuky.pgd      | PGD-DBP                | PGD-DBP  | -
            giaovien.ps    | THCS-PS                | THCS-PS  | PGD-DBP
            hieutruong.ps  | THCS-PS                | THCS-PS  | PGD-DBP
            """)
    void whose_rows_may_be_read_changed_and_heard_from_above(String user, String reads, String changes, String above) {
        Scope scope = pages.viewer(user).scope();
        assertThat(scope.everything()).isFalse();
        assertThat(demo(scope.reads())).isEqualTo(codes(reads));
        assertThat(demo(scope.changes())).isEqualTo(codes(changes));
        assertThat(demo(scope.above())).isEqualTo(codes(above));
    }

    @Test
    void the_administrator_works_everywhere() {
        assertThat(pages.viewer("quantri").scope()).isEqualTo(Scope.SYSTEM);
    }

    @Test
    void a_member_of_two_years_ago_is_no_longer_read_and_no_longer_hears() {
        UUID cluster = pages.viewer("thuky.cum").homeId();
        UUID school = pages.viewer("hieutruong.ps").homeId();
        assertThat(scopeWith(cluster, school, "2020").mayRead(school)).isFalse();
        assertThat(scopeWith(cluster, school, "2021").mayRead(school)).isTrue();
        assertThat(scopeWith(cluster, school, "2021-2022").mayRead(school)).isTrue();
    }

    /** The scope of a cluster's secretary if a school were a member in a year; nothing is kept. */
    private Scope scopeWith(UUID cluster, UUID school, String year) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            database.sql("insert into membership (id, version, organisation_id, member_id, emulation_year, role) "
                            + "values (gen_random_uuid(), 0, :cluster, :school, :year, 'MEMBER')")
                    .param("cluster", cluster)
                    .param("school", school)
                    .param("year", year)
                    .update();
            return scopeOf.grants(Set.of(new Grant(Role.CLUSTER_SECRETARY, cluster)));
        }));
    }

    /** Only the named world counts; other tests may have entered organisations of their own. */
    private Set<String> demo(Set<UUID> organisations) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> new TreeSet<>(database.sql(
                                "select code from organisation where organisation_id = id and id in (:ids) and id = demo_id(code)")
                        .param("ids", organisations.isEmpty() ? Set.of(new UUID(0, 0)) : organisations)
                        .query(String.class)
                        .list())));
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.replace("+8", EIGHT).replace("+pgd", OFFICE).split(" "))
                .filter(code -> !code.equals("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
