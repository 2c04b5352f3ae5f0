package vn.thidua.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.ranking.Ranking;
import vn.thidua.ranking.Sentences;
import vn.thidua.ranking.Standing;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.Viewer;

/** Lays out what is proposed, or for who leads the round what would be. */
@Component
class ProposalPage {

    private final ConferenceService service;
    private final Conferences conferences;
    private final Proposals proposals;
    private final Sentences sentences;

    ProposalPage(ConferenceService service, Conferences conferences, Proposals proposals, Sentences sentences) {
        this.service = service;
        this.conferences = conferences;
        this.proposals = proposals;
        this.sentences = sentences;
    }

    String lay(UUID id, Viewer viewer, Model model) {
        RoundView round = service.read(id, viewer);
        boolean leads = round.isLedBy(viewer);
        Optional<Conference> conference = conferences.findByRound(id);
        List<Proposals.Proposal> published = proposals.of(id);
        model.addAttribute("round", round);
        model.addAttribute("leads", leads);
        model.addAttribute("conference", conference.orElse(null));
        model.addAttribute("proposals", published);
        if (leads && conference.isPresent() && published.isEmpty()) {
            Ranking ranking = service.ranking(round);
            model.addAttribute("ranking", ranking);
            model.addAttribute("honours", ranking.honours());
            model.addAttribute("rule", sentences.say(ranking.outcome().why()));
            model.addAttribute("why", whys(round, ranking));
        }
        return "conference/proposal";
    }

    private Map<UUID, String> whys(RoundView round, Ranking ranking) {
        var whys = new LinkedHashMap<UUID, String>();
        for (Standing standing : ranking.outcome().standings()) {
            whys.put(standing.unit().id(), proposals.why(round, standing));
        }
        return whys;
    }
}
