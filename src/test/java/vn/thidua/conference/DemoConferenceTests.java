package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.ranking.Ranking;
import vn.thidua.ranking.Rankings;
import vn.thidua.ranking.Standing;
import vn.thidua.scoring.ScoringRounds;

/** What the demo world says of its conference is what its scores lead to. */
@IntegrationTest
class DemoConferenceTests {

    @Autowired
    Pages pages;

    @Autowired
    Rankings rankings;

    @Autowired
    ScoringRounds rounds;

    @Autowired
    JdbcClient database;

    @Autowired
    Proposals proposals;

    @Autowired
    PlatformTransactionManager transactions;

    private record Place(UUID unit, int place) {}

    private record Proposed(UUID unit, BigDecimal score) {}

    @Test
    void places_and_proposals_of_2021_agree_with_the_ranking() {
        var secretary = pages.viewer("thuky.cum");
        Acting.within(secretary.scope(), () -> new TransactionTemplate(transactions).execute(status -> {
            UUID round = database.sql(
                            "select id from scoring_round where organisation_id = ? and emulation_year = '2021'")
                    .params(secretary.homeId())
                    .query(UUID.class)
                    .single();
            Ranking ranking = rankings.of(rounds.require(round, secretary));
            List<Place> kept = database.sql(
                            "select member_id, place from membership where organisation_id = ? and emulation_year = '2021' order by place")
                    .params(secretary.homeId())
                    .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getInt(2)))
                    .list();
            assertThat(ranking.outcome().standings().stream()
                            .map(one -> new Place(one.unit().id(), one.place()))
                            .toList())
                    .isEqualTo(kept);
            List<Proposed> proposed = database.sql(
                            "select unit_id, score from honour_proposal where round_id = ? order by place")
                    .params(round)
                    .query((row, n) -> new Proposed(row.getObject(1, UUID.class), row.getBigDecimal(2)))
                    .list();
            assertThat(ranking.honours().proposed().stream()
                            .map(one -> new Proposed(one.unit().id(), one.total()))
                            .toList())
                    .isEqualTo(proposed);
            assertThat(ranking.standings().ranked()).noneMatch(Standing::shared);
            return null;
        }));
    }

    @Test
    void published_sentences_carry_the_points_of_the_ranking() {
        var secretary = pages.viewer("thuky.cum");
        UUID round = Acting.within(secretary.scope(), () -> new TransactionTemplate(transactions).execute(status -> {
            UUID id = database.sql("select id from scoring_round where organisation_id = ? and emulation_year = '2021'")
                    .params(secretary.homeId())
                    .query(UUID.class)
                    .single();
            var view = rounds.require(id, secretary);
            assertThat(proposals.of(id).stream().map(Proposals.Proposal::why).toList())
                    .isEqualTo(rankings.of(view).honours().proposed().stream()
                            .map(standing -> proposals.why(view, standing))
                            .toList());
            return id;
        }));
        assertThat(pages.get("thuky.cum", "/scoring-rounds/" + round + "/proposal")
                        .main())
                .contains("933,88 điểm", "919,11 điểm", "904,19 điểm")
                .doesNotContain(", 0 điểm");
        assertThat(pages.get("thuky.cum", "/scoring-rounds/" + round + "/ranking")
                        .main())
                .contains("kém đơn vị hạng 1: 14,77 điểm");
    }

    @Test
    void the_conference_is_held_its_vote_written_down_and_then_the_round_is_closed() {
        var secretary = pages.viewer("thuky.cum");
        Acting.within(secretary.scope(), () -> new TransactionTemplate(transactions).execute(status -> {
            assertThat(database.sql("""
                                    select (select s.made_at from round_step s where s.round_id = c.round_id and s.state = 'CONFERENCE')::date = c.held_on
                                       and c.adopted_at < (select s.made_at from round_step s where s.round_id = c.round_id and s.state = 'FINAL')
                                       and c.published_at > (select s.made_at from round_step s where s.round_id = c.round_id and s.state = 'FINAL')
                                      from conference c join scoring_round r on r.id = c.round_id where r.organisation_id = ? and r.emulation_year = '2021'
                                    """)
                            .params(secretary.homeId())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            return null;
        }));
    }

    @Test
    void the_flag_waits_on_the_home_page_of_the_school_that_leads() {
        assertThat(pages.get("thuky.sl", "/").main()).contains("mà cụm, khối đề nghị tặng");
        assertThat(pages.get("giangvien.sl", "/").main()).doesNotContain("mà cụm, khối đề nghị tặng");
    }
}
