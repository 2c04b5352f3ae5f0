package vn.thidua.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to the rules by which months are rolled up. */
public sealed interface RollupEvent extends DomainEvent {

    /** A school laid down or corrected a rule of its own. */
    record RuleChanged(UUID organisationId, UUID subjectId, String name, LocalDate from) implements RollupEvent {
        @Override
        public List<String> words() {
            return List.of(name, from.toString());
        }
    }

    /** A school went back to what is shipped. */
    record RuleRemoved(UUID organisationId, UUID subjectId, String name, LocalDate from) implements RollupEvent {
        @Override
        public List<String> words() {
            return List.of(name, from.toString());
        }
    }
}
