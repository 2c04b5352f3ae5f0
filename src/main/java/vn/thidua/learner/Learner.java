package vn.thidua.learner;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.spreadsheet.Column;
import vn.thidua.training.TrainingClass;

/** A learner on the list of a class; known there by name, year of birth and agency. */
@Entity
public class Learner {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "class_id")
    private TrainingClass held;

    private String fullName;
    private String givenName;
    private @Nullable Integer birthYear;
    private @Nullable String agency;
    private boolean commended;
    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;

    protected Learner() {}

    Learner(TrainingClass held, LearnerForm form) {
        this.id = UUID.randomUUID();
        this.organisation = held.organisation();
        this.held = held;
        write(form);
    }

    void write(LearnerForm form) {
        if (form.birthYear() != null && form.birthYear() > held.openedOn().getYear() - YOUNGEST) {
            throw new Refusal("learner.tooYoung", Integer.toString(form.birthYear()), held.openedOn());
        }
        if (form.decidedOn() != null && form.decidedOn().isBefore(held.openedOn())) {
            throw new Refusal("learner.commendedBefore", form.decidedOn(), held.openedOn());
        }
        fullName = Normalizer.normalize(form.fullName(), Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ");
        givenName = fullName.substring(fullName.lastIndexOf(' ') + 1);
        birthYear = form.birthYear();
        agency = form.agency();
        commended = form.commended();
        decision = commended ? form.decision() : null;
        decidedOn = commended ? form.decidedOn() : null;
    }

    private static final int YOUNGEST = 16;

    /** The same person, as far as a list can tell. */
    String key() {
        return key(fullName, birthYear, agency);
    }

    static String key(String name, @Nullable Integer year, @Nullable String agency) {
        return Column.bare(name) + "/" + year + "/" + (agency == null ? "" : Column.bare(agency));
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** The class on whose list the learner stands. */
    public TrainingClass held() {
        return held;
    }

    public String fullName() {
        return fullName;
    }

    public @Nullable Integer birthYear() {
        return birthYear;
    }

    /** Cơ quan, đơn vị công tác. */
    public @Nullable String agency() {
        return agency;
    }

    public boolean isCommended() {
        return commended;
    }

    public @Nullable String decision() {
        return decision;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }
}
