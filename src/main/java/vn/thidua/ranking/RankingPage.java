package vn.thidua.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.criteria.Criterion;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Lays out the ranking of a round. */
@Component
class RankingPage {

    private final ScoringRounds rounds;
    private final Rankings rankings;
    private final Sentences sentences;

    RankingPage(ScoringRounds rounds, Rankings rankings, Sentences sentences) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.sentences = sentences;
    }

    /** The ranking, or a 404 for who may not see it yet. */
    Ranking require(UUID id, Viewer viewer) {
        return rankings.find(rounds.require(id, viewer), viewer).orElseThrow(NotFound::new);
    }

    /** The ranking for who leads the round and may make documents of it. */
    Ranking requireLed(UUID id, Viewer viewer) {
        return rankings.find(rounds.requireLed(id, viewer), viewer).orElseThrow(NotFound::new);
    }

    String lay(UUID id, RankingChoice choice, Viewer viewer, Model model) {
        RoundView round = rounds.require(id, viewer);
        model.addAttribute("round", round);
        model.addAttribute("choice", choice);
        model.addAttribute("layers", Layer.values());
        Optional<Ranking> found = rankings.find(round, viewer);
        if (found.isEmpty()) {
            return "ranking/covered";
        }
        Ranking ranking = found.get();
        model.addAttribute("ranking", ranking);
        model.addAttribute("why", whys(ranking));
        model.addAttribute("rule", sentences.say(ranking.outcome().why()));
        model.addAttribute("ties", sentences.ties(round.ties()));
        List<Criterion> sections = ranking.matrix().tree().roots();
        model.addAttribute("sections", sections);
        model.addAttribute(
                "table",
                sections.stream()
                        .filter(section -> section.code().equals(choice.section()))
                        .findFirst()
                        .or(() -> sections.stream().findFirst())
                        .map(section -> SectionTable.page(ranking, section, choice))
                        .orElse(null));
        return "ranking/show";
    }

    private Map<UUID, String> whys(Ranking ranking) {
        var whys = new LinkedHashMap<UUID, String>();
        ranking.standings()
                .ranked()
                .forEach(standing -> whys.put(standing.unit().id(), sentences.why(standing)));
        return whys;
    }
}
