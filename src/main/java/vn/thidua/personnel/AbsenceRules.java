package vn.thidua.personnel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Period;

/** What leave, study, secondment and discipline mean for the titles of a year; only a migration changes it, so it is read once. */
@Component
public class AbsenceRules {

    /** What follows from a stretch of absence. */
    public enum AbsenceEffect {
        /** The time counts as if worked. */
        COUNTED("good"),
        /** Counts if its result was good enough. */
        NEEDS_RESULT("waiting"),
        /** The unit that sends considers, with comments of the one that receives. */
        SENDER_CONSIDERS("waiting"),
        /** The best rating is out of reach. */
        NO_EXCELLENT("waiting"),
        /** Achievements count only from its end. */
        FROM_ITS_END("bad");

        private final String weight;

        AbsenceEffect(String weight) {
            this.weight = weight;
        }

        /** Chip of the same meaning: good, waiting or bad. */
        public String weight() {
            return weight;
        }
    }

    /** One rule: what a stretch of a kind and length means, by which article. */
    public record AbsenceRule(
            PersonnelEventKind kind,
            AbsenceEffect effect,
            int monthsFrom,
            @Nullable Integer monthsBelow,
            Period valid,
            String legalBasis,
            boolean verified) {

        /** Whether it speaks of a stretch of a kind, so many months long, in a year that ends on the day. */
        public boolean isFor(PersonnelEventKind other, long months, LocalDate day) {
            return kind == other
                    && months >= monthsFrom
                    && (monthsBelow == null || months < monthsBelow)
                    && valid.contains(day);
        }
    }

    private final JdbcClient database;
    private volatile @Nullable List<AbsenceRule> known;

    AbsenceRules(JdbcClient database) {
        this.database = database;
    }

    public List<AbsenceRule> all() {
        List<AbsenceRule> rules = known;
        if (rules == null) {
            rules = read();
            known = rules;
        }
        return rules;
    }

    private List<AbsenceRule> read() {
        return database.sql("""
                        select kind, effect, months_from, months_below, valid_from, valid_to, legal_basis, verified
                          from absence_rule order by kind, months_from
                        """)
                .query((row, number) -> new AbsenceRule(
                        PersonnelEventKind.valueOf(row.getString("kind")),
                        AbsenceEffect.valueOf(row.getString("effect")),
                        row.getInt("months_from"),
                        row.getObject("months_below", Integer.class),
                        new Period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        row.getString("legal_basis"),
                        row.getBoolean("verified")))
                .list();
    }
}
