package vn.thidua.personnel;

import jakarta.persistence.Column;
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
public class PersonnelEvent {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Column(name = "person_id")
    private UUID personId;

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
     * Something that happened to a person; the person's record takes it in and checks that it fits into the service.
     *
     * @param detail the result of a study, the outcome of a case
     * @param discipline the form of discipline, only and always for {@link PersonnelEventKind#DISCIPLINE}
     */
    public PersonnelEvent(
            Organisation school,
            UUID personId,
            PersonnelEventKind kind,
            @Nullable String detail,
            @Nullable Discipline discipline,
            Period valid,
            @Nullable String decision) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.personId = personId;
        become(kind, detail, discipline, valid, decision);
    }

    /** Says something else from now on; a form of discipline belongs to discipline alone. */
    public final void become(
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

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public PersonnelEventKind kind() {
        return kind;
    }

    public @Nullable String detail() {
        return detail;
    }

    public @Nullable Discipline discipline() {
        return discipline;
    }

    public Period valid() {
        return valid;
    }

    public @Nullable String decision() {
        return decision;
    }
}
