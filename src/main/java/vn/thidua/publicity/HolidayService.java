package vn.thidua.publicity;

import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;

/** Entering, correcting and striking out holidays; postings that run keep the end that they announced. */
@Service
@Transactional
class HolidayService {

    private final Holidays holidays;
    private final ApplicationEventPublisher events;

    HolidayService(Holidays holidays, ApplicationEventPublisher events) {
        this.holidays = holidays;
        this.events = events;
    }

    void create(HolidayForm form) {
        refuseTaken(form, new UUID(0, 0));
        Holiday holiday = holidays.save(new Holiday(form));
        events.publishEvent(new HolidayEvent.Set(holiday.id(), holiday.day(), holiday.name()));
    }

    void update(UUID id, HolidayForm form) {
        Holiday holiday = holidays.findForChange(id).orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), holiday.version())) {
            throw new Stale(form, HolidayForm.of(holiday));
        }
        refuseTaken(form, id);
        events.publishEvent(holiday.describe(form));
    }

    void delete(UUID id) {
        Holiday holiday = holidays.findForChange(id).orElseThrow(NotFound::new);
        holidays.delete(holiday);
        events.publishEvent(holiday.removed());
    }

    private void refuseTaken(HolidayForm form, UUID other) {
        if (holidays.isTaken(form.day(), other)) {
            throw new Refusal("holiday.twice", form.day());
        }
    }
}
