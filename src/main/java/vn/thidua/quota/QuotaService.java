package vn.thidua.quota;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.quota.QuotaDesk.Answer;
import vn.thidua.shared.Viewer;

/** Keeps the choice of how a quota is read. */
@Service
@Transactional
class QuotaService {

    private final QuotaDesk desk;
    private final QuotaChoices choices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuotaService(QuotaDesk desk, QuotaChoices choices, ApplicationEventPublisher events, Clock clock) {
        this.desk = desk;
        this.choices = choices;
        this.events = events;
        this.clock = clock;
    }

    /** Chooses; returns where it is seen. */
    String choose(QuotaQuestion question, Viewer viewer) {
        requireKeeper(viewer);
        Answer answer = desk.answer(question, viewer);
        var choice =
                new QuotaChoice(answer.school().year(), answer.question(), answer.table(), viewer, Instant.now(clock));
        choices.save(choice);
        events.publishEvent(choice.chosen());
        return "/eligibility/quota?topic=" + question.topic() + "&year="
                + answer.school().year();
    }

    static void requireKeeper(Viewer viewer) {
        if (!QuotaDesk.isKeeper(viewer)) {
            throw new AccessDeniedException("keeper");
        }
    }
}
