/**
 * Dossiers that propose titles and forms (hồ sơ đề nghị khen thưởng): where each stands, what belongs into it by law, every step
 * on its way. Pages, unit meetings, reports and publicity stand on it; council and decisions work through {@link
 * vn.thidua.nomination.Dossiers}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Nomination",
        allowedDependencies = {"law", "title", "staff", "document", "organisation", "persistence", "page", "shared"})
package vn.thidua.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
