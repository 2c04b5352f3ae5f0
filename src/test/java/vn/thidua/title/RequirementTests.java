package vn.thidua.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold;

class RequirementTests {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void a_tree_survives_being_written_and_read() {
        Requirement tree = read("""
                {"all": [{"kind": "RATING", "min": "HTXSNV", "years": 2},
                         {"any": [{"kind": "INITIATIVE", "scope": "CO_SO", "count": 2}, {"kind": "STREAK", "title": "CSTDCS", "years": 2}]}]}
                """);
        assertThat(read(json.writeValueAsString(tree))).isEqualTo(tree);
        assertThat(json.writeValueAsString(tree)).doesNotContain("null");
        assertThat(tree.leaves()).hasSize(3);
        assertThat(tree.titles()).containsExactly("CSTDCS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | requirement.allAnyOrKind",
                "{\"all\": []} | requirement.emptyGroup",
                "{\"kind\": \"STREAK\", \"years\": 3} | requirement.titleMissing",
                "{\"kind\": \"RATING\", \"min\": \"TOT\"} | requirement.unknownWord",
                "{\"kind\": \"UNIT_SHARE\", \"title\": \"LDTT\", \"percent\": 170} | requirement.outOfRange",
                "{\"kind\": \"JUDGED\", \"any\": [{\"kind\": \"JUDGED\"}]} | requirement.allAnyOrKind"
            })
    void nonsense_is_refused_in_a_sentence(String text, String key) {
        assertThatThrownBy(() -> read(text))
                .hasRootCauseInstanceOf(Refusal.class)
                .rootCause()
                .hasMessage(key);
    }

    @Test
    void eight_of_nine_votes_do_not_reach_ninety_percent() {
        var vote = new Vote(Vote.VoteBallot.SECRET, 90, Threshold.Base.TOTAL_MEMBERS, true, null);
        assertThat(vote.votesNeeded(9)).isEqualTo(9);
        assertThat(vote.votesNeeded(10)).isEqualTo(9);
        assertThat(vote.threshold().reachedBy(8, 9)).isFalse();
        assertThat(vote.threshold().reachedBy(9, 10)).isTrue();
    }

    @ParameterizedTest(name = "15 % of {1} rounded {0}: {2}")
    @CsvSource({"DOWN, 36, 5", "DOWN, 20, 3", "DOWN, 6, 0", "UP, 36, 6", "UP, 20, 3", "NEAREST, 36, 5", "NEAREST, 37, 6"
    })
    void a_quota_rounds_as_the_rule_says(Quota.QuotaRounding rounding, int people, int allowed) {
        var quota = new Quota(15, "LDTT", Quota.QuotaLevel.UNIT, rounding, false, null);
        assertThat(quota.allows(people)).isEqualTo(allowed);
    }

    @Test
    void a_share_of_votes_needs_to_know_of_what() {
        assertThatThrownBy(() -> new Vote(Vote.VoteBallot.OPEN, 50, null, false, null))
                .isInstanceOf(Refusal.class)
                .hasMessage("titleRule.thresholdNeedsBase");
    }

    @Test
    void a_share_beyond_a_hundred_percent_is_refused() {
        assertThatThrownBy(() -> new Quota(101, null, Quota.QuotaLevel.UNIT, Quota.QuotaRounding.DOWN, false, null))
                .isInstanceOf(Refusal.class);
    }

    private Requirement read(String text) {
        return json.readValue(text, Requirement.class);
    }
}
