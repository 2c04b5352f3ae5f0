package vn.thidua.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.shared.Refusal;

/**
 * The conditions of a rule as a tree: all of these, one of these, or a single condition of a kind. Only the kinds are code; what
 * is asked for stands in the data. Components that a kind does not use are {@code null}.
 *
 * @param all every one of these
 * @param any at least one of these
 * @param kind what a single condition is about
 * @param title code of the title that it speaks of
 * @param min lowest rating (HTXSNV, HTTNV, HTNV)
 * @param scope scope or level of an initiative or topic: CO_SO, TINH, TOAN_QUOC
 * @param discipline from which kind of discipline on: KHIEN_TRACH, CANH_CAO
 * @param years consecutive years or awards
 * @param count how many, or how many months
 * @param percent share of the members
 * @param above more than the share, not just as much
 * @param applied the topic was put to use
 * @param sameYear in the year of the title
 * @param members of every member of the collective
 * @param advisory customary only: a failure is pointed out and decides nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Requirement(
        @Nullable List<Requirement> all,
        @Nullable List<Requirement> any,
        @Nullable RequirementKind kind,
        @Nullable String title,
        @Nullable String min,
        @Nullable String scope,
        @Nullable String discipline,
        @Nullable Integer years,
        @Nullable Integer count,
        @Nullable Integer percent,
        @Nullable Boolean above,
        @Nullable Boolean applied,
        @Nullable Boolean sameYear,
        @Nullable Boolean members,
        @Nullable Boolean advisory) {

    /** What a single condition is about. */
    public enum RequirementKind {
        /** Registered at the beginning of the year. */
        REGISTRATION,
        /** Meets the standard of another title. */
        TITLE_STANDARD,
        /** Was awarded a title before, at any time. */
        HELD_TITLE,
        /** Was awarded a title in so many consecutive years. */
        STREAK,
        /** Was rated at least so, in the year or in so many consecutive years. */
        RATING,
        /** The collective was rated at least so. */
        UNIT_RATING,
        /** Every member was rated at least so. */
        EVERY_MEMBER,
        /** So many percent of the members hold a title. */
        UNIT_SHARE,
        /** So many members hold a title. */
        COUNT,
        /** Recognised initiatives of a scope. */
        INITIATIVE,
        /** Accepted topics, schemes or works of a level. */
        TOPIC,
        /** Not disciplined from a kind on. */
        NO_DISCIPLINE,
        /** No discipline, inspection, investigation or complaint is pending. */
        NO_PENDING_CASE,
        /** Worked so many months of the year. */
        SERVICE_MONTHS,
        /** Was the leader of its cluster or block. */
        LEADS_CLUSTER,
        /** No figure decides; the council judges. */
        JUDGED;

        private static final Set<RequirementKind> ABOUT_A_TITLE =
                Set.of(TITLE_STANDARD, HELD_TITLE, STREAK, UNIT_SHARE, COUNT);
    }

    private static final Set<String> RATINGS = Set.of("HTXSNV", "HTTNV", "HTNV");
    private static final Set<String> SCOPES = Set.of("CO_SO", "TINH", "TOAN_QUOC");
    private static final Set<String> DISCIPLINES = Set.of("KHIEN_TRACH", "CANH_CAO");

    public Requirement {
        if ((all == null ? 0 : 1) + (any == null ? 0 : 1) + (kind == null ? 0 : 1) != 1) {
            throw new Refusal("requirement.allAnyOrKind");
        }
        if ((all != null && all.isEmpty()) || (any != null && any.isEmpty())) {
            throw new Refusal("requirement.emptyGroup");
        }
        if (kind != null && RequirementKind.ABOUT_A_TITLE.contains(kind) && title == null) {
            throw new Refusal("requirement.titleMissing");
        }
        boolean known = (min == null || RATINGS.contains(min))
                && (scope == null || SCOPES.contains(scope))
                && (discipline == null || DISCIPLINES.contains(discipline));
        if (!known) {
            throw new Refusal("requirement.unknownWord");
        }
        boolean inRange = (percent == null || percent >= 1 && percent <= 100)
                && (years == null || years >= 1 && years <= 50)
                && (count == null || count >= 1 && count <= 1000);
        if (!inRange) {
            throw new Refusal("requirement.outOfRange");
        }
    }

    /** Reads the machine form as an administrator writes it; refuses what it does not understand. */
    public static Requirement read(JsonMapper json, String text) {
        Requirement tree;
        try {
            tree = json.readerFor(Requirement.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JacksonException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            var place = e.getLocation();
            throw place == null || place.getLineNr() < 1
                    ? new Refusal("requirement.unreadable")
                    : new Refusal("requirement.unreadableAt", place.getLineNr(), place.getColumnNr());
        }
        if (tree == null) {
            throw new Refusal("requirement.unreadable");
        }
        return tree;
    }

    /** Codes of all titles that the tree speaks of. */
    public Set<String> titles() {
        var titles = new TreeSet<String>();
        if (title != null) {
            titles.add(title);
        }
        parts().forEach(part -> titles.addAll(part.titles()));
        return titles;
    }

    /** What it is made of; nothing for a single condition. */
    public List<Requirement> parts() {
        return all != null ? all : any != null ? any : List.of();
    }

    /** All single conditions, wherever in the tree. */
    public List<Requirement> leaves() {
        if (kind != null) {
            return List.of(this);
        }
        var leaves = new ArrayList<Requirement>();
        parts().forEach(part -> leaves.addAll(part.leaves()));
        return leaves;
    }
}
