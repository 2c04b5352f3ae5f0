package vn.thidua.spreadsheet;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** Takes the last import of a kind back. */
@Controller
@RequestMapping("/imports/{kind}")
class ImportUndoingController {

    private final ImportDesk desk;
    private final ImportService service;
    private final Words words;

    ImportUndoingController(ImportDesk desk, ImportService service, Words words) {
        this.desk = desk;
        this.service = service;
        this.words = words;
    }

    @PostMapping("/{id}/undoing")
    String create(@PathVariable String kind, @PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.undo(desk.require(kind, viewer), desk.school(viewer), id);
        flash.addFlashAttribute("done", words.say("import.undone"));
        return "redirect:/imports/" + kind;
    }
}
