package vn.thidua.campaign;

import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.EmulationYear;

/** The numeric targets of movements, for those who want to compare with them. */
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

    private final JdbcClient database;

    CampaignTargets(JdbcClient database) {
        this.database = database;
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

    static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
