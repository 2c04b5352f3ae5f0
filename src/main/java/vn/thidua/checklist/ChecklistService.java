package vn.thidua.checklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.title.TitleRepository;

/** The administrator's verbs on the legal checklist, each one transaction. */
@Service
@Transactional
class ChecklistService {

    private final Requisites lines;
    private final TitleRepository titles;
    private final Words words;
    private final ApplicationEventPublisher events;

    ChecklistService(Requisites lines, TitleRepository titles, Words words, ApplicationEventPublisher events) {
        this.lines = lines;
        this.titles = titles;
        this.words = words;
        this.events = events;
    }

    /** A line from a day on; the one that spoke of the same document until then ends on the day before. */
    String start(UUID titleId, RequisiteForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        var line = new Requisite(titles.require(titleId), form);
        List<Requisite> rivals = rivals(titleId, null, line);
        rivals.stream()
                .filter(rival -> rival.valid().contains(form.from()))
                .forEach(rival -> rival.endBefore(form.from()));
        refuseOverlap(rivals, line);
        lines.save(line);
        events.publishEvent(new RequisiteEvent.Started(titleId, line.title().name(), line.item(), form.from()));
        return pathOf(titleId);
    }

    /** Corrects a line that was not compared yet, or marks it as compared with the original text. */
    String correct(UUID titleId, UUID id, RequisiteForm form, Viewer viewer) {
        Requisite line = changeable(titleId, id, viewer);
        if (!Objects.equals(form.version(), line.version())) {
            throw new Stale(form, RequisiteForm.of(line, line.valid().from()));
        }
        RequisiteEvent event = line.correct(form);
        refuseOverlap(rivals(titleId, id, line), line);
        events.publishEvent(event);
        return pathOf(titleId);
    }

    /** The document is needed until a day only; nothing takes its place. */
    String end(UUID titleId, UUID id, LocalDate lastDay, Viewer viewer) {
        events.publishEvent(changeable(titleId, id, viewer).endAfter(lastDay));
        return pathOf(titleId);
    }

    /** What a form begins with: a change of a line from today on, or a new line. */
    @Transactional(readOnly = true)
    RequisiteForm proposal(UUID titleId, @Nullable UUID of) {
        LocalDate today = words.today();
        if (of == null) {
            titles.require(titleId);
            return RequisiteForm.blank(today);
        }
        Requisite line = find(lines.historyOf(titleId), of);
        LocalDate next = line.valid().from().plusDays(1);
        return RequisiteForm.of(line, line.valid().contains(today) && next.isBefore(today) ? today : next);
    }

    /** A line as it stands, for a correction; 404 when it was compared already. */
    @Transactional(readOnly = true)
    RequisiteForm correction(UUID titleId, UUID id) {
        Requisite line = find(lines.historyOf(titleId), id);
        if (line.isVerified()) {
            throw new NotFound();
        }
        return RequisiteForm.of(line, line.valid().from());
    }

    private static String pathOf(UUID titleId) {
        return "/titles/" + titleId + "/checklist";
    }

    private Requisite changeable(UUID titleId, UUID id, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        return find(lines.historyForChange(titleId), id);
    }

    private static Requisite find(List<Requisite> lines, UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private List<Requisite> rivals(UUID titleId, @Nullable UUID except, Requisite line) {
        return lines.historyForChange(titleId).stream()
                .filter(rival -> !rival.id().equals(except) && rival.rivals(line.subject(), line.item()))
                .toList();
    }

    private static void refuseOverlap(List<Requisite> rivals, Requisite line) {
        Period period = line.valid();
        rivals.stream()
                .filter(rival -> rival.valid().overlaps(period))
                .min(Comparator.comparing(rival -> rival.valid().from()))
                .ifPresent(rival -> {
                    throw new Refusal("checklist.overlap", rival.valid().from());
                });
    }
}
