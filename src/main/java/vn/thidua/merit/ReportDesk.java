package vn.thidua.merit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.Dossier.DossierSubject;
import vn.thidua.nomination.DossierRepository;
import vn.thidua.page.Differences;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Lays out a report: what is written, what the records say, which versions there are, what differs between two. */
@Component
@Transactional(readOnly = true)
class ReportDesk {

    /** A section of two versions. */
    record Compared(String heading, List<Differences.Part> parts) {}

    private final Reports reports;
    private final ReportFacts facts;
    private final DossierRepository dossiers;

    ReportDesk(Reports reports, ReportFacts facts, DossierRepository dossiers) {
        this.reports = reports;
        this.facts = facts;
        this.dossiers = dossiers;
    }

    /** The report as it is being written. */
    void show(UUID id, Viewer viewer, Model model) {
        Dossier dossier = lay(id, viewer, model);
        AchievementReport report = (AchievementReport) model.getAttribute("report");
        model.addAttribute(
                "form",
                report == null
                        ? ReportForm.of(List.of(), null, UUID.randomUUID())
                        : ReportForm.of(report.sections(), report.version(), UUID.randomUUID()));
        model.addAttribute("writable", dossier.isFillableBy(viewer));
    }

    /** What stands beside the form. */
    Dossier lay(UUID id, Viewer viewer, Model model) {
        Dossier dossier = dossiers.require(id, viewer);
        model.addAttribute("dossier", dossier);
        model.addAttribute("kind", kind(dossier));
        model.addAttribute("report", reports.of(id).orElse(null));
        model.addAttribute("facts", facts.of(dossier));
        model.addAttribute("kept", reports.kept(id));
        model.addAttribute("writable", dossier.isFillableBy(viewer));
        return dossier;
    }

    /** One version as it was kept. */
    void version(UUID id, int number, Viewer viewer, Model model) {
        Dossier dossier = dossiers.require(id, viewer);
        model.addAttribute("dossier", dossier);
        model.addAttribute("kind", kind(dossier));
        model.addAttribute("version", reports.version(id, number).orElseThrow(NotFound::new));
    }

    /** Two versions side by side; without numbers the last two. */
    void compare(UUID id, @Nullable Integer from, @Nullable Integer to, Viewer viewer, Model model) {
        Dossier dossier = dossiers.require(id, viewer);
        List<ReportVersion> versions = reports.versions(id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        int last = versions.size();
        ReportVersion after = at(versions, to == null ? last : to);
        ReportVersion before = at(versions, from == null ? Math.max(1, after.number() - 1) : from);
        var compared = new ArrayList<Compared>();
        for (int i = 0; i < ReportForm.SECTIONS; i++) {
            compared.add(new Compared(
                    "report." + kind(dossier) + "." + (i + 1),
                    Differences.between(section(before, i), section(after, i))));
        }
        compared.add(new Compared("report.facts", Differences.between(before.facts(), after.facts())));
        model.addAttribute("dossier", dossier);
        model.addAttribute("versions", versions);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("compared", compared);
    }

    private static ReportVersion at(List<ReportVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String section(ReportVersion version, int index) {
        return index < version.sections().size() ? version.sections().get(index) : "";
    }

    /** Mẫu 02 for persons, Mẫu 01 for collectives. */
    static String kind(Dossier dossier) {
        return dossier.subject() == DossierSubject.PERSON ? "person" : "unit";
    }
}
