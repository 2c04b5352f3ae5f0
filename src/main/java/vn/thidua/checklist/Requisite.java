package vn.thidua.checklist;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.nomination.Evidence.ItemStage;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.title.Title;

/**
 * A document that dossiers for a title or form need during a time (Decree 91/2017, Articles 49 and 50; Law of 2003, Articles 83
 * and 84). What was compared with the original text changes only from a day on; what was true before stays readable.
 */
@Entity
@Table(name = "dossier_requirement")
class Requisite {

    /** Whose dossiers need it. */
    enum RequisiteSubject {
        ANY,
        INDIVIDUAL,
        COLLECTIVE;

        boolean meets(RequisiteSubject other) {
            return this == other || this == ANY || other == ANY;
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Title title;

    @Enumerated(EnumType.STRING)
    private RequisiteSubject subject;

    @Enumerated(EnumType.STRING)
    private ItemKind item;

    @Enumerated(EnumType.STRING)
    private ItemStage stage;

    private boolean mandatory;

    @Embedded
    private Period valid;

    private String legalBasis;
    private boolean verified;
    private String sourceNote;

    protected Requisite() {}

    Requisite(Title title, RequisiteForm form) {
        if (form.subject() == RequisiteSubject.INDIVIDUAL && !title.isForPeople()
                || form.subject() == RequisiteSubject.COLLECTIVE && !title.isForCollectives()) {
            throw new Refusal("titleRule.otherSubject", title.name());
        }
        this.id = UUID.randomUUID();
        this.title = title;
        this.subject = form.subject();
        this.item = form.item();
        describe(form);
    }

    /** Enters or corrects what is known of it; a compared line is not corrected in place. */
    RequisiteEvent correct(RequisiteForm form) {
        if (verified) {
            throw new Refusal("checklist.verified");
        }
        describe(form);
        return verified
                ? new RequisiteEvent.Verified(title.id(), title.name(), item, sourceNote)
                : new RequisiteEvent.Corrected(title.id(), title.name(), item, valid.from());
    }

    /** No longer needed after a day; the line stays readable for dossiers of the time before. */
    RequisiteEvent endAfter(LocalDate lastDay) {
        if (valid.to() != null && !lastDay.isBefore(valid.to())) {
            throw new Refusal("checklist.endsEarlier", valid.to());
        }
        valid = new Period(valid.from(), lastDay);
        return new RequisiteEvent.Ended(title.id(), title.name(), item, lastDay);
    }

    /** Ends on the day before its successor begins. */
    void endBefore(LocalDate day) {
        if (!day.isAfter(valid.from())) {
            throw new Refusal("titleRule.beginsThatDay");
        }
        valid = valid.endingBefore(day);
    }

    private void describe(RequisiteForm form) {
        stage = form.stage();
        mandatory = form.mandatory();
        valid = new Period(form.from(), form.to());
        legalBasis = form.legalBasis();
        verified = form.verified();
        sourceNote = form.sourceNote();
    }

    /** Whether both speak of the same document of the same dossiers: of such lines one is in force on a day. */
    boolean rivals(RequisiteSubject otherSubject, ItemKind otherItem) {
        return item == otherItem && subject.meets(otherSubject);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Title title() {
        return title;
    }

    public RequisiteSubject subject() {
        return subject;
    }

    public ItemKind item() {
        return item;
    }

    public ItemStage stage() {
        return stage;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public Period valid() {
        return valid;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether it was compared with the original text. */
    public boolean isVerified() {
        return verified;
    }

    public String sourceNote() {
        return sourceNote;
    }
}
