package vn.thidua.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.selection.SelectionReader.Attendant;
import vn.thidua.selection.SelectionReader.ProposalRow;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The documents of a unit's meeting, in Vietnamese whatever the page speaks: its minutes, and its proposal with the list. */
@Component
@Transactional
class SelectionPapers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final SelectionMeetings meetings;
    private final SelectionReader reader;
    private final Papers papers;
    private final MessageSource messages;
    private final Words words;

    SelectionPapers(
            SelectionMeetings meetings, SelectionReader reader, Papers papers, MessageSource messages, Words words) {
        this.meetings = meetings;
        this.reader = reader;
        this.papers = papers;
        this.messages = messages;
        this.words = words;
    }

    /** The minutes (biên bản họp bình xét), once the meeting has ended. */
    UUID minutes(UUID id, Viewer viewer) {
        SelectionMeeting meeting = closed(id, viewer);
        List<Attendant> attendants = reader.attendants(id);
        long present = attendants.stream().filter(Attendant::present).count();
        var paper = papers.beginUnit(PaperKind.BIEN_BAN_DON_VI, meeting.unit().id())
                .subject(say("minutes.subject", meeting.year().toString()))
                .paragraph(say(
                        "minutes.opening",
                        words.time(meeting.beginsAt()),
                        words.date(meeting.heldOn()),
                        meeting.place() == null ? say("minutes.noPlace") : meeting.place(),
                        meeting.unit().name(),
                        meeting.year().toString()))
                .heading(1, say("minutes.attendance"))
                .paragraph(say("minutes.present", present, attendants.size()))
                .items(List.of(
                        say("minutes.chair", meeting.chair().fullName()),
                        say("minutes.secretary", meeting.secretary().fullName())));
        List<String> absent = attendants.stream()
                .filter(one -> !one.present())
                .map(one -> one.reason() == null ? one.name() : one.name() + " (" + one.reason() + ")")
                .toList();
        if (!absent.isEmpty()) {
            paper.paragraph(say("minutes.absent", absent.size(), String.join("; ", absent)));
        }
        paper.heading(1, say("minutes.discussion"));
        String remarks = meeting.remarks() == null ? say("minutes.noRemarks") : meeting.remarks();
        remarks.lines().filter(line -> !line.isBlank()).forEach(paper::paragraph);
        paper.heading(1, say("minutes.votes"))
                .paragraph(say("minutes.rule", meeting.majority()))
                .table(voteColumns(), votes(meeting, (int) present))
                .paragraph(say("minutes.closing"))
                .signatures(
                        Block.Signature.of(
                                say("minutes.signSecretary"),
                                meeting.secretary().fullName()),
                        Block.Signature.of(
                                say("minutes.signChair"), meeting.chair().fullName()));
        return papers.keep(meeting.school().id(), paper.build(), about(meeting), viewer);
    }

    /** The unit's proposal (tờ trình) with the list of whom it proposes. */
    UUID submission(UUID id, Viewer viewer) {
        SelectionMeeting meeting = closed(id, viewer);
        var carried = reader.proposals(id).stream()
                .filter(row -> row.dossierId() != null)
                .toList();
        var rows = new ArrayList<Block.Row>();
        for (ProposalRow row : carried) {
            rows.add(Block.Row.of(
                    Integer.toString(rows.size() + 1),
                    row.name(),
                    row.position() == null ? "" : row.position(),
                    row.titleName(),
                    row.votesFor() + "/" + (row.votesFor() + row.votesAgainst())));
        }
        Paper paper = papers.beginUnit(PaperKind.TO_TRINH, meeting.unit().id())
                .subject(say("minutes.submissionSubject", meeting.year().toString()))
                .addressee(say("minutes.addressee"))
                .paragraph(say(
                        "minutes.submissionOpening",
                        meeting.unit().name(),
                        words.date(meeting.heldOn()),
                        carried.size(),
                        meeting.year().toString()))
                .table(
                        List.of(
                                Block.Column.centre(say("minutes.no"), 6),
                                Block.Column.left(say("minutes.name"), 30),
                                Block.Column.left(say("minutes.position"), 20),
                                Block.Column.left(say("minutes.title"), 30),
                                Block.Column.centre(say("minutes.ballots"), 14)),
                        rows)
                .paragraph(say("minutes.submissionClosing"))
                .recipients(say("minutes.recipient"), say("minutes.archive"))
                .signatures(Block.Signature.of(
                        say("minutes.signHead"), meeting.chair().fullName()))
                .build();
        return papers.keep(meeting.school().id(), paper, about(meeting), viewer);
    }

    private static Papers.About about(SelectionMeeting meeting) {
        return new Papers.About(
                meeting.id(),
                "/selection-meetings/" + meeting.id(),
                meeting.unit().id());
    }

    private List<Block.Column> voteColumns() {
        return List.of(
                Block.Column.centre(say("minutes.no"), 6),
                Block.Column.left(say("minutes.name"), 28),
                Block.Column.left(say("minutes.title"), 24),
                Block.Column.centre(say("minutes.for"), 10),
                Block.Column.centre(say("minutes.against"), 10),
                Block.Column.left(say("minutes.result"), 22));
    }

    private List<Block.Row> votes(SelectionMeeting meeting, int present) {
        var rows = new ArrayList<Block.Row>();
        for (ProposalRow row : reader.proposals(meeting.id())) {
            boolean carried = row.isCarried(present, meeting.majority());
            String result = say(carried ? "minutes.carried" : "minutes.lost");
            rows.add(Block.Row.of(
                    Integer.toString(rows.size() + 1),
                    row.name(),
                    row.titleName(),
                    String.valueOf(row.votesFor()),
                    String.valueOf(row.votesAgainst()),
                    row.remark() == null ? result : result + ". " + row.remark()));
        }
        return rows;
    }

    private SelectionMeeting closed(UUID id, Viewer viewer) {
        SelectionMeeting meeting = meetings.require(id, viewer);
        if (meeting.isOpen()) {
            throw new Refusal("selection.stillOpen");
        }
        return meeting;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
