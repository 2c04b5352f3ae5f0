package vn.thidua.programme;

import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;

/** The verbs of a programme, each one transaction. */
@Service
@Transactional
class ProgrammeService {

    private final ProgrammeRepository programmes;
    private final ApplicationEventPublisher events;

    ProgrammeService(ProgrammeRepository programmes, ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.events = events;
    }

    Programme require(UUID id) {
        return programmes.require(id);
    }

    void create(ProgrammeForm form) {
        if (programmes.existsByCode(form.code())) {
            throw new Refusal("programme.codeTaken", form.code());
        }
        Programme programme = programmes.saveAndFlush(new Programme(form, programmes.lastPosition() + 1));
        events.publishEvent(programme.added());
    }

    void update(UUID id, ProgrammeForm form) {
        Programme programme = programmes.findForChange(id).orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), programme.version())) {
            throw new Stale(form, ProgrammeForm.of(programme));
        }
        events.publishEvent(programme.change(form));
    }
}
