package vn.thidua.spreadsheet;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Takes the last import of a kind back. */
@Controller
@RequestMapping("/imports/{kind}")
class ImportUndoingController {

    private final ImportDesk desk;
    private final ImportService service;
    private final Forms forms;

    ImportUndoingController(ImportDesk desk, ImportService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/{id}/undoing")
    String create(@PathVariable String kind, @PathVariable UUID id, Viewer viewer) {
        service.undo(desk.require(kind, viewer), desk.school(viewer), id);
        return forms.done("/imports/" + kind, "import.undone");
    }
}
