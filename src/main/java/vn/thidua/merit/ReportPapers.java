package vn.thidua.merit;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.DossierRepository;
import vn.thidua.paper.Block;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The achievement report as a document after Mẫu 01, 02: biography, achievements, awards, three signatures. */
@Component
@Transactional
class ReportPapers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Reports reports;
    private final ReportFacts facts;
    private final DossierRepository dossiers;
    private final Papers papers;
    private final MessageSource messages;

    ReportPapers(
            Reports reports, ReportFacts facts, DossierRepository dossiers, Papers papers, MessageSource messages) {
        this.reports = reports;
        this.facts = facts;
        this.dossiers = dossiers;
        this.papers = papers;
        this.messages = messages;
    }

    /** Drafts it from the last version that was kept. */
    UUID draft(UUID id, Viewer viewer) {
        Dossier dossier = dossiers.require(id, viewer);
        List<ReportVersion> versions = reports.versions(id);
        if (versions.isEmpty()) {
            throw new Refusal("report.noVersion");
        }
        ReportVersion version = versions.get(versions.size() - 1);
        var unit = dossier.unit();
        Paper.Builder paper = unit == null
                ? papers.begin(PaperKind.BAO_CAO_THANH_TICH, dossier.school().id())
                : papers.beginUnit(PaperKind.BAO_CAO_THANH_TICH, unit.id());
        paper.subject(say(
                "report.paper.subject", dossier.title().name(), dossier.year().toString()));
        List<ReportFacts.Group> groups = facts.of(dossier);
        paper.heading(1, say("report.paper.first." + ReportDesk.kind(dossier)));
        if (dossier.person() != null && !groups.isEmpty()) {
            paper.items(groups.get(0).lines());
        } else {
            written(paper, version, 0);
        }
        paper.heading(1, say("report.paper.second"));
        for (int i = dossier.person() != null ? 0 : 1; i < version.sections().size(); i++) {
            if (!version.sections().get(i).isEmpty()) {
                paper.heading(2, say("report." + ReportDesk.kind(dossier) + "." + (i + 1)));
                written(paper, version, i);
            }
        }
        List.of("target", "rating", "work", "contest", "names").forEach(kind -> recorded(paper, groups, kind));
        paper.heading(1, say("report.paper.third"));
        awards(paper, groups, "title");
        awards(paper, groups, "form");
        paper.signatures(
                Block.Signature.of(say("report.paper.signHead"), null).withNote(say("report.paper.signHead.note")),
                Block.Signature.of(say("report.paper.signReporter"), dossier.person() == null ? null : dossier.name()));
        paper.signatures(
                Block.Signature.of(say("report.paper.signAbove"), null).withNote(say("report.paper.signAbove.note")));
        return papers.keep(
                dossier.school().id(),
                paper.build(),
                new Papers.About(id, "/nominations/" + id, unit == null ? null : unit.id()),
                viewer);
    }

    /** What the records say besides: in columns where each line has its decision. */
    private void recorded(Paper.Builder paper, List<ReportFacts.Group> groups, String kind) {
        groups.stream().filter(group -> group.kind().equals(kind)).forEach(group -> {
            paper.paragraph(group.name(), Block.ParagraphStyle.BOLD);
            if (group.rows().isEmpty()) {
                paper.items(group.lines());
            } else {
                table(paper, group.name(), group.rows());
            }
        });
    }

    /** The tables that the form asks for, also where they are empty. */
    private void awards(Paper.Builder paper, List<ReportFacts.Group> groups, String kind) {
        paper.paragraph(say("report.group." + kind), Block.ParagraphStyle.BOLD);
        List<ReportFacts.Fact> rows = groups.stream()
                .filter(group -> group.kind().equals(kind))
                .flatMap(group -> group.rows().stream())
                .toList();
        if (rows.isEmpty()) {
            paper.paragraph(say("report.paper.noAward"));
        } else {
            table(paper, say("report.paper." + kind), rows);
        }
    }

    private void table(Paper.Builder paper, String what, List<ReportFacts.Fact> rows) {
        paper.table(
                List.of(
                        Block.Column.centre(say("report.paper.year"), 10),
                        Block.Column.left(what, 40),
                        Block.Column.left(say("report.paper.decision"), 50)),
                rows.stream()
                        .map(fact -> Block.Row.of(fact.year(), fact.what(), capital(fact.source())))
                        .toList());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void written(Paper.Builder paper, ReportVersion version, int section) {
        if (section < version.sections().size()) {
            version.sections()
                    .get(section)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(paper::paragraph);
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
