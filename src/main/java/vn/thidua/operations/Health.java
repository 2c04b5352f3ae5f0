package vn.thidua.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the installation is. */
@Component
class Health {

    private static final String RUNS = """
            select id, kind, state, started_at, finished_at, file, bytes, detail from backup_run
             order by number desc limit 20
            """;
    private static final String DATABASE = """
            select current_setting('server_version') as version, current_setting('fsync') = 'on' as flushes,
                   pg_database_size(current_database()) as size
            """;

    private final JdbcClient database;

    Health(JdbcClient database) {
        this.database = database;
    }

    /** The last backups, the newest first. */
    List<BackupRun> runs() {
        return database.sql(RUNS).query(BackupRun.class).list();
    }

    Server database() {
        return database.sql(DATABASE).query(Server.class).single();
    }

    /** Room on the disk of a directory, or of the nearest one above that exists. */
    @Nullable
    Long freeMegabytes(Path directory) {
        for (Path path = directory; path != null; path = path.getParent()) {
            if (Files.exists(path)) {
                try {
                    return Files.getFileStore(path).getUsableSpace() >> 20;
                } catch (IOException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /**
     * What the database says of itself.
     *
     * @param flushes whether a commit is on the disk when it is acknowledged
     */
    record Server(String version, boolean flushes, long size) {
        public long megabytes() {
            return size >> 20;
        }
    }
}
