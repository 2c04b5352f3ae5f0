package vn.thidua.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.ballot.TrialCluster;
import vn.thidua.ranking.TrialRound;

/** What bars a unit is entered, corrected and withdrawn with a reason each, until the round is over. */
@IntegrationTest
class BarPagesTests {

    private static final int BARRED = 3;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialCluster cluster;
    TrialRound trial;
    String round;
    String bars;

    @BeforeEach
    void prepare() {
        cluster = new TrialCluster(database, transactions, 4);
        trial = new TrialRound(cluster, database, "BY_SCORE", new int[][] {{90, 90}, {80, 80}, {70, 70}, {60, 60}});
        round = "/scoring-rounds/" + trial.id;
        bars = round + "/units/" + cluster.schools.get(BARRED) + "/bars";
    }

    private Pages.Answer enter(String user, String reason) {
        return pages.post(user, bars, "code", "DISUNITY", "reason", reason);
    }

    /** How many bars the list lets a user change. */
    private int doors(String user) {
        return pages.get(user, round + "/bars")
                .page()
                .select("main a[href*='/bars/']")
                .size();
    }

    /** The reason with which something stands in the journal of the cluster. */
    private String journalled(String event) {
        return cluster.ask(
                () -> database.sql("select reason from journal_entry where organisation_id = ? and event = ?")
                        .params(cluster.cluster, event)
                        .query(String.class)
                        .single());
    }

    @Test
    void all_of_a_round_stand_in_one_list_with_who_when_and_why() {
        assertThat(pages.get(cluster.secretary(), round + "/bars").main()).contains("Không đơn vị nào bị ghi");
        assertThat(enter(cluster.secretary(), "theo kết luận kiểm tra").status())
                .isEqualTo(302);
        String list = pages.get(cluster.secretary(), round + "/bars").main();
        assertThat(list)
                .contains(
                        "Trường Chính trị D",
                        "Mất đoàn kết nội bộ",
                        "theo kết luận kiểm tra",
                        "Người thử",
                        "10/02/2022");
        assertThat(Statements.of(() -> pages.get(cluster.secretary(), round + "/bars")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(pages.get(cluster.representative(BARRED), round + "/bars").main())
                .contains("theo kết luận kiểm tra");
        assertThat(doors(cluster.secretary())).isOne();
        assertThat(doors(cluster.representative(BARRED))).isZero();
        assertThat(pages.get("thuky.lc", round + "/bars").status()).isEqualTo(404);
        assertThat(enter(cluster.secretary(), "lần nữa").main()).contains("đã được ghi cho đơn vị này");
        assertThat(enter(cluster.representative(BARRED), "tự ghi").status()).isEqualTo(422);
    }

    @Test
    void one_is_corrected_with_a_reason_and_the_journal_says_so() {
        enter(cluster.secretary(), "kết luận kiểm tra số 1");
        String path = bars + "/DISUNITY";
        assertThat(pages.get(cluster.secretary(), path).main()).contains("kết luận kiểm tra số 1");
        assertThat(pages.post(cluster.secretary(), path, "reason", "kết luận số 11", "because", "")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(cluster.secretary(), path, "reason", "kết luận số 11", "because", "ghi nhầm số")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(cluster.secretary(), round + "/bars").main())
                .contains("kết luận số 11", "ghi nhầm số")
                .doesNotContain("kiểm tra số 1");
        assertThat(pages.get(cluster.secretary(), round + "/ranking").main()).contains("kết luận số 11");
        assertThat(journalled("DisputeEvent.BarCorrected")).isEqualTo("ghi nhầm số");
        assertThat(pages.get(cluster.representative(BARRED), path).status()).isEqualTo(404);
        assertThat(pages.post(cluster.representative(0), path, "reason", "của người khác", "because", "thử")
                        .main())
                .contains("chỉ nơi đã ghi");
    }

    @Test
    void one_is_withdrawn_with_a_reason_and_bars_no_longer_but_stays_readable() {
        enter(cluster.secretary(), "theo đơn thư");
        assertThat(pages.get(cluster.secretary(), round + "/ranking").main()).contains("theo đơn thư");
        assertThat(pages.post(cluster.secretary(), bars + "/DISUNITY/withdrawal")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(cluster.secretary(), bars + "/DISUNITY/withdrawal", "because", "đơn thư không đúng")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(cluster.secretary(), round + "/bars").main())
                .contains("theo đơn thư", "đơn thư không đúng", "rút lúc");
        assertThat(doors(cluster.secretary())).isZero();
        assertThat(pages.get(cluster.secretary(), round + "/ranking").main()).doesNotContain("theo đơn thư");
        assertThat(journalled("DisputeEvent.Unbarred")).isEqualTo("đơn thư không đúng");
        assertThat(pages.get(cluster.secretary(), bars + "/DISUNITY").status()).isEqualTo(404);
        assertThat(enter(cluster.secretary(), "có kết luận mới").status()).isEqualTo(302);
        assertThat(pages.get(cluster.secretary(), round + "/ranking").main()).contains("có kết luận mới");
    }

    @Test
    void nothing_of_it_changes_once_the_round_is_over() {
        enter(cluster.secretary(), "theo kết luận kiểm tra");
        trial.finish();
        assertThat(pages.get(cluster.secretary(), round + "/bars").main()).contains("theo kết luận kiểm tra");
        assertThat(doors(cluster.secretary())).isZero();
        assertThat(pages.get(cluster.secretary(), bars + "/DISUNITY").status()).isEqualTo(404);
        assertThat(pages.post(cluster.secretary(), bars + "/DISUNITY/withdrawal", "because", "muộn rồi")
                        .status())
                .isEqualTo(404);
        assertThat(enter(cluster.secretary(), "thêm sau").main()).contains("trước khi kết thúc đợt");
    }
}
