package vn.thidua.narrative;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.report.Report;
import vn.thidua.report.SectionTemplate.SectionContent;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A section of a report: its heading follows from the outline, its words are written by a unit or by the secretariat. */
@Entity
@Table(name = "report_section")
class Section {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;
    private UUID reportId;
    private String label;
    private String heading;

    @Enumerated(EnumType.STRING)
    private SectionContent content;

    private String body;
    private @Nullable UUID unitId;
    private @Nullable LocalDate dueOn;
    private boolean done;
    private @Nullable String editedBy;
    private @Nullable Instant editedAt;
    private @Nullable UUID sheet;

    protected Section() {}

    /** Takes what was typed; what was done is open again when its words change. */
    void write(String text, @Nullable UUID openSheet, String by, Instant now) {
        if (!text.equals(body)) {
            done = false;
        }
        body = text;
        sheet = openSheet;
        editedBy = by;
        editedAt = now;
    }

    /** The words are kept for good, not only while typing. */
    NarrativeEvent written() {
        return new NarrativeEvent.Written(organisationId, reportId, name());
    }

    /** Is for a unit to write, until a day; {@code null}: for the secretariat. */
    boolean assign(@Nullable UUID unit, @Nullable LocalDate due) {
        if (Objects.equals(unit, unitId) && Objects.equals(due, dueOn)) {
            return false;
        }
        unitId = unit;
        dueOn = due;
        return true;
    }

    NarrativeEvent assigned(String unit) {
        return new NarrativeEvent.Assigned(organisationId, reportId, name(), unit, dueOn);
    }

    NarrativeEvent illustrated(String picture) {
        return new NarrativeEvent.Illustrated(organisationId, reportId, name(), picture);
    }

    NarrativeEvent finish() {
        if (content == SectionContent.NARRATIVE && body.isBlank()) {
            throw new Refusal("section.empty", name());
        }
        done = true;
        return new NarrativeEvent.Finished(organisationId, reportId, name());
    }

    NarrativeEvent reopen() {
        done = false;
        return new NarrativeEvent.TakenUpAgain(organisationId, reportId, name());
    }

    /** Who keeps the report writes every section; a unit's people write theirs. */
    static boolean isWritableBy(Viewer viewer, Report report, @Nullable UUID unit) {
        return report.isEditable()
                && (Report.isKeptBy(viewer, report.organisationId())
                        || unit != null && (unit.equals(viewer.unitId()) || viewer.is(Role.UNIT_HEAD, unit)));
    }

    String name() {
        return (label + " " + heading).strip();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID reportId() {
        return reportId;
    }

    SectionContent content() {
        return content;
    }

    String body() {
        return body;
    }

    @Nullable
    UUID unitId() {
        return unitId;
    }

    @Nullable
    UUID sheet() {
        return sheet;
    }

    @Nullable
    String editedBy() {
        return editedBy;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }
}
