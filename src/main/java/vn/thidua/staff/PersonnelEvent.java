package vn.thidua.staff;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

/** Leave, study, secondment, discipline or a case under consideration in a person's service. */
@Entity
class PersonnelEvent {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @Enumerated(EnumType.STRING)
    private PersonnelEventKind kind;

    private @Nullable String detail;

    @Enumerated(EnumType.STRING)
    private @Nullable Discipline discipline;

    @Embedded
    private Period valid;

    private @Nullable String decision;

    protected PersonnelEvent() {}

    /**
     * Something that happened to a person; {@link Person#note} puts it into the person's service.
     *
     * @param detail the result of a study, the outcome of a case
     * @param discipline the form of discipline, only and always for {@link PersonnelEventKind#DISCIPLINE}
     */
    PersonnelEvent(
            Person person,
            PersonnelEventKind kind,
            @Nullable String detail,
            @Nullable Discipline discipline,
            Period valid,
            @Nullable String decision) {
        this.id = UUID.randomUUID();
        this.organisation = person.school();
        this.person = person;
        become(kind, detail, discipline, valid, decision);
    }

    final void become(
            PersonnelEventKind newKind,
            @Nullable String newDetail,
            @Nullable Discipline newDiscipline,
            Period newValid,
            @Nullable String newDecision) {
        if (newKind == PersonnelEventKind.DISCIPLINE && newDiscipline == null) {
            throw new Refusal("staff.disciplineNeedsForm");
        }
        kind = newKind;
        detail = newDetail;
        discipline = newKind == PersonnelEventKind.DISCIPLINE ? newDiscipline : null;
        valid = newValid;
        decision = newDecision;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Person person() {
        return person;
    }

    PersonnelEventKind kind() {
        return kind;
    }

    @Nullable
    String detail() {
        return detail;
    }

    @Nullable
    Discipline discipline() {
        return discipline;
    }

    Period valid() {
        return valid;
    }

    @Nullable
    String decision() {
        return decision;
    }
}
