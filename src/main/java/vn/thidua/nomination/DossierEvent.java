package vn.thidua.nomination;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.shared.DomainEvent;

/** What can happen to a dossier and to what lies in it. */
public sealed interface DossierEvent extends DomainEvent {

    /** It took a step. */
    record Moved(
            UUID organisationId,
            UUID subjectId,
            DossierVerb verb,
            String name,
            String title,
            String year,
            @Nullable String reason)
            implements DossierEvent {
        @Override
        public List<String> words() {
            return List.of("enum.DossierVerb." + verb.name(), name, title, year);
        }
    }

    /** A step was taken back. */
    record StepUndone(
            UUID organisationId,
            UUID subjectId,
            DossierVerb verb,
            String name,
            String title,
            String year,
            @Nullable String reason)
            implements DossierEvent {
        @Override
        public List<String> words() {
            return List.of("enum.DossierVerb." + verb.name(), name, title, year);
        }
    }

    /** Another legal regime was chosen for it. */
    record RegimeChosen(UUID organisationId, UUID subjectId, String name, String regime, String reason)
            implements DossierEvent {
        @Override
        public List<String> words() {
            return List.of(name, regime);
        }
    }

    /** A document was added to it. */
    record ItemAdded(UUID organisationId, UUID subjectId, String name, String item) implements DossierEvent {
        @Override
        public List<String> words() {
            return List.of(name, item);
        }
    }

    /** A document was taken out of it. */
    record ItemRemoved(UUID organisationId, UUID subjectId, String name, String item) implements DossierEvent {
        @Override
        public List<String> words() {
            return List.of(name, item);
        }
    }

    /** The standing body accepted, refused or reopened a document. */
    record ItemChecked(
            UUID organisationId,
            UUID subjectId,
            DossierItem.ItemState state,
            String name,
            String item,
            @Nullable String reason)
            implements DossierEvent {
        @Override
        public List<String> words() {
            return List.of("enum.ItemState." + state.name(), name, item);
        }
    }
}
