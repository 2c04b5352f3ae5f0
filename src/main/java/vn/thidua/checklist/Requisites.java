package vn.thidua.checklist;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of all checklists over time; every question is one statement. */
interface Requisites extends Repository<Requisite, UUID> {

    Requisite save(Requisite line);

    /** All lines that a title ever had, one document after the other, earlier ones first. */
    @Query("""
            select r from Requisite r join fetch r.title
             where r.title.id = :title order by r.stage desc, r.item, r.subject, r.valid.from""")
    List<Requisite> historyOf(UUID title);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Requisite r where r.title.id = :title")
    List<Requisite> historyForChange(UUID title);

    /** All lines in force on a day, title after title. */
    @Query("""
            select r from Requisite r join fetch r.title t
             where r.valid.from <= :day and (r.valid.to is null or r.valid.to >= :day)
             order by t.category desc, t.subject, t.rank, r.stage desc, r.mandatory desc, r.item""")
    List<Requisite> on(LocalDate day);
}
