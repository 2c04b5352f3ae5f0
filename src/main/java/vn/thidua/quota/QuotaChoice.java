package vn.thidua.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.thidua.law.RatingRule.QuotaReading;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.title.Quota.QuotaLevel;
import vn.thidua.title.Quota.QuotaRounding;

/** How a school chose to read a quota in a year: who chose, when and why. Never rewritten; a later choice takes its place. */
@Entity
class QuotaChoice {

    @Id
    private UUID id;

    private UUID organisationId;
    private EmulationYear emulationYear;
    private String topic;
    private int percent;

    @Enumerated(EnumType.STRING)
    private QuotaBase base;

    @Enumerated(EnumType.STRING)
    private QuotaReading reading;

    @Enumerated(EnumType.STRING)
    private QuotaLevel level;

    @Enumerated(EnumType.STRING)
    private QuotaRounding rounding;

    private int counted;
    private int allowed;
    private String reason;

    @Column(name = "account_id")
    private UUID accountId;

    private String byName;
    private Instant chosenAt;

    protected QuotaChoice() {}

    /** The question as it was answered by the table. */
    QuotaChoice(EmulationYear year, QuotaQuestion question, QuotaTable table, Viewer viewer, Instant now) {
        if (table.counted() == 0) {
            throw new Refusal("quota.nobodyCounts");
        }
        this.id = UUID.randomUUID();
        this.organisationId = viewer.homeId();
        this.emulationYear = year;
        this.topic = question.topic();
        this.percent = question.percent();
        this.base = question.base();
        this.reading = question.reading();
        this.level = question.level();
        this.rounding = question.rounding();
        this.counted = table.counted();
        this.allowed = table.allowed();
        this.reason = question.reason();
        this.accountId = viewer.accountId();
        this.byName = viewer.displayName();
        this.chosenAt = now;
    }

    /** The announcement of the choice. */
    QuotaEvent chosen() {
        return new QuotaEvent.Chosen(
                organisationId, id, topic, emulationYear.toString(), percent, counted, allowed, reason);
    }

    public int percent() {
        return percent;
    }

    public QuotaBase base() {
        return base;
    }

    public QuotaReading reading() {
        return reading;
    }

    public QuotaLevel level() {
        return level;
    }

    public QuotaRounding rounding() {
        return rounding;
    }

    public int counted() {
        return counted;
    }

    public int allowed() {
        return allowed;
    }

    public String reason() {
        return reason;
    }

    public String byName() {
        return byName;
    }

    public Instant chosenAt() {
        return chosenAt;
    }
}
