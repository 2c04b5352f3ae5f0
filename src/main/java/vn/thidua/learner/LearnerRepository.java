package vn.thidua.learner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Learners on the lists of classes. */
interface LearnerRepository extends Repository<Learner, UUID> {

    Learner save(Learner learner);

    void delete(Learner learner);

    void flush();

    @Transactional(readOnly = true)
    @Query("select l from Learner l join fetch l.held where l.id = :id and l.held.id = :held")
    Optional<Learner> findOf(UUID held, UUID id);

    @Query("select l from Learner l where l.held.id = :held")
    List<Learner> ofClass(UUID held);

    @Query("select l from Learner l join fetch l.held where l.organisation.id = :school")
    List<Learner> ofSchool(UUID school);
}
