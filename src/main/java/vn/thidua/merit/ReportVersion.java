package vn.thidua.merit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A report as it was kept, with what the records said then. Never changed. */
@Entity
@Table(name = "achievement_report_version")
class ReportVersion {

    @Id
    private UUID id;

    private UUID organisationId;
    private UUID dossierId;
    private int number;
    private List<String> sections = new ArrayList<>();
    private List<String> facts = new ArrayList<>();
    private Instant keptAt;
    private String keptBy;

    protected ReportVersion() {}

    ReportVersion(
            UUID organisation,
            UUID dossier,
            int number,
            List<String> sections,
            List<String> facts,
            Instant keptAt,
            String keptBy) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.dossierId = dossier;
        this.number = number;
        this.sections = new ArrayList<>(sections);
        this.facts = new ArrayList<>(facts);
        this.keptAt = keptAt;
        this.keptBy = keptBy;
    }

    boolean says(List<String> otherSections, List<String> otherFacts) {
        return sections.equals(otherSections) && facts.equals(otherFacts);
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public List<String> sections() {
        return List.copyOf(sections);
    }

    public List<String> facts() {
        return List.copyOf(facts);
    }

    public Instant keptAt() {
        return keptAt;
    }

    public String keptBy() {
        return keptBy;
    }
}
