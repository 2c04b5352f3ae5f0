package vn.thidua.submission;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Words;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Viewer;

/** Lays out the page of one submission, for looking and for a reply that was not accepted. */
@Component
class SubmissionPage {

    private final SubmissionRepository submissions;
    private final SubmissionDirectory directory;
    private final Papers papers;
    private final Words words;

    SubmissionPage(SubmissionRepository submissions, SubmissionDirectory directory, Papers papers, Words words) {
        this.submissions = submissions;
        this.directory = directory;
        this.papers = papers;
        this.words = words;
    }

    ReplyForm blankReply() {
        return new ReplyForm(List.of(), SubmissionLine.SuperiorReply.GRANTED, null, words.today(), null, null);
    }

    String lay(UUID id, Viewer viewer, Model model) {
        Submission submission = submissions.require(id, viewer);
        model.addAttribute("submission", submission);
        model.addAttribute("changeable", submission.isChangeableBy(viewer));
        model.addAttribute("answerable", submission.isAnswerableBy(viewer));
        model.addAttribute("names", directory.titleNames());
        model.addAttribute("twins", directory.twins(id));
        model.addAttribute("papers", papers.about(id));
        return "submission/show";
    }
}
