package vn.thidua.merit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.nomination.DossierItem.ItemSource;
import vn.thidua.nomination.DossierRepository;
import vn.thidua.nomination.Dossiers;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** Writing a report and keeping its versions; the dossier's row is locked first. */
@Service
@Transactional
class ReportService {

    private final Reports reports;
    private final ReportFacts facts;
    private final DossierRepository repository;
    private final Dossiers dossiers;
    private final EntityManager entities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    ReportService(
            Reports reports,
            ReportFacts facts,
            DossierRepository repository,
            Dossiers dossiers,
            EntityManager entities,
            JdbcClient database,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.reports = reports;
        this.facts = facts;
        this.repository = repository;
        this.dossiers = dossiers;
        this.entities = entities;
        this.database = database;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** Saves what was typed. */
    void save(UUID id, ReportForm form, Viewer viewer) {
        write(fillable(id, viewer), form, viewer);
    }

    /** Saves what was typed and keeps it as a version, which goes into the dossier; the same text twice is one version. */
    int keep(UUID id, ReportForm form, Viewer viewer) {
        Dossier dossier = fillable(id, viewer);
        write(dossier, form, viewer);
        return keep(dossier, form.sections(), viewer);
    }

    /**
     * Keeps a first version of what the records say, for all open dossiers of a unit that have none yet.
     *
     * @return how many
     */
    int keepAll(UUID unit, String year, Viewer viewer) {
        List<UUID> without = database.sql("""
                        select d.id from dossier d
                         where d.organisation_id = :school and d.unit_id = :unit and d.emulation_year = :year and d.state in ('DRAFT', 'SELECTED', 'RETURNED')
                           and not exists (select from achievement_report_version v where v.dossier_id = d.id)
                         order by d.id
                        """)
                .param("school", viewer.homeId())
                .param("unit", unit)
                .param("year", year)
                .query(UUID.class)
                .list();
        for (UUID id : without) {
            Dossier dossier = fillable(id, viewer);
            List<String> written = reports.of(id)
                    .map(AchievementReport::sections)
                    .orElse(Collections.nCopies(ReportForm.SECTIONS, ""));
            keep(dossier, written, viewer);
        }
        return without.size();
    }

    private void write(Dossier dossier, ReportForm form, Viewer viewer) {
        Optional<AchievementReport> existing = reports.of(dossier.id());
        AchievementReport report = existing.orElseGet(() -> new AchievementReport(dossier));
        boolean own = form.sheet() != null && form.sheet().equals(report.sheet());
        if (existing.isPresent() && !own && !Objects.equals(form.version(), report.version())) {
            throw new Stale(form, ReportForm.of(report.sections(), report.version(), form.sheet()));
        }
        report.write(form.sections(), form.sheet(), viewer.displayName(), clock.instant());
        if (existing.isEmpty()) {
            entities.persist(report);
        }
    }

    private int keep(Dossier dossier, List<String> sections, Viewer viewer) {
        List<String> said = lines(facts.of(dossier));
        List<ReportVersion> before = reports.versions(dossier.id());
        ReportVersion last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last != null && last.says(sections, said)) {
            return last.number();
        }
        var version = new ReportVersion(
                dossier.school().id(),
                dossier.id(),
                last == null ? 1 : last.number() + 1,
                sections,
                said,
                clock.instant(),
                viewer.displayName());
        entities.persist(version);
        entities.flush();
        dossiers.attach(
                dossier.id(),
                ItemKind.REPORT,
                ItemSource.REPORT,
                version.id(),
                words.say("report.item", version.number()),
                viewer);
        events.publishEvent(new AchievementReportEvent.VersionKept(
                dossier.school().id(), dossier.id(), dossier.name(), version.number()));
        return version.number();
    }

    static List<String> lines(List<ReportFacts.Group> groups) {
        var lines = new ArrayList<String>();
        for (ReportFacts.Group group : groups) {
            lines.add(group.name());
            group.lines().forEach(line -> lines.add("– " + line));
        }
        return lines;
    }

    private Dossier fillable(UUID id, Viewer viewer) {
        Dossier dossier = repository.findForChange(List.of(id), viewer.homeId()).stream()
                .filter(one -> one.isVisibleTo(viewer))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!dossier.isFillableBy(viewer)) {
            throw new Refusal("dossier.closedForChange");
        }
        return dossier;
    }
}
