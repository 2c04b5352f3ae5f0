/**
 * The walls of the house: the embedded PostgreSQL for machines without one, the transaction that carries the viewer's scope
 * into row-level security, one snapshot per page, and the key that makes a form count once.
 */
@NullMarked
@ApplicationModule(displayName = "Persistence", allowedDependencies = "shared")
package vn.thidua.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
