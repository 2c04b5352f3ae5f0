package vn.thidua.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;

/** The door for whoever decides a whole year at once: gives ratings in one step, and takes them back while nothing is built on them. */
@Component
@Transactional
public class YearRatings {

    private final RatingRepository ratings;
    private final RatingBook book;
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;

    YearRatings(
            RatingRepository ratings,
            RatingBook book,
            PersonRepository people,
            OrganisationRepository organisations,
            ApplicationEventPublisher events) {
        this.ratings = ratings;
        this.book = book;
        this.people = people;
        this.organisations = organisations;
        this.events = events;
    }

    /** Who of a school is rated for the year already, and how. */
    @Transactional(readOnly = true)
    public Map<UUID, RatingLevel> known(UUID school, EmulationYear year, RatedSubject kind) {
        return book.levels(school, year, kind);
    }

    /**
     * Rates people or units of the viewer's school by one decision: all or none.
     *
     * @return the new ratings by whom they rate
     */
    public Map<UUID, UUID> give(
            RatedSubject kind,
            EmulationYear year,
            Map<UUID, RatingLevel> levels,
            String decision,
            LocalDate day,
            Viewer viewer) {
        UUID school = viewer.homeId();
        if (!Rating.isKeptBy(viewer, school)) {
            throw new NotFound();
        }
        var known = known(school, year, kind);
        Organisation body = organisations.require(school);
        Map<UUID, Function<RatingLevel, Rating>> subjects = kind == RatedSubject.PERSON
                ? ofPeople(levels.keySet(), year, school)
                : ofUnits(levels.keySet(), year, school);
        var given = new LinkedHashMap<UUID, UUID>();
        levels.forEach((subject, level) -> {
            Rating rating = Objects.requireNonNull(subjects.get(subject)).apply(level);
            if (known.containsKey(subject)) {
                throw new Refusal("rating.alreadyRated", rating.subject(), year);
            }
            rating.support(new Rating.Source(decision, day, body.name()), true, null);
            ratings.save(rating);
            given.put(subject, rating.id());
            events.publishEvent(rating.entered());
        });
        ratings.flush();
        return given;
    }

    private Map<UUID, Function<RatingLevel, Rating>> ofPeople(Collection<UUID> ids, EmulationYear year, UUID school) {
        var subjects = new HashMap<UUID, Function<RatingLevel, Rating>>();
        for (Person person : people.findByIdIn(ids)) {
            if (person.school().id().equals(school)) {
                subjects.put(person.id(), level -> Rating.of(person, year, level));
            }
        }
        return all(ids, subjects);
    }

    private Map<UUID, Function<RatingLevel, Rating>> ofUnits(Collection<UUID> ids, EmulationYear year, UUID school) {
        var subjects = organisations.unitsOf(school).stream().collect(Collectors.toMap(Organisation::id, unit ->
                (Function<RatingLevel, Rating>) level -> Rating.of(unit, year, level)));
        return all(ids, subjects);
    }

    private static <T> Map<UUID, T> all(Collection<UUID> ids, Map<UUID, T> subjects) {
        if (!subjects.keySet().containsAll(ids)) {
            throw new NotFound();
        }
        return subjects;
    }

    /** Takes ratings back; refuses when one of them was changed since, or a title or dossier of the same year rests on it. */
    public void takeBack(Collection<UUID> ids, String reason, Viewer viewer) {
        List<Rating> given = ratings.findByIdIn(ids);
        given.forEach(rating -> {
            if (!rating.isChangeableBy(viewer)) {
                throw new NotFound();
            }
            if (rating.version() > 0 || rating.attachment() != null) {
                throw new Refusal("rating.changedSince", rating.subject(), rating.year());
            }
        });
        List<UUID> used = ratings.builtUpon(given.stream().map(Rating::id).toList());
        given.stream().filter(rating -> used.contains(rating.id())).findFirst().ifPresent(rating -> {
            throw new Refusal("rating.builtUpon", rating.subject(), rating.year(), used.size());
        });
        given.forEach(rating -> {
            ratings.delete(rating);
            events.publishEvent(rating.deleted(reason));
        });
        ratings.flush();
    }
}
