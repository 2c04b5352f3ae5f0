package vn.thidua.operations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** How the installation is: its last backups and its health, for whoever answers for it. */
@Controller
@RequestMapping("/operations")
class OperationsController {

    private final Health health;
    private final BackupService backups;

    OperationsController(Health health, BackupService backups) {
        this.health = health;
        this.backups = backups;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        var runs = health.runs();
        model.addAttribute("runs", runs);
        model.addAttribute("underWay", runs.stream().anyMatch(BackupRun::isUnderWay));
        model.addAttribute("ours", backups.isOurs());
        model.addAttribute("directory", backups.directory());
        model.addAttribute("database", health.database());
        model.addAttribute("freeMegabytes", health.freeMegabytes(backups.directory()));
        model.addAttribute("version", Commands.version());
        model.addAttribute("java", Runtime.version().toString());
        return "operations/show";
    }
}
