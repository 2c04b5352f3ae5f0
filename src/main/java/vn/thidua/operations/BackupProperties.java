package vn.thidua.operations;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thidua.persistence.DatabaseProperties;

/**
 * When and where the installation saves itself.
 *
 * @param directory where the archives are kept; beside the database if not given, better on another disk
 * @param nightly whether a backup is made every night
 * @param at the hour; a night that the machine slept through is made up for at the next start
 * @param keep how many archives of each kind are kept
 */
@ConfigurationProperties("thidua.backup")
record BackupProperties(
        @Nullable Path directory,
        @DefaultValue("true") boolean nightly,
        @DefaultValue("02:30") LocalTime at,
        @DefaultValue("14") int keep) {

    Path directory(DatabaseProperties database) {
        return (directory == null ? database.directory().resolve("backup") : directory)
                .toAbsolutePath()
                .normalize();
    }
}
