package vn.thidua.excellence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.law.RatingRule;
import vn.thidua.law.RatingRule.QuotaReading;
import vn.thidua.law.RatingRules;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** The shares of a school's year under the rules that stand on its last day; two statements. */
@Component
public class ExcellenceShares {

    private final RatingRules law;
    private final ExcellenceRules rules;

    ExcellenceShares(RatingRules law, ExcellenceRules rules) {
        this.law = law;
        this.rules = rules;
    }

    /**
     * The shares of those counted.
     *
     * @param outstanding whether the share of an outstanding organisation is claimed
     */
    public ShareTable of(
            RatedSubject kind, EmulationYear year, boolean outstanding, List<Standing> standings, Viewer viewer) {
        UUID school = viewer.homeId();
        LocalDate day = year.lastDay();
        RatingRule known = law.of(school, day).orElse(null);
        return ShareTable.of(
                viewer.homeName(),
                known,
                kind == RatedSubject.PERSON
                        ? ExcellenceRules.inForce(rules.seenFrom(school), day).orElse(null)
                        : null,
                known == null ? null : percent(known, outstanding),
                known == null || known.reading() == QuotaReading.INCLUSIVE,
                standings);
    }

    private static @Nullable Integer percent(RatingRule rule, boolean outstanding) {
        return outstanding && rule.outstandingPercent() != null ? rule.outstandingPercent() : rule.excellentPercent();
    }
}
