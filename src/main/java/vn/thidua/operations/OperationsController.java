package vn.thidua.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.operations.BackupRun.BackupKind;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** How the installation is: its last backups and its health, for whoever answers for it. */
@Controller
@RequestMapping("/operations")
class OperationsController {

    private static final String RUNS = """
            select id, kind, state, started_at, finished_at, file, bytes, detail from backup_run
             order by started_at desc, id limit 20
            """;
    private static final String HEALTH = """
            select current_setting('server_version') as version, current_setting('fsync') = 'on' as flushes,
                   pg_database_size(current_database()) as size
            """;

    private final JdbcClient database;
    private final BackupService backups;
    private final Words words;

    OperationsController(JdbcClient database, BackupService backups, Words words) {
        this.database = database;
        this.backups = backups;
        this.words = words;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        List<BackupRun> runs = database.sql(RUNS).query(BackupRun.class).list();
        model.addAttribute("runs", runs);
        model.addAttribute("underWay", runs.stream().anyMatch(BackupRun::isUnderWay));
        model.addAttribute("ours", backups.isOurs());
        model.addAttribute("directory", backups.directory());
        model.addAttribute("database", database.sql(HEALTH).query(Health.class).single());
        model.addAttribute("freeMegabytes", free(backups.directory()));
        model.addAttribute("version", Commands.version());
        model.addAttribute("java", Runtime.version().toString());
        return "operations/show";
    }

    @PostMapping("/backups")
    String create(Viewer viewer, RedirectAttributes flash) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        backups.begin(BackupKind.MANUAL);
        flash.addFlashAttribute("done", words.say("operations.backup.begun"));
        return "redirect:/operations";
    }

    /** Room on the disk of the archives, or of the nearest directory above that exists. */
    private static @Nullable Long free(Path directory) {
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
    record Health(String version, boolean flushes, long size) {
        public long megabytes() {
            return size >> 20;
        }
    }
}
