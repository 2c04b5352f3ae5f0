package vn.thidua.activity;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;
import vn.thidua.staff.StaffDirectory;

/** The verbs of an activity, each one transaction. */
@Service
@Transactional
class ActivityService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ActivityRepository activities;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final StaffDirectory directory;
    private final ApplicationEventPublisher events;

    ActivityService(
            ActivityRepository activities,
            OrganisationRepository organisations,
            PersonRepository people,
            StaffDirectory directory,
            ApplicationEventPublisher events) {
        this.activities = activities;
        this.organisations = organisations;
        this.people = people;
        this.directory = directory;
        this.events = events;
    }

    UUID create(ActivityForm form, Viewer viewer) {
        if (!Activity.isKeptBy(viewer, viewer.homeId())) {
            throw new AccessDeniedException("role");
        }
        Organisation school = organisations.require(viewer.homeId());
        var activity = new Activity(school, form, person(form, school), unit(form, school));
        refuseTwin(activity);
        activities.save(activity);
        events.publishEvent(activity.entered());
        return activity.id();
    }

    void update(UUID id, ActivityForm form, Viewer viewer) {
        Activity activity = changeable(id, viewer);
        if (!Objects.equals(form.version(), activity.version())) {
            throw new Stale(form, ActivityForm.of(activity));
        }
        events.publishEvent(activity.change(form, person(form, activity.school()), unit(form, activity.school())));
        refuseTwin(activity);
    }

    /** Strikes the record out; the journal keeps that it was there, and why it went. */
    void delete(UUID id, @Nullable String reason, Viewer viewer) {
        Activity activity = changeable(id, viewer);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("activity.reasonMissing");
        }
        activities.delete(activity);
        events.publishEvent(activity.struck(reason.strip()));
    }

    private void refuseTwin(Activity activity) {
        activities
                .near(
                        activity.school().id(),
                        activity.kind(),
                        activity.person() == null ? NOBODY : activity.person().id(),
                        activity.begins().withDayOfYear(1),
                        activity.begins().withMonth(12).withDayOfMonth(31))
                .forEach(activity::refuseTwin);
    }

    private @Nullable Person person(ActivityForm form, Organisation school) {
        if (form.person() == null || form.person().isBlank()) {
            return null;
        }
        return directory
                .byNamecard(form.person(), school.id())
                .flatMap(people::findById)
                .orElseThrow(() -> new Refusal("activity.unknownPerson", form.person()));
    }

    private @Nullable Organisation unit(ActivityForm form, Organisation school) {
        if (form.unit() == null) {
            return null;
        }
        return organisations
                .findWithPlace(form.unit())
                .filter(unit -> unit.body().equals(school) && !unit.equals(school))
                .orElseThrow(() -> new Refusal("activity.unknownUnit"));
    }

    private Activity changeable(UUID id, Viewer viewer) {
        return activities
                .findForChange(id)
                .filter(activity -> activity.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
