package vn.thidua.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.page.Words;
import vn.thidua.selection.SelectionReader.Attendant;
import vn.thidua.shared.Stale;

/**
 * What the list of attendance posts, a line a person of the unit.
 *
 * @param version what the list said when the form was opened
 */
record AttendanceForm(
        @Nullable List<@Valid Line> lines, @Nullable Integer version) {

    /** Whether one was there, and why not. */
    record Line(
            @NotNull UUID person,
            @Nullable Boolean present,
            @Nullable @Size(max = 200) String reason) {

        boolean isPresent() {
            return Boolean.TRUE.equals(present);
        }

        boolean differsFrom(Attendant saved) {
            return isPresent() != saved.present() || !isPresent() && !Objects.equals(reason, saved.reason());
        }
    }

    AttendanceForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** The lines on which two who wrote at once do not agree. */
    record AttendanceSheet(String lines, Integer version) {}

    /** What a list says, in a number: whoever saw another one overwrites nothing unseen. */
    static int versionOf(List<Attendant> saved) {
        return saved.stream()
                .map(one -> List.of(one.id(), one.present(), Objects.requireNonNullElse(one.reason(), "")))
                .toList()
                .hashCode();
    }

    /** Somebody else saved the list while this form was open: both versions are shown. */
    void requireFresh(List<Attendant> saved, Words words) {
        int now = versionOf(saved);
        if (!Objects.equals(version, now)) {
            var disputed = saved.stream()
                    .filter(one ->
                            lines.stream().anyMatch(line -> line.person().equals(one.id()) && line.differsFrom(one)))
                    .toList();
            throw new Stale(
                    new AttendanceSheet(
                            disputed.stream()
                                    .map(one -> lines.stream()
                                            .filter(line -> line.person().equals(one.id()))
                                            .findFirst()
                                            .map(line -> said(one.name(), line.isPresent(), line.reason(), words))
                                            .orElse(""))
                                    .collect(Collectors.joining("; ")),
                            version),
                    new AttendanceSheet(
                            disputed.stream()
                                    .map(one -> said(one.name(), one.present(), one.reason(), words))
                                    .collect(Collectors.joining("; ")),
                            now));
        }
    }

    private static String said(String name, boolean present, @Nullable String reason, Words words) {
        String there = words.say(present ? "selection.present" : "selection.absent");
        return name + ": " + there.toLowerCase(java.util.Locale.ROOT)
                + (present || reason == null ? "" : " (" + reason + ")");
    }
}
