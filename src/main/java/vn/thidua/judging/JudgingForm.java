package vn.thidua.judging;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoresheet.Numbers;
import vn.thidua.scoresheet.SheetLine;
import vn.thidua.shared.Refusal;

/** A section as somebody judges it; whatever was typed comes back as it was. */
public record JudgingForm(@Nullable List<Line> lines) {

    /**
     * One criterion.
     *
     * @param was the line as it was shown: who did not touch it does not overwrite it
     * @param points nothing: nothing is said of it
     * @param left of reviews: the unit is right to leave it out
     */
    public record Line(
            @Nullable UUID criterion,
            @Nullable Integer version,
            @Nullable String was,
            @Nullable String points,
            @Nullable String comment,
            @Nullable Boolean left) {

        static Line of(SheetLine line) {
            String points = Numbers.show(line.entry().points());
            String comment = line.comment() == null ? "" : line.comment();
            boolean left = !line.entry().assigned();
            return new Line(
                    line.criterion(),
                    line.version(),
                    points + "|" + comment + (left ? "|-" : ""),
                    points,
                    comment,
                    left);
        }

        String key() {
            return text(points) + "|" + text(comment).replaceAll("\\R", "\n") + (Boolean.TRUE.equals(left) ? "|-" : "");
        }

        boolean isTouched() {
            return !key().equals(was);
        }

        public boolean isBlank() {
            return text(points).isEmpty();
        }

        /** Whether that many points were typed, however they are written. */
        public boolean gives(BigDecimal value) {
            try {
                BigDecimal typed = Numbers.parse(points);
                return typed != null && typed.compareTo(value) == 0;
            } catch (Refusal unreadable) {
                return false;
            }
        }

        Line with(String newPoints) {
            return new Line(criterion, version, was, newPoints, comment, left);
        }

        Line shownAs(int newVersion, String newWas) {
            return new Line(criterion, newVersion, newWas, points, comment, left);
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
