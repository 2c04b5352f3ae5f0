package vn.thidua.prize;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Words;
import vn.thidua.prize.PrizeMoney.PrizeRule;

/** The prize money of a school's awards: every award whose decision is known, what it is worth, who pays, what was paid. */
@Repository
@Transactional(readOnly = true)
public class Prizes {

    /** The rule and the base salary are those in force on the day of the decision. */
    private static final String AWARDS = """
            select a.id, a.subject_kind, a.person_id, a.unit_id, a.subject_name, t.name as title, t.category = 'FORM' as form, a.variant,
                   a.emulation_year, a.decision_number, a.decided_on, a.issuer, a.award_level, a.ended, p.given_name,
                   issued_by_itself(a.award_level, a.issuer, s.name) as own,
                   (select u.short_name from appointment x join organisation u on u.id = x.unit_id
                     where x.person_id = a.person_id order by x.valid_from desc limit 1) as place,
                   r.coefficient, r.coefficient_is_limit, r.legal_basis, r.verified, b.amount as base, b.legal_basis as base_basis,
                   b.verified as base_verified, m.amount as paid, f.booked_on, f.document
              from award_current a
              join title t on t.id = a.title_id
              join organisation s on s.id = a.organisation_id
              left join person p on p.id = a.person_id
              left join title_rule r on r.title_id = a.title_id and r.variant = a.variant
                   and r.subject = case when a.subject_kind in ('UNIT', 'SCHOOL') or t.subject = 'COLLECTIVE' then 'COLLECTIVE' else 'INDIVIDUAL' end
                   and a.decided_on >= r.valid_from and (r.valid_to is null or a.decided_on <= r.valid_to)
              left join base_salary b on a.decided_on >= b.valid_from and (b.valid_to is null or a.decided_on <= b.valid_to)
              left join prize_payment m on m.award_id = a.id
              left join fund_entry f on f.id = m.fund_entry_id
             where a.organisation_id = :school and a.confirmed and (a.ended is null or m.award_id is not null)
             order by a.decided_on desc, a.decision_number, t.category desc, t.rank desc,
                   coalesce(p.given_name, a.subject_name) collate "vi-x-icu", a.subject_name collate "vi-x-icu"
            """;

    private final JdbcClient database;

    Prizes(JdbcClient database) {
        this.database = database;
    }

    /** All prizes of a school, the latest decision first. */
    public List<Prize> of(UUID school) {
        List<Facts> facts = database.sql(AWARDS)
                .param("school", school)
                .query((row, number) -> facts(row))
                .list();
        return weighed(facts);
    }

    /** Awards weighed against each other. */
    static List<Prize> weighed(List<Facts> facts) {
        return PrizeMoney.of(facts.stream().map(Facts::item).toList()).stream()
                .map(line -> new Prize(line.item().award(), line))
                .toList();
    }

    /** Those among them that a filter lets through. */
    List<Prize> find(Filter filter, UUID school) {
        return of(school).stream().filter(filter::lets).toList();
    }

    /** Those of a school's own that wait for their money, out of a selection. */
    List<Prize> due(Collection<UUID> awards, UUID school) {
        Set<UUID> wanted = Set.copyOf(awards);
        return of(school).stream()
                .filter(prize -> wanted.contains(prize.facts().award()) && prize.state() == PrizeState.DUE)
                .toList();
    }

    /** How an award's money stands. */
    public enum PrizeState {
        /** To be paid out of the school's fund. */
        DUE("waiting", "hourglass-split"),
        /** Paid. */
        PAID("good", "check-circle"),
        /** Not paid: a higher title of the same year is. */
        COVERED("neutral", "dash-circle"),
        /** Paid by who issued the decision. */
        OTHER_PAYER("done", "building"),
        /** No coefficient or base salary is known. */
        UNKNOWN("bad", "question-circle"),
        /** Paid, but the award was withdrawn or cancelled since: the money is to be recovered. */
        RECOVER("bad", "exclamation-triangle");

        private final String tone;
        private final String icon;

        PrizeState(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    /** An award as the payment list needs it. */
    public record Facts(
            UUID award,
            String receiver,
            String name,
            @Nullable String place,
            String title,
            boolean form,
            String year,
            String decisionNumber,
            LocalDate decidedOn,
            @Nullable String issuer,
            boolean stateLevel,
            boolean own,
            boolean ended,
            PrizeMoney.@Nullable Rate rate,
            PrizeMoney.@Nullable Base base,
            @Nullable Long paid,
            @Nullable LocalDate paidOn,
            @Nullable String document) {

        private PrizeMoney.Item<Facts> item() {
            // What was withdrawn is weighed against nothing.
            String period = ended ? year + "/" + award : year;
            return new PrizeMoney.Item<>(this, receiver, title, period, form, rate, base);
        }
    }

    /** A line of the payment list. */
    public record Prize(Facts facts, PrizeMoney.Line<Facts> line) {

        public PrizeState state() {
            if (facts.paid() != null) {
                return facts.ended() ? PrizeState.RECOVER : PrizeState.PAID;
            }
            if (line.rule() == PrizeRule.COVERED) {
                return PrizeState.COVERED;
            }
            if (!facts.own()) {
                return PrizeState.OTHER_PAYER;
            }
            return line.rule() == PrizeRule.UNKNOWN ? PrizeState.UNKNOWN : PrizeState.DUE;
        }

        /** What was paid, else what it is worth. */
        public long amount() {
            return facts.paid() == null ? line.amount() : facts.paid();
        }

        /** Paid once, although a later and higher title of the same year covers it now. */
        public boolean isPaidAndCovered() {
            return facts.paid() != null && line.rule() == PrizeRule.COVERED;
        }

        /** The line as a spreadsheet shows it. */
        List<@Nullable Object> cells(Words words) {
            return java.util.Arrays.asList(
                    facts.name(),
                    facts.place(),
                    facts.title(),
                    facts.year(),
                    facts.decisionNumber(),
                    facts.decidedOn(),
                    facts.issuer(),
                    facts.rate() == null ? null : facts.rate().coefficient(),
                    facts.base() == null ? null : facts.base().amount(),
                    line.raw(),
                    amount(),
                    words.label(line.rule()),
                    words.label(state()),
                    facts.paidOn(),
                    facts.document());
        }
    }

    /** What the list's query string says: a month or a year of decisions, one decision, a state. */
    record Filter(
            @Nullable Integer year,
            @Nullable String month,
            @Nullable String decision,
            @Nullable PrizeState state) {

        Filter {
            month = month == null || !month.matches("\\d{4}-\\d{2}") ? null : month;
            decision = decision == null || decision.isBlank() ? null : decision.strip();
        }

        boolean lets(Prize prize) {
            LocalDate on = prize.facts().decidedOn();
            return (year == null || on.getYear() == year)
                    && (month == null || on.toString().startsWith(month))
                    && (decision == null || prize.facts().decisionNumber().equalsIgnoreCase(decision))
                    && (state == null || prize.state() == state);
        }
    }

    /** The decisions of a list, as choices. */
    static List<String> decisions(List<Prize> prizes) {
        return prizes.stream()
                .map(prize -> prize.facts().decisionNumber())
                .distinct()
                .toList();
    }

    static long sum(Collection<Prize> prizes, PrizeState state) {
        return prizes.stream()
                .filter(prize -> prize.state() == state)
                .mapToLong(Prize::amount)
                .sum();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        String variant = row.getString("variant");
        return new Facts(
                row.getObject("id", UUID.class),
                kind + "/" + row.getString("person_id") + "/" + row.getString("unit_id") + "/"
                        + ("OTHER".equals(kind) ? row.getString("subject_name") : ""),
                row.getString("subject_name"),
                row.getString("place"),
                variant.isEmpty() ? row.getString("title") : row.getString("title") + " " + variant,
                row.getBoolean("form"),
                row.getString("emulation_year"),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("issuer"),
                "STATE".equals(row.getString("award_level")),
                row.getBoolean("own"),
                row.getString("ended") != null,
                row.getBigDecimal("coefficient") == null
                        ? null
                        : new PrizeMoney.Rate(
                                row.getBigDecimal("coefficient"),
                                row.getBoolean("coefficient_is_limit"),
                                row.getString("legal_basis"),
                                row.getBoolean("verified")),
                row.getObject("base") == null
                        ? null
                        : new PrizeMoney.Base(
                                row.getLong("base"), row.getString("base_basis"), row.getBoolean("base_verified")),
                (Long) row.getObject("paid"),
                row.getObject("booked_on", LocalDate.class),
                row.getString("document"));
    }
}
