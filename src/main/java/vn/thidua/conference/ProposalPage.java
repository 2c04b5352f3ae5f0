package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.ranking.Ranking;
import vn.thidua.ranking.Rankings;
import vn.thidua.ranking.Sentences;
import vn.thidua.ranking.Standing;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.Viewer;

/** Lays out what is proposed, or for who leads the round what would be. */
@Component
class ProposalPage {

    private static final String SO_FAR = """
            select c.published_at, c.published_by,
                   (select array_agg(v.unit_id order by v.unit_id) from ranking_vote v where v.round_id = c.round_id) as units,
                   (select array_agg(v.votes order by v.unit_id) from ranking_vote v where v.round_id = c.round_id) as votes
              from conference c where c.round_id = :round
            """;

    private final ConferenceService service;
    private final Proposals proposals;
    private final Rankings rankings;
    private final Sentences sentences;
    private final JdbcClient database;

    ProposalPage(
            ConferenceService service,
            Proposals proposals,
            Rankings rankings,
            Sentences sentences,
            JdbcClient database) {
        this.service = service;
        this.proposals = proposals;
        this.rankings = rankings;
        this.sentences = sentences;
        this.database = database;
    }

    /** Whether it was published, and the votes until then. */
    record SoFar(@Nullable Instant publishedAt, @Nullable String publishedBy, Map<UUID, Integer> votes) {}

    String lay(UUID id, Viewer viewer, Model model) {
        RoundView round = service.read(id, viewer);
        boolean leads = round.isLedBy(viewer);
        Optional<SoFar> soFar = database.sql(SO_FAR)
                .param("round", id)
                .query((row, number) -> soFar(row))
                .optional();
        boolean published = soFar.isPresent() && soFar.get().publishedAt() != null;
        model.addAttribute("round", round);
        model.addAttribute("leads", leads);
        model.addAttribute("conference", soFar.orElse(null));
        model.addAttribute("proposals", published ? proposals.of(id) : List.of());
        if (leads && soFar.isPresent() && !published && round.state().isUncovered()) {
            Ranking ranking = rankings.of(round, soFar.get().votes());
            model.addAttribute("honours", ranking.honours());
            model.addAttribute("rule", sentences.say(ranking.outcome().why()));
            model.addAttribute("why", whys(round, ranking));
        }
        return "conference/proposal";
    }

    private static SoFar soFar(ResultSet row) throws SQLException {
        var votes = new HashMap<UUID, Integer>();
        if (row.getArray("units") != null) {
            Object[] units = (Object[]) row.getArray("units").getArray();
            Object[] numbers = (Object[]) row.getArray("votes").getArray();
            for (int i = 0; i < units.length; i++) {
                votes.put((UUID) units[i], (Integer) numbers[i]);
            }
        }
        return new SoFar(
                row.getTimestamp("published_at") == null
                        ? null
                        : row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                votes);
    }

    private Map<UUID, String> whys(RoundView round, Ranking ranking) {
        var whys = new LinkedHashMap<UUID, String>();
        for (Standing standing : ranking.outcome().standings()) {
            whys.put(standing.unit().id(), proposals.why(round, standing));
        }
        return whys;
    }
}
