package vn.thidua.pastaward;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** An imported row that waited was thrown away: it belongs in no ledger of this school. */
record WaitingDiscarded(UUID organisationId, UUID subjectId, String name, String title, String year, String reason)
        implements DomainEvent {
    @Override
    public List<String> words() {
        return List.of(title, name, year);
    }
}
