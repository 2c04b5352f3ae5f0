package vn.thidua.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.campaign.Campaign;
import vn.thidua.campaign.CampaignRepository;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.plan.PlanForms.PlanTaskForm;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a movement's plan, each one transaction; the movement is held meanwhile, so that places stay in order. */
@Service
@Transactional
class PlanTaskService {

    private final CampaignRepository campaigns;
    private final PlanTaskRepository tasks;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    PlanTaskService(
            CampaignRepository campaigns,
            PlanTaskRepository tasks,
            OrganisationRepository organisations,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.organisations = organisations;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** Adds a task at the end of the plan. */
    void plan(UUID id, PlanTaskForm form, Viewer viewer) {
        Campaign campaign = campaigns.requireForChange(id, viewer);
        List<PlanTask> plan = tasks.findPlan(id);
        int last = plan.isEmpty() ? 0 : plan.get(plan.size() - 1).position();
        PlanTask task = new PlanTask(campaign, last + 1, form, unit(form));
        tasks.save(task);
        events.publishEvent(task.planned());
    }

    void replan(UUID id, UUID task, PlanTaskForm form, Viewer viewer) {
        change(id, task, viewer, planned -> {
            if (!Objects.equals(form.version(), planned.version())) {
                throw new Stale(form, PlanTaskForm.of(planned, words));
            }
            return planned.describe(form, unit(form));
        });
    }

    /** One place up or down; at the end of the plan nothing moves. */
    void move(UUID id, UUID task, boolean up, Viewer viewer) {
        campaigns.requireForChange(id, viewer);
        PlanTask moved = tasks.require(id, task);
        List<PlanTask> plan = tasks.findPlan(id);
        int place = plan.indexOf(moved) + (up ? -1 : 1);
        if (place >= 0 && place < plan.size()) {
            events.publishEvent(moved.changePlaces(plan.get(place)));
        }
    }

    void complete(UUID id, UUID task, @Nullable LocalDate on, Viewer viewer) {
        change(id, task, viewer, planned -> planned.complete(on == null ? LocalDate.now(clock) : on));
    }

    void resume(UUID id, UUID task, Viewer viewer) {
        change(id, task, viewer, PlanTask::resume);
    }

    void drop(UUID id, UUID task, Viewer viewer) {
        campaigns.requireForChange(id, viewer);
        PlanTask dropped = tasks.require(id, task);
        events.publishEvent(dropped.drop());
        tasks.delete(dropped);
    }

    private void change(UUID id, UUID task, Viewer viewer, Function<PlanTask, PlanEvent> verb) {
        campaigns.requireForChange(id, viewer);
        events.publishEvent(verb.apply(tasks.require(id, task)));
    }

    private @Nullable Organisation unit(PlanTaskForm form) {
        return form.leadUnit() == null ? null : organisations.require(form.leadUnit());
    }
}
