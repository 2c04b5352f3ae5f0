package vn.thidua.research;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;
import vn.thidua.staff.StaffDirectory;

/** The verbs of a work, each one transaction. */
@Service
@Transactional
class WorkService {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final WorkRepository works;
    private final WorkBook book;
    private final StaffDirectory directory;
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    WorkService(
            WorkRepository works,
            WorkBook book,
            StaffDirectory directory,
            PersonRepository people,
            OrganisationRepository organisations,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.works = works;
        this.book = book;
        this.directory = directory;
        this.people = people;
        this.organisations = organisations;
        this.attachments = attachments;
        this.events = events;
    }

    /** Everybody enters what is his own, as registered; the keepers whatever there is, as it came out. */
    UUID create(WorkForm form, Viewer viewer) {
        UUID school = viewer.homeId();
        boolean keeper = ResearchWork.isKeptBy(viewer, school);
        List<ResearchWork.Part> parts = parts(form, school, keeper, viewer);
        var work = new ResearchWork(organisations.require(school), form.facts(), parts);
        if (keeper) {
            work.stand(form.stateOr(WorkState.REGISTERED), form.source());
        }
        works.saveAndFlush(work);
        events.publishEvent(work.registered());
        return work.id();
    }

    void update(UUID id, WorkForm form, Viewer viewer) {
        ResearchWork work = changeable(id, viewer);
        if (!Objects.equals(form.version(), work.version())) {
            throw new Stale(form, WorkForm.of(work));
        }
        boolean keeper = work.isKeptBy(viewer);
        WorkEvent corrected =
                work.correct(form.facts(), parts(form, work.school().id(), keeper, viewer));
        if (keeper) {
            work.stand(work.state(), form.source());
        }
        works.flush();
        events.publishEvent(corrected);
    }

    void start(UUID id, Viewer viewer) {
        events.publishEvent(kept(id, viewer).start());
    }

    void recognise(UUID id, RecognitionForm form, Viewer viewer) {
        events.publishEvent(kept(id, viewer).recognise(form.scope(), form.applied(), form.source()));
    }

    void refuse(UUID id, @Nullable String reason, Viewer viewer) {
        events.publishEvent(kept(id, viewer).refuse(ResearchWork.Source.NONE, reason(reason)));
    }

    /** Takes a decision back, unless a title of one of the authors rests on it. */
    void reopen(UUID id, @Nullable String reason, Viewer viewer) {
        ResearchWork work = kept(id, viewer);
        refuseUsed(work);
        events.publishEvent(work.reopen(reason(reason)));
    }

    /** Strikes the work out with its file, unless a title of one of the authors rests on it. */
    void delete(UUID id, @Nullable String reason, Viewer viewer) {
        ResearchWork work = changeable(id, viewer);
        refuseUsed(work);
        WorkEvent deleted = work.deleted(reason(reason));
        Attachment file = work.attachment();
        works.delete(work);
        try {
            works.flush();
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("work.inUse", work.name(), "");
        }
        attachments.discard(file);
        events.publishEvent(deleted);
    }

    void attach(UUID id, @Nullable MultipartFile file, Viewer viewer) throws IOException {
        ResearchWork work = changeable(id, viewer);
        Attachment before = work.attachment();
        WorkEvent attached = work.attach(attachments.accept(work.school(), file));
        works.flush();
        attachments.discard(before);
        events.publishEvent(attached);
    }

    void detach(UUID id, Viewer viewer) {
        ResearchWork work = changeable(id, viewer);
        Attachment before = work.attachment();
        WorkEvent removed = work.detach();
        works.flush();
        attachments.discard(before);
        events.publishEvent(removed);
    }

    private void refuseUsed(ResearchWork work) {
        String award = work.state().isProof() ? book.restingOn(work.id()) : null;
        if (award != null) {
            throw new Refusal("work.inUse", work.name(), award);
        }
    }

    private List<ResearchWork.Part> parts(WorkForm form, UUID school, boolean keeper, Viewer viewer) {
        var parts = new ArrayList<ResearchWork.Part>();
        for (WorkForm.Line line : form.lines()) {
            Person person = directory
                    .byNamecard(line.author(), school)
                    .flatMap(people::findById)
                    .orElseThrow(() -> new Refusal("work.unknownAuthor", line.author()));
            parts.add(new ResearchWork.Part(person, line.share()));
        }
        if (!keeper && parts.stream().noneMatch(part -> part.person().id().equals(viewer.personId()))) {
            throw new Refusal("work.notOwn");
        }
        return parts;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("work.reason");
        }
        return reason;
    }

    private ResearchWork changeable(UUID id, Viewer viewer) {
        return works.findForChange(id)
                .filter(work -> work.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }

    private ResearchWork kept(UUID id, Viewer viewer) {
        return works.findForChange(id).filter(work -> work.isKeptBy(viewer)).orElseThrow(NotFound::new);
    }
}
