package vn.thidua.operations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.operations.BackupRun.BackupKind;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A backup, asked for by hand. */
@Controller
@RequestMapping("/operations/backups")
class BackupController {

    private final BackupService backups;
    private final Forms forms;

    BackupController(BackupService backups, Forms forms) {
        this.backups = backups;
        this.forms = forms;
    }

    @PostMapping
    String create(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        backups.begin(BackupKind.MANUAL);
        return forms.done("/operations", "operations.backup.begun");
    }
}
