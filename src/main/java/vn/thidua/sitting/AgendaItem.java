package vn.thidua.sitting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.title.Title;

/** One point of the agenda: all nominees for one title or form, or any other matter. */
@Entity
public class AgendaItem {

    /** Whether it is still to come, before the council now, or settled. */
    public enum AgendaItemState {
        WAITING,
        FLOOR,
        DONE
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Sitting sitting;

    private int place;
    private String heading;
    private @Nullable String note;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Title title;

    @Enumerated(EnumType.STRING)
    private AgendaItemState state;

    private @Nullable String outcome;

    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<SittingNominee> nominees = new ArrayList<>();

    protected AgendaItem() {}

    AgendaItem(Sitting sitting, int place, String heading, @Nullable String note, @Nullable Title title) {
        this.id = UUID.randomUUID();
        this.organisation = sitting.body();
        this.sitting = sitting;
        this.place = place;
        this.title = title;
        this.state = AgendaItemState.WAITING;
        describe(heading, note);
    }

    final void describe(String newHeading, @Nullable String newNote) {
        heading = newHeading.strip();
        note = newNote;
    }

    void move(int to) {
        place = to;
    }

    SittingNominee nominate(SittingNominee.Proposed proposed) {
        boolean there = nominees.stream().anyMatch(other -> other.isOf(proposed));
        if (there) {
            throw new Refusal("sitting.nomineeTwice", proposed.name());
        }
        var nominee = new SittingNominee(
                this, nominees.stream().mapToInt(SittingNominee::place).max().orElse(0) + 1, proposed);
        nominees.add(nominee);
        if (state == AgendaItemState.DONE) {
            state = AgendaItemState.WAITING;
        }
        return nominee;
    }

    boolean has(SittingNominee.Proposed proposed) {
        return nominees.stream().anyMatch(other -> other.isOf(proposed));
    }

    void strike(SittingNominee nominee) {
        if (nominee.isVoted()) {
            throw new Refusal("sitting.nomineeVoted", nominee.name());
        }
        nominees.remove(nominee);
    }

    void takeFloor() {
        state = AgendaItemState.FLOOR;
    }

    void leaveFloor() {
        if (state == AgendaItemState.FLOOR) {
            state = nominees.isEmpty() || !isSettled() ? AgendaItemState.WAITING : AgendaItemState.DONE;
        }
    }

    SittingEvent settle(@Nullable String concluded) {
        if (nominees.isEmpty() && concluded == null) {
            throw new Refusal("sitting.outcomeNeeded");
        }
        nominees.stream().filter(SittingNominee::isPending).findFirst().ifPresent(nominee -> {
            throw new Refusal("sitting.nomineeOpen", nominee.name());
        });
        outcome = concluded;
        state = AgendaItemState.DONE;
        return new SittingEvent.ItemSettled(organisation.id(), sitting.id(), sitting.subject(), heading);
    }

    SittingEvent takeUpAgain() {
        state = AgendaItemState.WAITING;
        return new SittingEvent.ItemTakenUp(organisation.id(), sitting.id(), sitting.subject(), heading);
    }

    /** A free matter has its outcome written; an item of nominees is settled when each of them is. */
    public boolean isSettled() {
        return state == AgendaItemState.DONE
                || !nominees.isEmpty() && nominees.stream().noneMatch(SittingNominee::isPending);
    }

    public boolean isFree() {
        return title == null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Sitting sitting() {
        return sitting;
    }

    public int place() {
        return place;
    }

    public String heading() {
        return heading;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Title title() {
        return title;
    }

    public AgendaItemState state() {
        return state;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public List<SittingNominee> nominees() {
        return List.copyOf(nominees);
    }
}
