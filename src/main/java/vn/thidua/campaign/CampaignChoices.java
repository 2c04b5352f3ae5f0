package vn.thidua.campaign;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.document.DocumentRegister;
import vn.thidua.page.Option;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What the selects in the forms of a movement offer. */
@Repository
@Transactional(readOnly = true)
public class CampaignChoices {

    private static final String PARENTS = """
            select c.id, c.name || ' (' || o.short_name || ', ' || c.emulation_year || ')' as label
              from campaign c join organisation o on o.id = c.organisation_id
             where c.state <> 'DRAFT' and c.organisation_id = any(:scope) and c.id is distinct from :self
             order by c.valid_from desc, c.name limit 200
            """;

    private final JdbcClient database;
    private final DocumentRegister documents;

    CampaignChoices(JdbcClient database, DocumentRegister documents) {
        this.database = database;
        this.documents = documents;
    }

    /** All that the form of a movement needs. */
    void offer(Model model, Viewer viewer, UUID keeper, @Nullable UUID self) {
        model.addAttribute("keepers", keepers(viewer));
        model.addAttribute("parents", parents(viewer, self));
        model.addAttribute("documents", documents.choices(keeper, viewer));
    }

    /** All that the form of a pledge needs. */
    void offer(Model model, Campaign campaign, Viewer viewer) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("kept", campaign.isKeptBy(viewer));
        model.addAttribute("units", units(campaign, viewer));
    }

    /** What a movement of this viewer may answer: launched movements of one's own and from above. */
    List<Option> parents(Viewer viewer, @Nullable UUID self) {
        var own = Stream.concat(Campaign.keptBy(viewer).stream(), viewer.scope().above().stream());
        return database.sql(PARENTS)
                .param("scope", own.toArray(UUID[]::new))
                .param("self", self)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("label")))
                .list();
    }

    /** The bodies whose records the viewer keeps, as choices. */
    List<Option> keepers(Viewer viewer) {
        return options(
                "select id, name as label from organisation where id = any(:id) order by name",
                Campaign.keptBy(viewer));
    }

    /** The units for which the viewer may say something: all of a keeper's body, one's own as its head. */
    public List<Option> units(Campaign campaign, Viewer viewer) {
        Set<UUID> ids = campaign.isKeptBy(viewer)
                ? Set.of(campaign.organisation().id())
                : viewer.organisationsAs(Role.UNIT_HEAD);
        return options(
                "select id, name as label from organisation where (id = any(:id) or organisation_id = any(:id)) and id <> organisation_id order by path",
                ids);
    }

    private List<Option> options(String sql, Set<UUID> ids) {
        return database.sql(sql)
                .param("id", ids.toArray(UUID[]::new))
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("label")))
                .list();
    }
}
