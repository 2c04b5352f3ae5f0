package vn.thidua.title;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;

/** The rules of all titles over time; every question is one statement, titles and regimes included. */
public interface TitleCatalogue extends Repository<TitleRule, UUID> {

    TitleRule save(TitleRule rule);

    /**
     * The usual rule of a title on a day, by the title's code. A form for persons and collectives has two: say which.
     *
     * @param subject INDIVIDUAL, COLLECTIVE or HOUSEHOLD
     */
    @Query("""
            select r from TitleRule r join fetch r.title join fetch r.regime
             where r.title.code = :code and r.subject = :subject and r.variant = ''
               and :day >= r.valid.from and (r.valid.to is null or r.valid.to >= :day)""")
    Optional<TitleRule> ruleOn(String code, TitleSubject subject, LocalDate day);

    /** The same by the title's id. */
    @Query("""
            select r from TitleRule r join fetch r.title join fetch r.regime
             where r.title.id = :title and r.subject = :subject and r.variant = ''
               and :day >= r.valid.from and (r.valid.to is null or r.valid.to >= :day)""")
    Optional<TitleRule> ruleOn(UUID title, TitleSubject subject, LocalDate day);

    /** The usual rule of a title on a day; of a form for both the one for persons. */
    default Optional<TitleRule> ruleOn(Title title, LocalDate day) {
        TitleSubject subject = title.subject() == TitleSubject.BOTH ? TitleSubject.INDIVIDUAL : title.subject();
        return ruleOn(title.id(), subject, day);
    }

    /** All rules in force on at least one day of the time, variants included, earlier ones first within a title. */
    @Query("""
            select r from TitleRule r join fetch r.title join fetch r.regime
             where r.valid.from <= :to and (r.valid.to is null or r.valid.to >= :from)
             order by r.title.category desc, r.subject, r.title.rank, r.variant, r.valid.from""")
    List<TitleRule> between(LocalDate from, LocalDate to);

    /** All rules in force on a day, variants included. */
    default List<TitleRule> on(LocalDate day) {
        return between(day, day);
    }

    /** All rules of an emulation year; a title whose rule changed within the year is there twice, earlier rule first. */
    default List<TitleRule> of(EmulationYear year) {
        return between(year.firstDay(), year.lastDay());
    }

    /** Every rule that a title ever had, usual ones first, in the order of time. */
    @Query("""
            select r from TitleRule r join fetch r.title join fetch r.regime
             where r.title.id = :title order by r.variant, r.subject desc, r.valid.from""")
    List<TitleRule> historyOf(UUID title);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from TitleRule r where r.title.id = :title")
    List<TitleRule> historyForChange(UUID title);

    /** One rule with its title and regime. */
    @Query("select r from TitleRule r join fetch r.title join fetch r.regime where r.id = :id")
    Optional<TitleRule> findById(UUID id);

    /** The rule, or a 404. */
    default TitleRule require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
