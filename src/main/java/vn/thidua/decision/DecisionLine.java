package vn.thidua.decision;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;

/** A line of a decision's annexed list. */
@Entity
@Table(name = "award_decision_line")
public class DecisionLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Decision decision;

    private int place;

    @Embedded
    private Proposed proposed;

    private @Nullable UUID awardId;

    protected DecisionLine() {}

    DecisionLine(Decision decision, Organisation school, int place, Proposed proposed) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.decision = decision;
        this.place = place;
        this.proposed = proposed;
    }

    /** The ledger has it, or has cancelled it. */
    void standsAs(@Nullable UUID award) {
        awardId = award;
    }

    public UUID id() {
        return id;
    }

    public int place() {
        return place;
    }

    public Proposed proposed() {
        return proposed;
    }

    public @Nullable UUID awardId() {
        return awardId;
    }
}
