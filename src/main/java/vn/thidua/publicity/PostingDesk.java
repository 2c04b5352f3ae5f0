package vn.thidua.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.nomination.Dossier;
import vn.thidua.page.Words;
import vn.thidua.paper.Papers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Lays out what the pages of postings show; comments are read by those who handle them. */
@Component
@Transactional(readOnly = true)
class PostingDesk {

    private static final int USUAL_DAYS = 5;

    private final Postings postings;
    private final PostingReader reader;
    private final Holidays holidays;
    private final Papers papers;
    private final Words words;

    PostingDesk(Postings postings, PostingReader reader, Holidays holidays, Papers papers, Words words) {
        this.postings = postings;
        this.reader = reader;
        this.holidays = holidays;
        this.papers = papers;
        this.words = words;
    }

    void list(Viewer viewer, Model model) {
        boolean keeps = Dossier.isKeptBy(viewer, viewer.homeId());
        model.addAttribute("keeps", keeps);
        model.addAttribute("rows", reader.postings(viewer.homeId()));
        model.addAttribute("waiting", keeps ? reader.waiting(viewer.homeId()) : List.of());
    }

    void show(UUID id, Viewer viewer, Model model) {
        if (!viewer.isAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR)) {
            throw new NotFound();
        }
        Posting posting = postings.require(id, viewer);
        boolean keeps = Dossier.isKeptBy(viewer, viewer.homeId());
        model.addAttribute("posting", posting);
        model.addAttribute("keeps", keeps);
        model.addAttribute("over", words.today().isAfter(posting.endsOn()));
        model.addAttribute("posted", reader.of(id, viewer.homeId()));
        model.addAttribute("made", keeps ? papers.about(id) : List.of());
        model.addAttribute("comments", keeps ? reader.comments(id) : List.of());
    }

    /** A blank form with everything that waits chosen, from the next working day on. */
    PostingForm blank(Viewer viewer, Model model) {
        List<UUID> ids =
                waiting(viewer, model).stream().map(PostingReader.Posted::id).toList();
        model.addAttribute("chosen", ids);
        LocalDate today = words.today();
        String year = reader.year(viewer.homeId());
        LocalDate first = holidays.workingDays(today).last(today.plusDays(1), 1);
        String of = year == null ? Integer.toString(today.getYear() - 1) : year;
        return new PostingForm(
                of,
                words.say("publicity.usualSubject", of),
                words.say("publicity.usualPlace"),
                words.say("publicity.usualContact"),
                first,
                USUAL_DAYS,
                ids);
    }

    List<PostingReader.Posted> waiting(Viewer viewer, Model model) {
        var waiting = reader.waiting(viewer.homeId());
        model.addAttribute("waiting", waiting);
        return waiting;
    }
}
