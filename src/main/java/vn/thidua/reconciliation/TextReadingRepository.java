package vn.thidua.reconciliation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Texts given to be checked. */
interface TextReadingRepository extends Repository<TextReading, UUID> {

    TextReading save(TextReading reading);

    void delete(TextReading reading);

    @Transactional(readOnly = true)
    Optional<TextReading> findByIdAndOrganisationId(UUID id, UUID organisationId);
}
