package vn.thidua.campaign;

import vn.thidua.shared.Viewer;

/** What a room shows on a movement's page, as an attribute of the page's model; read in one SQL statement. */
public interface CampaignPart {

    String name();

    Object of(Campaign campaign, Viewer viewer);
}
