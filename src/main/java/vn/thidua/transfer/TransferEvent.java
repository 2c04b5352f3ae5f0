package vn.thidua.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a move between schools; each school's journal has its own part. */
public sealed interface TransferEvent extends DomainEvent {

    String name();

    @Override
    default List<String> words() {
        return List.of(name());
    }

    /** The receiving school asked the former one. */
    record Asked(UUID organisationId, UUID subjectId, String name) implements TransferEvent {}

    /** The former school confirmed; ratings and awards earned there count at the new one. */
    record Confirmed(UUID organisationId, UUID subjectId, String name) implements TransferEvent {}

    /** The former school said no. */
    record Refused(
            UUID organisationId,
            UUID subjectId,
            String name,
            @Nullable String reason) implements TransferEvent {}
}
