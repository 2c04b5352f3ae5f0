package vn.thidua.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundResult;
import vn.thidua.ballot.Rounds;
import vn.thidua.council.Council;
import vn.thidua.deliberation.CouncilTable.Laid;
import vn.thidua.deliberation.SittingRounds.RoundRow;
import vn.thidua.nomination.DossierItem;
import vn.thidua.nomination.Dossiers;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.PaperState;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingNominee;
import vn.thidua.sitting.SittingNominee.NomineeState;
import vn.thidua.sitting.SittingState;
import vn.thidua.sitting.Sittings;

/** The papers of a session: drafted from what happened, drafted anew as long as they are not issued; and the signature. */
@Service
@Transactional
class MinutesService {

    /** What may be drafted. */
    enum SittingPaper {
        NOTICE,
        MINUTES,
        BALLOT,
        COUNTING
    }

    private static final int MOST_BALLOTS = 100;

    private final Sittings sittings;
    private final CouncilTable table;
    private final SittingDocuments documents;
    private final SittingRounds held;
    private final Rounds rounds;
    private final RoundReader nominees;
    private final Papers papers;
    private final Dossiers dossiers;
    private final JdbcClient database;

    MinutesService(
            Sittings sittings,
            CouncilTable table,
            SittingDocuments documents,
            SittingRounds held,
            Rounds rounds,
            RoundReader nominees,
            Papers papers,
            Dossiers dossiers,
            JdbcClient database) {
        this.sittings = sittings;
        this.table = table;
        this.documents = documents;
        this.held = held;
        this.rounds = rounds;
        this.nominees = nominees;
        this.papers = papers;
        this.dossiers = dossiers;
        this.database = database;
    }

    /** Drafts a paper; a draft that is there already is written anew from the session as it stands. */
    String draft(UUID id, SittingPaper which, @Nullable UUID round, @Nullable Integer copies, Viewer viewer) {
        Sitting sitting = sittings.hold(id, viewer);
        Laid laid = table.laid(id, viewer);
        return switch (which) {
            case NOTICE -> keep(id, documents.notice(laid), sitting, viewer);
            case MINUTES -> {
                if (sitting.state() != SittingState.CLOSED && sitting.state() != SittingState.SIGNED) {
                    throw new Refusal("minutes.notClosed");
                }
                yield keep(id, documents.minutes(laid, viewer), sitting, viewer);
            }
            case BALLOT -> {
                RoundRow row = held.of(id).stream()
                        .filter(each -> each.id().equals(round) && each.hasPapers())
                        .findFirst()
                        .orElseThrow(() -> new Refusal("minutes.noBallots"));
                int wanted = copies == null ? row.papers() : copies;
                if (wanted < 1 || wanted > MOST_BALLOTS) {
                    throw new Refusal("minutes.ballotCopies", MOST_BALLOTS);
                }
                Paper ballot = documents.ballot(laid, row, nominees.nominees(row.id()), wanted);
                yield keep(row.id(), ballot, sitting, viewer);
            }
            case COUNTING -> {
                RoundRow row = held.of(id).stream()
                        .filter(each -> each.id().equals(round) && each.isCounted())
                        .findFirst()
                        .orElseThrow(() -> new Refusal("vote.notCounted"));
                RoundResult result = rounds.result(row.id(), viewer).orElseThrow(() -> new Refusal("vote.notCounted"));
                yield keep(row.id(), documents.countingRecord(laid, row, result, tellers(row.id())), sitting, viewer);
            }
        };
    }

    private String keep(UUID about, Paper paper, Sitting sitting, Viewer viewer) {
        return "/papers/"
                + papers.keep(
                        sitting.body().id(),
                        paper,
                        new Papers.About(about, "/council-sessions/" + sitting.id()),
                        viewer);
    }

    /** Everything drafted or issued of a session: notice, minutes, and the ballot papers and counting records of its votes. */
    @Transactional(readOnly = true)
    public List<Papers.Made> made(UUID id, List<RoundRow> rounds) {
        return papers.about(
                Stream.concat(Stream.of(id), rounds.stream().map(RoundRow::id)).toList());
    }

    private List<String> tellers(UUID round) {
        return database.sql("select name from ballot_teller where round_id = :round order by position")
                .param("round", round)
                .query(String.class)
                .list();
    }

    /** Signed, the minutes lie in every dossier that the council voted on. */
    void sign(UUID id, LocalDate day, Viewer viewer) {
        Sitting sitting = sittings.hold(id, viewer);
        sittings.sign(sitting, day, viewer);
        papers.about(id).stream()
                .filter(made -> made.kind() == PaperKind.BIEN_BAN_HOI_DONG && made.state() == PaperState.ISSUED)
                .findFirst()
                .ifPresent(minutes -> voted(id)
                        .forEach(nominee -> dossiers.attach(
                                Objects.requireNonNull(nominee.dossierId()),
                                DossierItem.ItemKind.COUNCIL_MINUTES,
                                DossierItem.ItemSource.PAPER,
                                minutes.id(),
                                Objects.requireNonNullElse(minutes.fullNumber(), minutes.subject()),
                                viewer)));
    }

    void unsign(UUID id, @Nullable String typed, Viewer viewer) {
        Sitting sitting = sittings.hold(id, viewer);
        String reason = Council.reason(typed);
        refuseBuiltOn(id);
        sittings.unsign(sitting, reason, viewer);
    }

    /** A dossier that was submitted or decided rests on these minutes. */
    private void refuseBuiltOn(UUID id) {
        database.sql("""
                        select n.name from sitting_nominee n join agenda_item i on i.id = n.item_id join dossier d on d.id = n.dossier_id
                         where i.sitting_id = :sitting and d.state in ('SUBMITTED', 'DECIDED', 'AWARDED', 'REVOKED') order by n.name limit 1
                        """).param("sitting", id).query(String.class).optional().ifPresent(name -> {
            throw new Refusal("vote.decided", name);
        });
    }

    private List<SittingNominee> voted(UUID id) {
        return sittings.agenda(id).stream()
                .flatMap(item -> item.nominees().stream())
                .filter(nominee -> nominee.dossierId() != null && nominee.state() == NomineeState.PASSED)
                .toList();
    }
}
