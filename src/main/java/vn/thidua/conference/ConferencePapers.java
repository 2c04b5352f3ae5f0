package vn.thidua.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundResult;
import vn.thidua.cluster.MembershipRole;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.ranking.Ranking;
import vn.thidua.ranking.Sentences;
import vn.thidua.ranking.Standing;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The documents of a conference, in Vietnamese: its minutes with the count and the table of scores, and its proposal to those above. */
@Component
@Transactional
class ConferencePapers {

    private final ConferenceService service;
    private final Conferences conferences;
    private final Seats seats;
    private final Proposals proposals;
    private final Handover handover;
    private final Papers papers;
    private final Sentences sentences;
    private final Words words;

    ConferencePapers(
            ConferenceService service,
            Conferences conferences,
            Seats seats,
            Proposals proposals,
            Handover handover,
            Papers papers,
            Sentences sentences,
            Words words) {
        this.service = service;
        this.conferences = conferences;
        this.seats = seats;
        this.proposals = proposals;
        this.handover = handover;
        this.papers = papers;
        this.sentences = sentences;
        this.words = words;
    }

    UUID minutes(UUID id, Viewer viewer) {
        RoundView round = service.led(id, viewer);
        Conference conference = arranged(id);
        Ranking ranking = service.ranking(round);
        Map<UUID, Seats.Seated> seated = seats.of(conference.id());
        Paper.Builder paper = papers.begin(PaperKind.BIEN_BAN_HOI_DONG, round.organisationId())
                .subject(say("subject", round.name()))
                .dated(conference.heldOn())
                .paragraph(say(
                        "opening",
                        words.date(conference.heldOn()),
                        conference.place() == null ? "……" : conference.place(),
                        round.body()))
                .heading(1, say("present"))
                .paragraph(say("seats", seated.size(), round.present().size()))
                .items(round.units().stream()
                        .filter(unit -> seated.containsKey(unit.id()))
                        .map(unit -> unit.name() + ": " + seated.get(unit.id()).name())
                        .toList());
        paper.items(List.of(say("chair", dots(conference.chair())), say("secretary", dots(conference.secretary()))));
        if (conference.remarks() != null) {
            paper.heading(1, say("discussion"));
            conference.remarks().lines().filter(line -> !line.isBlank()).forEach(paper::paragraph);
        }
        paper.heading(1, say("scores")).table(scoreColumns(), scores(ranking));
        service.result(conference, viewer).ifPresent(result -> count(paper, result));
        paper.heading(1, say("conclusion"))
                .paragraph(sentences.official(ranking.outcome().why()));
        proposed(round, ranking, paper);
        Map<UUID, MembershipRole> elected = handover.elected(conference.id());
        if (!elected.isEmpty()) {
            paper.paragraph(say("elected", round.year().next().toString()))
                    .items(elected.entrySet().stream()
                            .map(one -> words.official("enum.MembershipRole." + one.getValue()) + ": "
                                    + round.unit(one.getKey()).name())
                            .toList());
        }
        paper.paragraph(say("closing"))
                .signatures(
                        Block.Signature.of(say("signSecretary"), conference.secretary()),
                        Block.Signature.of(say("signChair"), conference.chair()));
        return papers.keep(round.organisationId(), paper.build(), about(round, conference, "/conference"), viewer);
    }

    private void count(Paper.Builder paper, RoundResult result) {
        paper.heading(1, say("votes"))
                .paragraph(say(
                        "count",
                        words.official("enum.RoundMethod." + result.method()),
                        result.issued(),
                        result.collected(),
                        result.valid(),
                        result.invalid(),
                        result.blank()))
                .table(
                        List.of(
                                Block.Column.left(say("unit"), 40),
                                Block.Column.centre(say("agree"), 14),
                                Block.Column.centre(say("disagree"), 16),
                                Block.Column.left(say("share"), 40)),
                        result.nominees().stream()
                                .map(one -> Block.Row.of(one.label(), one.agree(), one.disagree(), one.arithmetic()))
                                .toList());
        if (result.manifest() != null) {
            paper.paragraph(say("manifest", result.manifest()));
        }
    }

    private void proposed(RoundView round, Ranking ranking, Paper.Builder paper) {
        var lines = new ArrayList<String>();
        ranking.honours().flag().forEach(one -> lines.add(say("flag", one.unit().name())));
        ranking.honours()
                .certificates()
                .forEach(one -> lines.add(say("certificate", one.unit().name())));
        ranking.honours()
                .passedOver()
                .forEach(one -> lines.add(say(
                        "passedOver",
                        one.unit().name(),
                        String.valueOf(one.unit().barredBecause()))));
        if (!lines.isEmpty()) {
            paper.paragraph(say("proposes", round.year().toString())).items(lines);
        }
    }

    /** The cluster's proposal to those who give the honours, with a copy to the provinces. */
    UUID submission(UUID id, Viewer viewer) {
        RoundView round = service.led(id, viewer);
        Conference conference = arranged(id);
        List<Proposals.Proposal> proposed = proposals.of(id);
        if (proposed.isEmpty()) {
            throw new Refusal("conference.notPublished");
        }
        var rows = new ArrayList<Block.Row>();
        proposed.forEach(one -> rows.add(Block.Row.of(
                rows.size() + 1, one.unit(), honour(one), one.place(), words.number(one.score()), one.why())));
        Paper paper = papers.begin(PaperKind.TO_TRINH, round.organisationId())
                .subject(say("submissionSubject", round.year().toString()))
                .addressee(say("addressee." + round.arena()))
                .paragraph(say("submissionOpening", round.body(), words.date(conference.heldOn()), proposed.size()))
                .table(
                        List.of(
                                Block.Column.centre(say("no"), 6),
                                Block.Column.left(say("unit"), 26),
                                Block.Column.left(say("honour"), 24),
                                Block.Column.centre(say("place"), 11),
                                Block.Column.right(say("points"), 10),
                                Block.Column.left(say("why"), 36)),
                        rows)
                .paragraph(say("submissionClosing"))
                .recipients(say("recipient"), say("copy"), say("archive"))
                .signatures(Block.Signature.of(say("signHead"), conference.chair()))
                .build();
        return papers.keep(round.organisationId(), paper, about(round, conference, "/proposal"), viewer);
    }

    private static String honour(Proposals.Proposal one) {
        return one.variant().isEmpty() ? one.title() : one.title() + " (" + one.variant() + ")";
    }

    private List<Block.Column> scoreColumns() {
        return List.of(
                Block.Column.centre(say("place"), 11),
                Block.Column.left(say("unit"), 30),
                Block.Column.right(say("points"), 12),
                Block.Column.centre(say("ballots"), 10),
                Block.Column.left(say("why"), 40));
    }

    private List<Block.Row> scores(Ranking ranking) {
        return ranking.outcome().standings().stream()
                .map(one -> Block.Row.of(
                        one.place(),
                        one.unit().name(),
                        words.number(one.total()),
                        votes(one),
                        sentences.officialWhy(one)))
                .toList();
    }

    private static String votes(Standing standing) {
        return standing.unit().votes() == null ? "" : standing.unit().votes().toString();
    }

    private Conference arranged(UUID id) {
        return conferences.findByRound(id).orElseThrow(() -> new Refusal("conference.notArranged"));
    }

    private static Papers.About about(RoundView round, Conference conference, String page) {
        return new Papers.About(conference.id(), "/scoring-rounds/" + round.id() + page);
    }

    private static String dots(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "……" : name;
    }

    private String say(String key, Object... arguments) {
        return words.official("conference.paper." + key, arguments);
    }
}
