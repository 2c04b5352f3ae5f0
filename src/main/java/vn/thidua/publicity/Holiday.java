package vn.thidua.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A day without work, the same for everybody; verified once it was compared with the year's announcement. */
@Entity
class Holiday {

    @Id
    private UUID id;

    @Version
    private int version;

    private LocalDate day;
    private String name;
    private boolean verified;
    private String sourceNote;

    protected Holiday() {}

    Holiday(HolidayForm form) {
        this.id = UUID.randomUUID();
        describe(form);
    }

    HolidayEvent describe(HolidayForm form) {
        day = form.day();
        name = form.name();
        verified = form.verified();
        sourceNote = form.sourceNote() == null ? "" : form.sourceNote();
        return new HolidayEvent.Set(id, day, name);
    }

    HolidayEvent removed() {
        return new HolidayEvent.Removed(id, day, name);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public LocalDate day() {
        return day;
    }

    public String name() {
        return name;
    }

    public boolean isVerified() {
        return verified;
    }

    public String sourceNote() {
        return sourceNote;
    }
}
