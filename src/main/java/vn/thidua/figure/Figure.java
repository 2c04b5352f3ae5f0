package vn.thidua.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/**
 * A figure of reports: what is counted, over which facts, in which part of a period. It is never typed.
 *
 * @param code its name in texts, {@code {tc_new_classes}}
 * @param name what people call it
 * @param noun what is counted: lớp, học viên, %
 * @param position place in the catalogue
 * @param fact which facts; {@code null} when it is made of other figures
 * @param facets of these facets only; {@code null}: of all
 * @param levels of these levels only; {@code null}: of all
 * @param states of these states only; {@code null}: of all
 * @param parts the figures it is made of; {@code null} when it counts facts
 * @param sumsUp whether a cluster adds it up over its schools
 * @param source where the definition comes from
 * @param verified whether the definition was compared with its source
 * @param own added by an administrator of the installation
 */
public record Figure(
        String code,
        String name,
        String noun,
        FigureSubject subject,
        int position,
        Measure measure,
        @Nullable String fact,
        @Nullable List<String> facets,
        @Nullable List<String> levels,
        @Nullable List<String> states,
        @Nullable FactTiming timing,
        @Nullable List<String> parts,
        boolean sumsUp,
        @Nullable String source,
        boolean verified,
        boolean own) {

    /** Application path of the figure with the records behind it, for a school and a period. */
    public String link(UUID school, Period period) {
        return "/figures/" + code + "?school=" + school + "&from=" + period.from() + "&to=" + period.to();
    }

    /** The same for one of the school's faculties and offices. */
    public String link(UUID school, UUID unit, Period period) {
        return link(school, period) + "&unit=" + unit;
    }

    /** Whether it stands in per cent. */
    @JsonIgnore
    public boolean isShare() {
        return measure == Measure.SHARE;
    }

    /** The same figure with a value of its own, no longer made of its parts. */
    Figure pinned(boolean pin) {
        return pin && parts != null
                ? new Figure(
                        code,
                        name,
                        noun,
                        subject,
                        position,
                        Measure.SUM,
                        fact,
                        facets,
                        levels,
                        states,
                        timing,
                        null,
                        sumsUp,
                        source,
                        verified,
                        own)
                : this;
    }
}
