package vn.thidua.title;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.page.Words;
import vn.thidua.shared.Threshold;

/** Reads the catalogue as rows: one for each rule in force on a day, and one for each title without. */
@Repository
class TitleListing {

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable TitleSubject subject,

            @org.springframework.format.annotation.DateTimeFormat(
                    iso = org.springframework.format.annotation.DateTimeFormat.ISO.DATE)
            @Nullable
            LocalDate on,

            @Nullable Boolean all) {

        /** Whether titles and forms that are not in use are listed too. */
        public boolean everything() {
            return Boolean.TRUE.equals(all);
        }
    }

    /** A line of the catalogue; without a rule on that day everything after {@code subject} is empty. */
    record Row(
            UUID id,
            String name,
            String nameEn,
            String shortName,
            TitleCategory category,
            boolean enabled,
            TitleSubject subject,
            @Nullable String variant,
            @Nullable String regime,
            TitleRule.@Nullable RatingGate ratingGate,
            @Nullable Quota quota,
            @Nullable String quotaOf,
            @Nullable Vote vote,
            List<TitleRule.Decider> deciders,
            @Nullable BigDecimal coefficient,
            boolean verified) {

        /** The name in the language of the page. */
        public String nameIn(Locale language) {
            return "en".equals(language.getLanguage()) ? nameEn : name;
        }

        /** The short name of the title whose holders the quota counts, by its code. */
        public Map<String, String> quotaNames() {
            return quota == null || quota.of() == null || quotaOf == null ? Map.of() : Map.of(quota.of(), quotaOf);
        }

        /** Whether a rule was in force on that day. */
        public boolean ruled() {
            return regime != null;
        }

        /** The line as a spreadsheet shows it. */
        List<?> cells(Words words, RuleWords rules, Locale language) {
            return Arrays.asList(
                    words.label(category),
                    nameIn(language),
                    words.label(subject),
                    variant,
                    regime,
                    words.label(ratingGate),
                    ruled() ? rules.quota(quota, quotaNames()) : null,
                    ruled() ? rules.vote(vote) : null,
                    rules.deciders(deciders),
                    coefficient,
                    ruled() ? words.say(verified ? "title.verified" : "title.unverified") : words.say("title.noRule"));
        }
    }

    private static final String ROWS = """
            select t.id, t.name, t.name_en, t.short_name, t.category, t.enabled, coalesce(r.subject, t.subject) as subject, r.variant,
                   g.code as regime, r.rating_gate, r.quota_percent, r.quota_of, r.quota_level, r.quota_rounding, r.quota_hard,
                   q.short_name as quota_name, r.vote_ballot, r.vote_percent, r.vote_base, r.vote_absent_writing,
                   r.deciders, r.coefficient, r.verified
              from title t
              left join title_rule r on r.title_id = t.id and :on >= r.valid_from and (r.valid_to is null or r.valid_to >= :on)
              left join legal_regime g on g.id = r.regime_id
              left join title q on q.code = r.quota_of
             where (t.enabled or :all)
               and (cast(:q as text) is null or search_text(concat_ws(' | ', t.name, t.short_name, t.code, t.name_en,
                    array_to_string(t.aliases, ' | '))) like '%' || search_text(:q) || '%')
               and (cast(:subject as text) is null or coalesce(r.subject, t.subject) = :subject
                    or r.id is null and t.subject = 'BOTH' and :subject in ('INDIVIDUAL', 'COLLECTIVE'))
             order by t.category desc, case when t.subject = 'COLLECTIVE' then 1 when t.subject = 'HOUSEHOLD' then 2 else 0 end,
                      t.rank, t.code, r.variant, r.subject desc
            """;

    private final JdbcClient database;

    TitleListing(JdbcClient database) {
        this.database = database;
    }

    /** The same rows, emulation titles and commendation forms apart. */
    Map<TitleCategory, List<Row>> groups(Filter filter, LocalDate on) {
        return find(filter, on).stream().collect(Collectors.groupingBy(Row::category));
    }

    List<Row> find(Filter filter, LocalDate on) {
        return database.sql(ROWS)
                .param("on", on)
                .param("q", filter.q())
                .param(
                        "subject",
                        filter.subject() == null ? null : filter.subject().name())
                .param("all", filter.everything())
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("short_name"),
                TitleCategory.valueOf(row.getString("category")),
                row.getBoolean("enabled"),
                TitleSubject.valueOf(row.getString("subject")),
                row.getString("variant"),
                row.getString("regime"),
                constant(TitleRule.RatingGate.class, row.getString("rating_gate")),
                row.getObject("quota_percent") == null
                        ? null
                        : new Quota(
                                row.getInt("quota_percent"),
                                row.getString("quota_of"),
                                Quota.QuotaLevel.valueOf(row.getString("quota_level")),
                                Quota.QuotaRounding.valueOf(row.getString("quota_rounding")),
                                row.getBoolean("quota_hard"),
                                null),
                row.getString("quota_name"),
                row.getString("vote_ballot") == null
                        ? null
                        : new Vote(
                                Vote.VoteBallot.valueOf(row.getString("vote_ballot")),
                                row.getObject("vote_percent", Integer.class),
                                constant(Threshold.Base.class, row.getString("vote_base")),
                                row.getBoolean("vote_absent_writing"),
                                null),
                deciders(row.getArray("deciders")),
                row.getBigDecimal("coefficient"),
                row.getBoolean("verified"));
    }

    private static List<TitleRule.Decider> deciders(@Nullable Array names) throws SQLException {
        return names == null
                ? List.of()
                : Arrays.stream((String[]) names.getArray())
                        .map(TitleRule.Decider::valueOf)
                        .toList();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
