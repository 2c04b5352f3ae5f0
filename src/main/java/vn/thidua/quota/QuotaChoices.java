package vn.thidua.quota;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.EmulationYear;

/** The choices that were made; they only grow. */
interface QuotaChoices extends Repository<QuotaChoice, UUID> {

    QuotaChoice save(QuotaChoice choice);

    /** All choices of a school, year and topic, the one in force first. */
    @Transactional(readOnly = true)
    @Query("""
            select c from QuotaChoice c where c.organisationId = :school and c.emulationYear = :year and c.topic = :topic
             order by c.chosenAt desc""")
    List<QuotaChoice> of(UUID school, EmulationYear year, String topic);
}
