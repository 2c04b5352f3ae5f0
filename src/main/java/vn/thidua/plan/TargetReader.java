package vn.thidua.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.campaign.Campaign;
import vn.thidua.campaign.CampaignPart;
import vn.thidua.campaign.CampaignTargets;
import vn.thidua.campaign.TargetBound;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** Reads the numeric targets of movements, with what is measured now or as bounds for those who measure. */
@Repository
class TargetReader implements CampaignTargets, CampaignPart {

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
                   coalesce(m.unit, 'PERCENT') = 'PERCENT' as percent, m.ceiling, m.ceiling_basis, v.numerator, v.denominator
              from campaign_target t join campaign c on c.id = t.campaign_id
              left join measure m on m.code = t.measure
              left join (/*measures*/) v on v.measure = t.measure and v.emulation_year = c.emulation_year
             where t.campaign_id = :campaign
             order by t.position
            """;

    private final JdbcClient database;
    private final Measures measures;

    TargetReader(JdbcClient database, Measures measures) {
        this.database = database;
        this.measures = measures;
    }

    @Override
    public List<TargetBound> of(UUID school, EmulationYear year) {
        return database.sql(BOUNDS)
                .param("school", school)
                .param("year", year.toString())
                .param("english", Measures.english())
                .query((row, number) -> new TargetBound(
                        row.getString("measure"),
                        row.getString("label"),
                        row.getBoolean("percent"),
                        row.getBigDecimal("min"),
                        row.getBigDecimal("max")))
                .list();
    }

    @Override
    public String name() {
        return "targets";
    }

    /** The targets of a movement in their order, each with what is measured now; one SQL statement. */
    @Override
    public List<TargetReading> of(Campaign campaign, Viewer viewer) {
        return database.sql(READINGS.replace("/*measures*/", measures.all()))
                .param("campaign", campaign.id())
                .param("keeper", campaign.organisation().id())
                .param("english", Measures.english())
                .query((row, number) -> new TargetReading(
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
                        Measures.number(row, "numerator"),
                        Measures.number(row, "denominator"),
                        row.getBigDecimal("ceiling"),
                        row.getString("ceiling_basis")))
                .list();
    }
}
