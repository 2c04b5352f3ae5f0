package vn.thidua.submission;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.decision.DecisionPaper;
import vn.thidua.decision.Proposed;
import vn.thidua.organisation.Organisation;
import vn.thidua.paper.Block;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.title.Title;
import vn.thidua.wording.Wording;
import vn.thidua.wording.Wordings;

/** A submission (tờ trình), in the words of {@link Wordings}, with the list of nominees; Vietnamese, like every official document. */
@Component
class SubmissionPaper {

    private final Papers papers;
    private final DecisionPaper decisions;
    private final Wordings wordings;

    SubmissionPaper(Papers papers, DecisionPaper decisions, Wordings wordings) {
        this.papers = papers;
        this.decisions = decisions;
        this.wordings = wordings;
    }

    Paper write(Submission submission) {
        Organisation school = submission.school();
        String head = DecisionPaper.headOf(school).toUpperCase(Locale.forLanguageTag("vi"));
        Map<Title, List<Proposed>> groups = decisions.groups(
                submission.lines().stream().map(SubmissionLine::proposed).toList());
        Wording wording = wordings.of(PaperKind.TO_TRINH, submission.year().lastDay());
        Map<String, String> names = Map.of(
                "ten",
                school.name(),
                "noi_nhan",
                submission.addressee(),
                "nam",
                submission.year().toString());
        var paper = papers.begin(PaperKind.TO_TRINH, school.id())
                .subject(submission.subject())
                .addressee(submission.addressee())
                .worded(wordings.name(wording))
                .bases(wording.bases(names))
                .paragraph(wording.part(1, names))
                .items(DecisionPaper.counts(groups))
                .paragraph(wording.part(2, names))
                .paragraph(wording.part(3, names))
                .recipients("Như trên", "Lưu: VT, TĐKT")
                .signatures(Block.Signature.of(head, decisions.signer(school.id())));
        DecisionPaper.annex(paper, groups, submission.subject());
        return paper.build();
    }
}
