package vn.thidua.campaign;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.campaign.Target.Comparison;
import vn.thidua.shared.EmulationYear;

/**
 * The numeric targets of movements with what is measured now. A module that can measure one owns a view
 * {@code measure_<code>}; which of them exist does not change while the application runs.
 */
@Component
public class CampaignTargets {

    /** Where two movements of a year set a target for the same thing, the later one counts. */
    private static final String BOUNDS = """
            select * from (
                select distinct on (t.measure) t.measure, m.position, case when :english then m.label_en else m.label_vi end as label,
                       m.unit = 'PERCENT' as percent,
                       case when t.comparison <> 'AT_MOST' then t.bound end as min,
                       case t.comparison when 'AT_LEAST' then null when 'BETWEEN' then t.upper_bound else t.bound end as max
                  from campaign_target t join campaign c on c.id = t.campaign_id join measure m on m.code = t.measure
                 where c.organisation_id = :school and c.emulation_year = :year and c.state <> 'DRAFT'
                 order by t.measure, c.launched_on desc, t.position) latest
             order by position
            """;

    private static final String READINGS = """
            select t.id, t.wording, t.measure, t.comparison, t.bound, t.upper_bound, t.base, t.source,
                   case when :english then m.label_en else m.label_vi end as label,
                   case when :english then m.missing_en else m.missing_vi end as missing,
                   coalesce(m.unit, 'PERCENT') = 'PERCENT' as percent, v.numerator, v.denominator
              from campaign_target t join campaign c on c.id = t.campaign_id
              left join measure m on m.code = t.measure
              left join (/*measures*/) v on v.measure = t.measure and v.emulation_year = c.emulation_year
             where t.campaign_id = :campaign
             order by t.position
            """;

    private static final String NO_MEASURE =
            "select null::text as measure, null::text as emulation_year, 0::bigint as numerator, 0::bigint as denominator where false";

    private final JdbcClient database;
    private final String measures;

    CampaignTargets(JdbcClient database) {
        this.database = database;
        this.measures = measures(database.sql(
                        "select code from measure where to_regclass('public.measure_' || lower(code)) is not null order by code")
                .query(String.class)
                .list());
    }

    /** One statement over the views that exist; their names come from the catalogue, whose codes are capitals only. */
    static String measures(List<String> codes) {
        return codes.isEmpty()
                ? NO_MEASURE
                : codes.stream()
                        .filter(code -> code.matches("[A-Z][A-Z_]{2,40}"))
                        .map(code -> "select '" + code
                                + "' as measure, emulation_year, numerator, denominator from measure_"
                                + code.toLowerCase(Locale.ROOT) + " where organisation_id = :keeper")
                        .collect(Collectors.joining(" union all "));
    }

    /** The same, for readers that join it with targets of their own choice. */
    String measures() {
        return measures;
    }

    /** What the school's launched movements of the year ask, in the catalogue's order; one SQL statement. */
    public List<TargetBound> of(UUID school, EmulationYear year) {
        return database.sql(BOUNDS)
                .param("school", school)
                .param("year", year.toString())
                .param("english", english())
                .query((row, number) -> new TargetBound(
                        row.getString("measure"),
                        row.getString("label"),
                        row.getBoolean("percent"),
                        row.getBigDecimal("min"),
                        row.getBigDecimal("max")))
                .list();
    }

    /** The targets of a movement in their order, each with what is measured now; one SQL statement. */
    List<Reading> readings(Campaign campaign) {
        return database.sql(READINGS.replace("/*measures*/", measures))
                .param("campaign", campaign.id())
                .param("keeper", campaign.organisation().id())
                .param("english", english())
                .query((row, number) -> new Reading(
                        row.getObject("id", UUID.class),
                        row.getString("wording"),
                        row.getString("label"),
                        row.getBoolean("percent"),
                        Comparison.valueOf(row.getString("comparison")),
                        row.getBigDecimal("bound"),
                        row.getBigDecimal("upper_bound"),
                        row.getString("base"),
                        row.getString("source"),
                        row.getString("missing"),
                        number(row, "numerator"),
                        number(row, "denominator")))
                .list();
    }

    static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** How what is measured stands to what was asked. */
    enum TargetState {
        /** Reached (đạt). */
        MET,
        /** Not reached yet (chưa đạt). */
        NOT_MET,
        /** More than was asked (vượt). */
        EXCEEDED,
        /** Nothing to measure with yet. */
        NO_DATA
    }

    /**
     * A target with what is measured now; compared in whole numbers, so that eight of nine is not ninety percent.
     *
     * @param label the measure, {@code null} if the target is in words only
     * @param missing which data would be needed
     * @param numerator how many did it, {@code null} as long as nothing can be measured
     * @param denominator of how many
     */
    record Reading(
            UUID id,
            String wording,
            @Nullable String label,
            boolean percent,
            Comparison comparison,
            BigDecimal bound,
            @Nullable BigDecimal upperBound,
            @Nullable String base,
            @Nullable String source,
            @Nullable String missing,
            @Nullable Long numerator,
            @Nullable Long denominator) {

        private static final int SCALE = 100;

        public TargetState state() {
            if (numerator == null || percent && (denominator == null || denominator == 0)) {
                return TargetState.NO_DATA;
            }
            int toBound = compare(bound);
            return switch (comparison) {
                case AT_MOST -> toBound <= 0 ? TargetState.MET : TargetState.NOT_MET;
                case AT_LEAST, EXACTLY -> above(toBound, toBound);
                case BETWEEN -> above(toBound, compare(upperBound == null ? bound : upperBound));
            };
        }

        private static TargetState above(int lower, int upper) {
            return lower < 0 ? TargetState.NOT_MET : upper > 0 ? TargetState.EXCEEDED : TargetState.MET;
        }

        private int compare(BigDecimal limit) {
            long part = numerator == null ? 0 : numerator;
            if (!percent) {
                return BigDecimal.valueOf(part).compareTo(limit);
            }
            long whole = denominator == null ? 0 : denominator;
            return BigDecimal.valueOf(part)
                    .multiply(BigDecimal.valueOf(100))
                    .compareTo(limit.multiply(BigDecimal.valueOf(whole)));
        }

        /** What is asked, {@code ≥ 90 %}, {@code 80–90 %}, {@code 100 %}, {@code ≥ 2}. */
        public String asked() {
            String sign =
                    switch (comparison) {
                        case AT_LEAST -> "≥ ";
                        case AT_MOST -> "≤ ";
                        case EXACTLY, BETWEEN -> "";
                    };
            String range = upperBound == null ? "" : "–" + write(upperBound);
            return sign + write(bound) + range + (percent ? " %" : "");
        }

        private static String write(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString().replace('.', ',');
        }

        /** The length of the bar, 0 to 100. */
        public int filled() {
            return state() == TargetState.NO_DATA
                    ? 0
                    : position(BigDecimal.valueOf(numerator == null ? 0 : numerator), true);
        }

        /** Where on the bar the asked stretch begins. */
        public int zoneFrom() {
            return comparison == Comparison.AT_MOST ? 0 : position(bound, false);
        }

        /** Where on the bar the asked stretch ends. */
        public int zoneTo() {
            return switch (comparison) {
                case AT_LEAST -> SCALE;
                case AT_MOST, EXACTLY -> position(bound, false);
                case BETWEEN -> position(upperBound == null ? bound : upperBound, false);
            };
        }

        /** Percent as they are; counts on a scale that leaves room above the highest of asked and measured. */
        private int position(BigDecimal number, boolean measured) {
            if (percent) {
                long whole = denominator == null || denominator == 0 ? 1 : denominator;
                return measured
                        ? (int) Math.min(SCALE, number.longValue() * SCALE / whole)
                        : Math.min(SCALE, number.intValue());
            }
            double most = Math.max(
                    (upperBound == null ? bound : upperBound).doubleValue(), numerator == null ? 0 : numerator);
            return most == 0 ? 0 : (int) Math.round(number.doubleValue() / (most * 1.25) * SCALE);
        }
    }
}
