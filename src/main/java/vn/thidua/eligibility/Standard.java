package vn.thidua.eligibility;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Sentence.TitleName;
import vn.thidua.shared.Period;
import vn.thidua.title.Quota;
import vn.thidua.title.Requirement;
import vn.thidua.title.Requirement.RequirementKind;
import vn.thidua.title.TitleCategory;
import vn.thidua.title.TitleRule;
import vn.thidua.title.TitleSubject;

/**
 * What a title asks for during a time: a rule of the catalogue as the evaluation needs it.
 *
 * @param rule id of the rule
 * @param code of the title
 * @param form a form of commendation, not a title
 * @param people for persons, else for collectives
 * @param entry the title that all others build on
 * @param regime A, B1, B2, C
 * @param basis the articles
 * @param verified compared with the original text
 */
public record Standard(
        UUID rule,
        String code,
        TitleName name,
        String shortName,
        int rank,
        boolean form,
        boolean people,
        boolean entry,
        String regime,
        Period valid,
        Requirement requirement,
        String basis,
        boolean verified,
        @Nullable Quota quota) {

    static Standard of(TitleRule rule) {
        var title = rule.title();
        return new Standard(
                rule.id(),
                title.code(),
                new TitleName(title.name(), title.nameEn()),
                title.shortName(),
                title.rank(),
                title.category() == TitleCategory.FORM,
                rule.subject() == TitleSubject.INDIVIDUAL,
                title.isEntry(),
                rule.regimeCode(),
                rule.valid(),
                rule.requirements(),
                rule.legalBasis(),
                rule.isVerified(),
                rule.quota());
    }

    /** The same with other conditions, as somebody thinks of writing them. */
    public Standard with(Requirement edited, boolean comparedWithOriginal) {
        return new Standard(
                rule,
                code,
                name,
                shortName,
                rank,
                form,
                people,
                entry,
                regime,
                valid,
                edited,
                basis,
                comparedWithOriginal,
                quota);
    }

    Stream<Requirement> leaves(RequirementKind... kinds) {
        List<RequirementKind> wanted = List.of(kinds);
        return requirement.leaves().stream().filter(leaf -> wanted.contains(leaf.kind()));
    }

    /** How many years running of a good rating it rewards; 0 when it asks for none. */
    int ratedYears() {
        return most(leaves(RequirementKind.RATING, RequirementKind.UNIT_RATING));
    }

    /** Something besides the council's judgement is asked for, so that it can be computed. */
    public boolean isComputable() {
        return leaves(RequirementKind.JUDGED).findAny().isEmpty();
    }

    /** Asks something of the members of a collective. */
    public boolean asksOfMembers() {
        return leaves(RequirementKind.UNIT_SHARE, RequirementKind.COUNT, RequirementKind.EVERY_MEMBER)
                .findAny()
                .isPresent();
    }

    /** How many times running it asks for another title; 1 when for none, so that it can be given every year. */
    public int times() {
        return Math.max(1, most(leaves(RequirementKind.STREAK)));
    }

    /** The titles of which it asks how many members hold them. */
    Stream<String> titlesOfMembers() {
        return leaves(RequirementKind.UNIT_SHARE, RequirementKind.COUNT)
                .map(Requirement::title)
                .filter(java.util.Objects::nonNull);
    }

    private static int most(Stream<Requirement> leaves) {
        return leaves.mapToInt(leaf -> leaf.years() == null ? 0 : leaf.years())
                .max()
                .orElse(0);
    }
}
