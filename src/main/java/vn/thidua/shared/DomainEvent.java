package vn.thidua.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that others may care about: a record in the past tense, ids not entities. The journal writes every one
 * of them down in the transaction in which it happened.
 */
public interface DomainEvent {

    /** The school, cluster or superior body whose record it is; {@code null} for what belongs to the installation. */
    @Nullable
    UUID organisationId();

    /** The record that it happened to. */
    UUID subjectId();

    /** What fills the journal's sentence {@code journal.<SimpleName>}; ids never, words and dates only. */
    default List<String> words() {
        return List.of();
    }

    /** Why, in the words of who did it, where a reason is asked for. */
    default @Nullable String reason() {
        return null;
    }
}
