package vn.thidua.evaluation;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;
import vn.thidua.staff.StaffDirectory;

/** The verbs of a rating, each one transaction. */
@Service
@Transactional
class RatingService {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final RatingRepository ratings;
    private final RatingBook book;
    private final StaffDirectory directory;
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    RatingService(
            RatingRepository ratings,
            RatingBook book,
            StaffDirectory directory,
            PersonRepository people,
            OrganisationRepository organisations,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.ratings = ratings;
        this.book = book;
        this.directory = directory;
        this.people = people;
        this.organisations = organisations;
        this.attachments = attachments;
        this.events = events;
    }

    UUID create(RatingForm form, Viewer viewer) {
        UUID school = keptBy(viewer);
        EmulationYear year = EmulationYear.parse(form.year());
        Rating rating =
                switch (form.subject()) {
                    case PERSON -> {
                        Person person = person(form.person(), school);
                        refuseSecond(ratings.hasOfPerson(person.id(), year), person.fullName(), year);
                        yield Rating.of(person, year, form.level());
                    }
                    case UNIT -> {
                        Organisation unit = unit(form.unit(), school);
                        refuseSecond(ratings.hasOfUnit(unit.id(), year), unit.name(), year);
                        yield Rating.of(unit, year, form.level());
                    }
                    case SCHOOL -> {
                        Organisation body = organisations.require(school);
                        refuseSecond(ratings.hasOfSchool(school, year), body.name(), year);
                        yield Rating.of(body, year, form.level());
                    }
                };
        rating.support(form.source(), form.confirmed(), form.note());
        ratings.saveAndFlush(rating);
        events.publishEvent(rating.entered());
        return rating.id();
    }

    void update(UUID id, RatingForm form, Viewer viewer) {
        Rating rating = changeable(id, viewer);
        if (!Objects.equals(form.version(), rating.version())) {
            throw new Stale(form, RatingForm.of(rating));
        }
        events.publishEvent(rating.correct(form.level(), form.source(), form.confirmed(), form.note()));
    }

    /** Strikes the rating out with its file, unless a title of the same year rests on it. */
    String delete(UUID id, @Nullable String reason, Viewer viewer) {
        Rating rating = changeable(id, viewer);
        if (reason == null || reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("rating.reason");
        }
        ratings.titleOn(id).ifPresent(award -> {
            throw new Refusal("rating.inUse", rating.subject(), rating.year(), award);
        });
        RatingEvent deleted = rating.deleted(reason);
        Attachment file = rating.attachment();
        ratings.delete(rating);
        try {
            ratings.flush();
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("rating.inUse", rating.subject(), rating.year(), "");
        }
        attachments.discard(file);
        events.publishEvent(deleted);
        return rating.year().toString();
    }

    /**
     * Enters or corrects the ratings of a unit's people at once: all or none. The decision goes to what is new or changed, and to
     * what had none.
     *
     * @return how many were entered or changed
     */
    int rateUnit(UUID unit, UnitRatingForm form, Viewer viewer) {
        EmulationYear year = EmulationYear.parse(form.year());
        Map<UUID, RatingBook.Row> listed = book
                .ofUnit(unit(unit, keptBy(viewer)).id(), year, viewer)
                .stream()
                .collect(Collectors.toMap(RatingBook.Row::subject, Function.identity()));
        Map<UUID, Rating> known = ratings.ofPeopleForChange(listed.keySet(), year).stream()
                .collect(Collectors.toMap(
                        rating -> Objects.requireNonNull(rating.person()).id(), Function.identity()));
        Map<UUID, Person> staff =
                people.findByIdIn(listed.keySet()).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        int written = 0;
        for (UnitRatingForm.Line line : form.lines()) {
            Person person = Optional.ofNullable(staff.get(line.person())).orElseThrow(NotFound::new);
            Rating rating = known.get(line.person());
            if ((rating == null ? null : rating.level()) != line.was()) {
                throw new Refusal("rating.overtaken", person.fullName());
            }
            written += rate(person, rating, line.level(), year, form) ? 1 : 0;
        }
        ratings.flush();
        return written;
    }

    private boolean rate(
            Person person, @Nullable Rating known, RatingLevel level, EmulationYear year, UnitRatingForm form) {
        if (known == null) {
            Rating rating = Rating.of(person, year, level);
            rating.support(form.source(), form.confirmed(), null);
            ratings.saveAndFlush(rating);
            events.publishEvent(rating.entered());
            return true;
        }
        boolean decides = form.decision() != null && known.decision() == null;
        if (known.level() == level && !decides) {
            return false;
        }
        boolean decided = form.decision() != null;
        events.publishEvent(known.correct(
                level,
                decided ? form.source() : known.source(),
                decided ? form.confirmed() : known.isConfirmed(),
                known.note()));
        return true;
    }

    void attach(UUID id, @Nullable MultipartFile file, Viewer viewer) throws IOException {
        Rating rating = changeable(id, viewer);
        Attachment before = rating.attachment();
        RatingEvent attached = rating.attach(attachments.accept(rating.school(), file));
        ratings.flush();
        attachments.discard(before);
        events.publishEvent(attached);
    }

    void detach(UUID id, Viewer viewer) {
        Rating rating = changeable(id, viewer);
        Attachment before = rating.attachment();
        RatingEvent removed = rating.detach();
        ratings.flush();
        attachments.discard(before);
        events.publishEvent(removed);
    }

    /** The rating if the viewer may know it, or a 404. */
    @Transactional(readOnly = true)
    Rating requireReadable(UUID id, Viewer viewer) {
        return ratings.findById(id)
                .filter(rating ->
                        rating.isReadableBy(viewer, rating.isChangeableBy(viewer) ? null : book.placeThen(rating)))
                .orElseThrow(NotFound::new);
    }

    private Rating changeable(UUID id, Viewer viewer) {
        return ratings.findForChange(id)
                .filter(rating -> rating.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }

    private static UUID keptBy(Viewer viewer) {
        if (!Rating.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        return viewer.homeId();
    }

    private Person person(@Nullable String namecard, UUID school) {
        return directory
                .byNamecard(namecard, school)
                .flatMap(people::findById)
                .orElseThrow(() -> new Refusal("rating.unknownPerson", namecard == null ? "" : namecard));
    }

    private Organisation unit(@Nullable UUID id, UUID school) {
        if (id == null) {
            throw new Refusal("rating.noUnit");
        }
        Organisation unit = organisations.require(id);
        if (!unit.kind().isUnit() || !unit.body().id().equals(school)) {
            throw new NotFound();
        }
        return unit;
    }

    private static void refuseSecond(boolean known, String subject, EmulationYear year) {
        if (known) {
            throw new Refusal("rating.alreadyRated", subject, year);
        }
    }
}
