package vn.thidua.pastaward;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachments;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The decision behind an award as a file: looked at, attached; the one before stays with the entry that named it. */
@Controller
@RequestMapping("/awards/{id}/attachment")
class ScanController {

    private final Scans scans;
    private final Attachments attachments;
    private final Forms forms;

    ScanController(Scans scans, Attachments attachments, Forms forms) {
        this.scans = scans;
        this.attachments = attachments;
        this.forms = forms;
    }

    @GetMapping
    void show(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        attachments.send(scans.of(id, viewer), response);
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam @Nullable MultipartFile file, Viewer viewer) throws IOException {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        scans.attach(id, file, viewer);
        return forms.done("/awards/" + id, "award.scanned");
    }
}
