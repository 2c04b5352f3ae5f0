package vn.thidua.spreadsheet;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** What may be done with a file: confirm it, read it again, throw it away. */
@Controller
@RequestMapping("/imports/{kind}")
class ImportStepController {

    private final ImportDesk desk;
    private final ImportService service;
    private final ImportReading reading;
    private final Forms forms;

    ImportStepController(ImportDesk desk, ImportService service, ImportReading reading, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.reading = reading;
        this.forms = forms;
    }

    @PostMapping("/{id}/confirmation")
    String create(@PathVariable String kind, @PathVariable UUID id, Viewer viewer) {
        service.apply(desk.require(kind, viewer), desk.school(viewer), id, viewer);
        return forms.done("/imports/" + kind + "/" + id, "import.applied");
    }

    @PostMapping("/{id}/reading")
    String update(@PathVariable String kind, @PathVariable UUID id, Viewer viewer) {
        SheetImport sheets = desk.require(kind, viewer);
        reading.begin(sheets, service.restart(sheets, desk.school(viewer), id), viewer.scope());
        return "redirect:/imports/" + kind + "/" + id;
    }

    @PostMapping("/{id}/disposal")
    String delete(@PathVariable String kind, @PathVariable UUID id, Viewer viewer) {
        service.delete(desk.require(kind, viewer), desk.school(viewer), id);
        return forms.done("/imports/" + kind, "import.disposed");
    }
}
