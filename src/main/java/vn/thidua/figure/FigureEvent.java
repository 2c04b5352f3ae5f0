package vn.thidua.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a figure of the installation's own. */
sealed interface FigureEvent extends DomainEvent {

    String code();

    String name();

    @Override
    default @Nullable UUID organisationId() {
        return null;
    }

    @Override
    default UUID subjectId() {
        return UUID.nameUUIDFromBytes(("figure:" + code()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    default List<String> words() {
        return List.of(name(), code());
    }

    /** It joined the catalogue. */
    record Added(String code, String name) implements FigureEvent {}

    /** It counts something else, or is called otherwise. */
    record Changed(String code, String name) implements FigureEvent {}

    /** It left the catalogue; no text and no other figure rested on it. */
    record Removed(String code, String name) implements FigureEvent {}
}
