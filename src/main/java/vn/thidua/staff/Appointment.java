package vn.thidua.staff;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Period;

/** Where a person served, in which position and rank, during a period. */
@Entity
public class Appointment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation unit;

    private @Nullable String position;

    @Enumerated(EnumType.STRING)
    private Rank rank;

    private boolean leadership;

    @Enumerated(EnumType.STRING)
    private Contract contract;

    @Embedded
    private Period valid;

    private @Nullable String decision;

    protected Appointment() {}

    public Appointment(
            Person person,
            Organisation unit,
            @Nullable String position,
            Rank rank,
            boolean leadership,
            Contract contract,
            Period valid,
            @Nullable String decision) {
        this.id = UUID.randomUUID();
        this.organisation = person.school();
        this.person = person;
        this.unit = unit;
        this.position = position;
        this.rank = rank;
        this.leadership = leadership;
        this.contract = contract;
        this.valid = valid;
        this.decision = decision;
    }

    void endBefore(LocalDate day) {
        valid = valid.endingBefore(day);
    }

    void endOn(@Nullable LocalDate day) {
        valid = new Period(valid.from(), day);
    }

    void beginOn(LocalDate day) {
        valid = new Period(day, valid.to());
    }

    public UUID id() {
        return id;
    }

    public Organisation unit() {
        return unit;
    }

    public @Nullable String position() {
        return position;
    }

    public Rank rank() {
        return rank;
    }

    public boolean isLeadership() {
        return leadership;
    }

    public Contract contract() {
        return contract;
    }

    public Period valid() {
        return valid;
    }

    public @Nullable String decision() {
        return decision;
    }
}
