package vn.thidua.law;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;

/** A law, decree or circular with the days on which it was in force; some of those days are not known yet. */
@Entity
class LegalInstrument {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String name;
    private String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate inForceFrom;
    private @Nullable LocalDate inForceTo;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable LegalInstrument replacedBy;

    private boolean verified;
    private String sourceNote;

    protected LegalInstrument() {}

    LegalInstrument(String code) {
        this.id = UUID.randomUUID();
        this.code = code;
    }

    /** Enters what is known of it; days that contradict each other are refused. */
    LawEvent describe(LegalInstrumentForm form, @Nullable LegalInstrument successor) {
        if (reversed(form.issuedOn(), form.inForceFrom())) {
            throw new Refusal("law.inForceBeforeIssue");
        }
        if (reversed(form.inForceFrom(), form.inForceTo()) || reversed(form.issuedOn(), form.inForceTo())) {
            throw new Refusal("law.endsBeforeItBegins");
        }
        if (successor != null && successor.id.equals(id)) {
            throw new Refusal("law.replacedByItself");
        }
        name = form.name();
        number = form.number();
        issuedOn = form.issuedOn();
        inForceFrom = form.inForceFrom();
        inForceTo = form.inForceTo();
        replacedBy = successor;
        verified = form.verified();
        sourceNote = form.sourceNote();
        return new LawEvent.InstrumentChanged(id, name, number);
    }

    private static boolean reversed(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first != null && last != null && last.isBefore(first);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String number() {
        return number;
    }

    @Nullable
    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    LocalDate inForceFrom() {
        return inForceFrom;
    }

    @Nullable
    LocalDate inForceTo() {
        return inForceTo;
    }

    @Nullable
    LegalInstrument replacedBy() {
        return replacedBy;
    }

    boolean isVerified() {
        return verified;
    }

    String sourceNote() {
        return sourceNote;
    }
}
