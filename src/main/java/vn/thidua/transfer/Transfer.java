package vn.thidua.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;

/**
 * Somebody's move from one school to another. The former school alone answers: it says who of its people is meant and what it
 * thinks of them (Decree 90/2020, Article 20: the new unit judges, with the old one's opinion).
 */
@Entity
class Transfer {

    /** Where the question stands. */
    enum TransferState {
        ASKED,
        CONFIRMED,
        REFUSED;

        public String tone() {
            return switch (this) {
                case ASKED -> "waiting";
                case CONFIRMED -> "good";
                case REFUSED -> "bad";
            };
        }

        public String icon() {
            return switch (this) {
                case ASKED -> "question-circle";
                case CONFIRMED -> "check-circle";
                case REFUSED -> "x-circle";
            };
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;
    private UUID personId;
    private UUID formerId;
    private String formerCode;
    private @Nullable UUID formerPersonId;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    private String name;
    private @Nullable LocalDate bornOn;
    private @Nullable String opinion;
    private String askedBy;
    private Instant askedAt;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    protected Transfer() {}

    /** Asked by the school that keeps the person now. */
    Transfer(Person person, UUID former, String code, String by, Instant now) {
        if (former.equals(person.school().id())) {
            throw new Refusal("transfer.sameSchool");
        }
        id = UUID.randomUUID();
        organisationId = person.school().id();
        personId = person.id();
        formerId = former;
        formerCode = code;
        state = TransferState.ASKED;
        name = person.fullName();
        bornOn = person.birthDate();
        askedBy = by;
        askedAt = now;
    }

    /** It is so: this is the record; whoever is meant has the same name and, where both know it, the same birthday. */
    TransferEvent confirm(Person former, @Nullable String said, String by, Instant now) {
        boolean otherDay = bornOn != null && former.birthDate() != null && !bornOn.equals(former.birthDate());
        if (!former.isCalled(name) || otherDay) {
            throw new Refusal("transfer.otherPerson", former.fullName(), name);
        }
        if (former.leftOn() == null) {
            throw new Refusal("transfer.stillHere", former.fullName());
        }
        answer(TransferState.CONFIRMED, said, by, now);
        formerPersonId = former.id();
        return new TransferEvent.Confirmed(formerId, id, name);
    }

    /** It is not so, or not to be told. */
    TransferEvent refuse(@Nullable String said, String by, Instant now) {
        if (said == null || said.isBlank()) {
            throw new Refusal("transfer.sayWhy");
        }
        answer(TransferState.REFUSED, said, by, now);
        return new TransferEvent.Refused(formerId, id, name, said);
    }

    private void answer(TransferState outcome, @Nullable String said, String by, Instant now) {
        if (state != TransferState.ASKED) {
            throw new Refusal("transfer.answered", name);
        }
        state = outcome;
        opinion = said == null || said.isBlank() ? null : said.strip();
        answeredBy = by;
        answeredAt = now;
    }

    TransferEvent asked() {
        return new TransferEvent.Asked(organisationId, id, name);
    }

    /** Whether the viewer keeps the records of the former school, which answers. */
    boolean isAnsweredBy(Viewer viewer) {
        return viewer.is(vn.thidua.shared.Role.SCHOOL_SECRETARY, formerId);
    }

    public UUID id() {
        return id;
    }

    public String formerCode() {
        return formerCode;
    }

    UUID formerId() {
        return formerId;
    }

    UUID personId() {
        return personId;
    }
}
