package vn.thidua.research;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.research.ResearchWork.WorkKind;
import vn.thidua.research.ResearchWork.WorkScope;
import vn.thidua.shared.EmulationYear;

/**
 * What the form of a work posts. Only the school's keepers say how it came out.
 *
 * @param begunOn when it really began, where that is known
 * @param authors name cards or codes, the leading author first
 * @param shares in percent, in the order of the authors
 * @param state how it came out, when a past work is entered; fixed afterwards
 */
record WorkForm(
        @NotNull WorkKind kind,
        @NotBlank @Size(min = 3, max = 300) String name,
        @NotNull @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @Nullable LocalDate begunOn,
        @NotNull WorkScope scope,
        boolean applied,
        @Nullable @Size(max = 500) String note,
        @Nullable @Size(max = 10) List<@Nullable String> authors,
        @Nullable @Size(max = 10) List<@Nullable @Min(1) @Max(100) Integer> shares,
        @Nullable WorkState state,
        @Nullable @Size(max = 60) String decision,
        @Nullable LocalDate decidedOn,
        @Nullable @Size(max = 200) String issuer,
        @Nullable Integer version) {

    /** Lines for authors on the page. */
    static final int LINES = 5;

    /** An author's line as typed. */
    record Line(String author, @Nullable Integer share) {}

    static WorkForm blank(String year, @Nullable String author) {
        return new WorkForm(
                WorkKind.INITIATIVE,
                "",
                year,
                null,
                WorkScope.BASE,
                false,
                null,
                author == null ? List.of() : List.of(author),
                List.of(),
                WorkState.REGISTERED,
                null,
                null,
                null,
                null);
    }

    static WorkForm of(ResearchWork work) {
        var shares = new ArrayList<@Nullable Integer>();
        work.authors().forEach(author -> shares.add(author.share()));
        return new WorkForm(
                work.kind(),
                work.name(),
                work.year().toString(),
                work.begunOn(),
                work.scope(),
                work.isApplied(),
                work.note(),
                work.authors().stream()
                        .map(author -> author.person().namecard())
                        .toList(),
                shares,
                work.state(),
                work.decision(),
                work.decidedOn(),
                work.issuer(),
                work.version());
    }

    /** The lines on which somebody is named. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int i = 0; authors != null && i < authors.size(); i++) {
            String author = authors.get(i);
            if (author != null && !author.isBlank()) {
                lines.add(new Line(author.strip(), shares == null || i >= shares.size() ? null : shares.get(i)));
            }
        }
        return lines;
    }

    ResearchWork.Facts facts() {
        return new ResearchWork.Facts(kind, name, EmulationYear.parse(year), begunOn, scope, applied, note);
    }

    ResearchWork.Source source() {
        return new ResearchWork.Source(decision, decidedOn, issuer);
    }

    WorkState stateOr(WorkState other) {
        return Objects.requireNonNullElse(state, other);
    }
}
