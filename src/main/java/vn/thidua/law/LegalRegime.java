package vn.thidua.law;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

/** Law and decree that stood together for a time (chế độ A, B1, B2, C); an achievement is judged by the regime of its year. */
@Entity
public class LegalRegime {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String name;
    private String nameEn;

    @Embedded
    private Period valid;

    private boolean verified;
    private String sourceNote;

    protected LegalRegime() {}

    /** Takes other names and another first day; the regime before it then ends on the day before. */
    LawEvent describe(LegalRegimeForm form, @Nullable LegalRegime before) {
        if (before != null && !form.from().isAfter(before.valid.from())
                || valid.to() != null && form.from().isAfter(valid.to())) {
            throw new Refusal("regime.outOfOrder");
        }
        if (before != null) {
            before.valid = before.valid.endingBefore(form.from());
        }
        name = form.name();
        nameEn = form.nameEn();
        valid = new Period(form.from(), valid.to());
        verified = form.verified();
        sourceNote = form.sourceNote();
        return new LawEvent.RegimeChanged(id, name, valid.from());
    }

    public int version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The instruments that make it, in Vietnamese. */
    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public Period valid() {
        return valid;
    }

    /** Whether its dates were compared with the original texts. */
    public boolean isVerified() {
        return verified;
    }

    public String sourceNote() {
        return sourceNote;
    }
}
