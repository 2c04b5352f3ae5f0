package vn.thidua.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.nomination.DossierItem.ItemState;
import vn.thidua.nomination.DossierItems;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** The standing body looks at one document: accepts it, refuses it with a note, opens the question again; or it is taken out. */
@Controller
@RequestMapping("/nominations/{id}/items/{item}")
class ItemCheckController {

    private final DossierItems items;
    private final Forms forms;

    ItemCheckController(DossierItems items, Forms forms) {
        this.items = items;
        this.forms = forms;
    }

    @PostMapping("/check")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam ItemState verdict,
            @RequestParam @Nullable String note,
            Viewer viewer) {
        items.check(id, item, verdict, note, viewer);
        return forms.done("/nominations/" + id + "#items", "nomination.checked");
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID item, Viewer viewer) {
        items.remove(id, item, viewer);
        return forms.done("/nominations/" + id + "#items", "nomination.itemRemoved");
    }
}
