package vn.thidua.merit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reports being written, and the versions that were kept. */
interface Reports extends Repository<AchievementReport, UUID> {

    @Query("select r from AchievementReport r where r.dossierId = :dossier")
    Optional<AchievementReport> of(UUID dossier);

    @Query("select v from ReportVersion v where v.dossierId = :dossier order by v.number")
    List<ReportVersion> versions(UUID dossier);

    @Query("select v from ReportVersion v where v.dossierId = :dossier and v.number = :number")
    Optional<ReportVersion> version(UUID dossier, int number);

    /** Who kept which version when, as a list shows it. */
    record Kept(int number, Instant keptAt, String keptBy) {}

    @Query(
            "select v.number as number, v.keptAt as keptAt, v.keptBy as keptBy from ReportVersion v where v.dossierId = :dossier order by v.number desc")
    List<Kept> kept(UUID dossier);
}
