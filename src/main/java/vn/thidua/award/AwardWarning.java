package vn.thidua.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What to heed before an award is conferred: "không tặng nhiều hình thức cho một thành tích" (Law 2022, Art. 5) – a second form for
 * one achievement, or one award from both channels. It does not forbid: whether two forms honour one achievement is a
 * judgement.
 *
 * @param what which doubt
 * @param other the award that stands already
 */
public record AwardWarning(Doubt what, Award other) {

    /** Which doubt. */
    public enum Doubt {
        /** The same title or form for the same year, from another issuer. */
        BOTH_CHANNELS,
        /** The same form once more for the same year and achievement. */
        SAME_FORM,
        /** Another form for the same year and achievement. */
        SECOND_FORM
    }

    /**
     * Weighs a conferral against what the receiver holds.
     *
     * @param isForm whether a form is to be conferred
     * @param held awards that stand, of anybody
     */
    static List<AwardWarning> of(Conferral planned, boolean isForm, Collection<Award> held) {
        var warnings = new ArrayList<AwardWarning>();
        for (Award award : held) {
            if (!award.stands()
                    || !planned.subject().isSameAs(award.subject())
                    || !planned.year().equals(award.year())) {
                continue;
            }
            Conferral facts = award.facts();
            boolean same = planned.key().equals(facts.key());
            boolean oneAchievement = isForm && award.isForm() && planned.hasAchievementOf(facts);
            if (same && !planned.hasIssuerOf(facts)) {
                warnings.add(new AwardWarning(Doubt.BOTH_CHANNELS, award));
            } else if (oneAchievement) {
                warnings.add(new AwardWarning(same ? Doubt.SAME_FORM : Doubt.SECOND_FORM, award));
            }
        }
        return warnings;
    }

    /** Key of its sentence. */
    public String key() {
        return "award.warning." + what.name();
    }
}
