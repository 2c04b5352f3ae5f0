package vn.thidua.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** What lies in a dossier: records found, files brought, files fetched. */
@Controller
@RequestMapping("/nominations/{id}/items")
class ItemController {

    private final DossierDesk desk;
    private final ItemDesk items;
    private final Forms forms;
    private final Words words;

    ItemController(DossierDesk desk, ItemDesk items, Forms forms, Words words) {
        this.desk = desk;
        this.items = items;
        this.forms = forms;
        this.words = words;
    }

    /** The page of the dossier is also the form. */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable ItemKind item,
            @RequestParam(name = "words") @Nullable String label,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model)
            throws IOException {
        try {
            items.upload(id, item == null ? ItemKind.OTHER : item, label, file, viewer);
            return forms.done("/nominations/" + id + "#items", "nomination.itemAdded");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            desk.show(id, viewer, model);
            model.addAttribute("fileError", words.say(refusal.messageKey(), refusal.arguments()));
            return "nomination/show";
        }
    }

    @PostMapping("/gathering")
    String gather(@PathVariable UUID id, Viewer viewer) {
        return forms.done("/nominations/" + id + "#items", "nomination.gathered", items.gather(id, viewer));
    }

    @GetMapping("/{item}/file")
    void show(@PathVariable UUID id, @PathVariable UUID item, Viewer viewer, HttpServletResponse response)
            throws IOException {
        items.send(id, item, viewer, response);
    }
}
