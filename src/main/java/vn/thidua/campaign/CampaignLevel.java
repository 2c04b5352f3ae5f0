package vn.thidua.campaign;

import vn.thidua.organisation.OrganisationKind;

/** Who launched a movement, from the top down. */
public enum CampaignLevel {
    PRIME_MINISTER,
    MINISTRY,
    ACADEMY,
    PROVINCE,
    DISTRICT,
    CLUSTER,
    EDUCATION_OFFICE,
    SCHOOL;

    /** The level at which a body launches its own movements. */
    static CampaignLevel usualOf(OrganisationKind keeper) {
        return switch (keeper) {
            case ACADEMY -> ACADEMY;
            case PROVINCE -> PROVINCE;
            case EDUCATION_OFFICE -> EDUCATION_OFFICE;
            case CLUSTER, BLOCK -> CLUSTER;
            case SCHOOL, LEADERSHIP, FACULTY, OFFICE -> SCHOOL;
        };
    }
}
