package vn.thidua.narrative;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.notation.BoundText;
import vn.thidua.notation.FigureNames;

/**
 * What the editor of a section posts: figures by their names, in braces.
 *
 * @param sheet the open form itself: what it saved meanwhile by itself does not make it stale
 * @param figure the figure chosen in the list, by its code
 * @param insert whether it was asked to be put in
 * @param nothing whether an empty section is to say that nothing happened
 * @param replace a typed number that gives way to a figure: {@code 343:tc_total_learners}
 */
record SectionForm(
        @Nullable @Size(max = SectionForm.LONGEST) String body,
        @Nullable Integer version,
        @Nullable UUID sheet,
        @Nullable String figure,
        @Nullable String insert,
        @Nullable String replace,
        @Nullable String nothing) {

    /** What a section says of which there is nothing to tell: on paper no heading stands alone. */
    static final String NOTHING_HAPPENED = "Trong kỳ không phát sinh.";

    /** Names are longer than the codes that are kept for them. */
    static final int LONGEST = 40_000;

    /** A kept text as its author goes on with it. */
    static SectionForm of(String kept, int version, @Nullable UUID sheet, FigureNames names) {
        return new SectionForm(names.spoken(kept), version, sheet, null, null, null, null);
    }

    /** What the form asks for as a text alone, ready to be compared with another's. */
    SectionForm settled(FigureNames names) {
        return new SectionForm(names.spoken(text(names)), version, sheet, null, null, null, null);
    }

    /** As it is kept: figures by their codes, line breaks of one kind, no blanks at the ends of lines. */
    String text(FigureNames names) {
        String typed = body == null
                ? ""
                : names.kept(body.replaceAll("\\R", "\n")
                        .replaceAll("[ \\t]+\n", "\n")
                        .strip());
        if (nothing != null && typed.isEmpty()) {
            typed = NOTHING_HAPPENED;
        }
        if (insert != null && figure != null && figure.matches("[a-z][a-z0-9_]{1,59}")) {
            typed = BoundText.append(typed, figure);
        }
        if (replace != null && replace.matches("[\\d.]{1,12}:[a-z][a-z0-9_]{1,59}")) {
            int colon = replace.indexOf(':');
            typed = BoundText.replace(typed, replace.substring(0, colon), replace.substring(colon + 1));
        }
        return typed;
    }

    /** Who writes which section until when, line by line as the page shows them. */
    record Assignment(
            @Nullable List<@Nullable UUID> section,
            @Nullable List<@Nullable String> unit,
            @Nullable List<@Nullable String> due) {

        /** A line of it; nothing chosen means the secretariat, no day. */
        record Line(
                UUID section,
                @Nullable String unit,
                @Nullable String due) {}

        List<Line> lines() {
            var lines = new ArrayList<Line>();
            for (int i = 0; section != null && i < section.size(); i++) {
                UUID one = section.get(i);
                if (one != null) {
                    lines.add(new Line(one, at(unit, i), at(due, i)));
                }
            }
            return lines;
        }

        private static @Nullable String at(@Nullable List<@Nullable String> texts, int index) {
            return texts != null && index < texts.size() ? texts.get(index) : null;
        }
    }
}
