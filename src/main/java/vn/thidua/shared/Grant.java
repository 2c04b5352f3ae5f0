package vn.thidua.shared;

import java.io.Serializable;
import java.util.UUID;

/**
 * A role held in one organisation.
 *
 * @param role what may be done
 * @param organisationId where: the unit for {@link Role#UNIT_HEAD}, the school, the cluster or the superior body otherwise
 */
public record Grant(Role role, UUID organisationId) implements Serializable {}
