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

/** The words of a submission (tờ trình), with the list of nominees; Vietnamese, like every official document. */
@Component
class SubmissionPaper {

    private final Papers papers;
    private final DecisionPaper decisions;

    SubmissionPaper(Papers papers, DecisionPaper decisions) {
        this.papers = papers;
        this.decisions = decisions;
    }

    Paper write(Submission submission) {
        Organisation school = submission.school();
        String head = DecisionPaper.headOf(school).toUpperCase(Locale.forLanguageTag("vi"));
        Map<Title, List<Proposed>> groups = decisions.groups(
                submission.lines().stream().map(SubmissionLine::proposed).toList());
        var paper = papers.begin(PaperKind.TO_TRINH, school.id())
                .subject(submission.subject())
                .addressee(submission.addressee())
                .bases(decisions.bases(submission.year().lastDay()))
                .paragraph(
                        "Căn cứ thành tích của các tập thể, cá nhân và kết quả bỏ phiếu của Hội đồng Thi đua - Khen thưởng, "
                                + school.name() + " kính trình " + submission.addressee()
                                + " xem xét, quyết định khen thưởng năm " + submission.year()
                                + " đối với các tập thể, cá nhân có tên trong danh sách kèm theo, gồm:")
                .items(DecisionPaper.counts(groups))
                .paragraph(
                        "Hồ sơ kèm theo gồm báo cáo thành tích, biên bản họp Hội đồng và các tài liệu theo quy định.")
                .paragraph(school.name() + " kính đề nghị " + submission.addressee() + " xem xét, quyết định.")
                .recipients("Như trên", "Lưu: VT, TĐKT")
                .signatures(Block.Signature.of(head, decisions.signer(school.id())));
        DecisionPaper.annex(paper, groups, submission.subject());
        return paper.build();
    }
}
