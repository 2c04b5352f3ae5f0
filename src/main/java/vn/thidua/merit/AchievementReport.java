package vn.thidua.merit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.Dossier;

/** The report of a dossier as it is being written; versions are kept beside it. */
@Entity
class AchievementReport {

    @Id
    private UUID dossierId;

    @Version
    private @Nullable Integer version;

    private UUID organisationId;
    private List<String> sections = new ArrayList<>();
    private @Nullable UUID sheet;
    private Instant savedAt;
    private String savedBy;

    protected AchievementReport() {}

    AchievementReport(Dossier dossier) {
        this.dossierId = dossier.id();
        this.organisationId = dossier.school().id();
    }

    void write(List<String> texts, @Nullable UUID openSheet, String by, Instant now) {
        sections = new ArrayList<>(texts);
        sheet = openSheet;
        savedBy = by;
        savedAt = now;
    }

    UUID dossierId() {
        return dossierId;
    }

    int version() {
        return version == null ? 0 : version;
    }

    public List<String> sections() {
        return List.copyOf(sections);
    }

    @Nullable
    UUID sheet() {
        return sheet;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedBy;
    }
}
