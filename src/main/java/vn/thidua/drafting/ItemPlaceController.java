package vn.thidua.drafting;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Where a criterion of a draft stands, and taking it out after a second look at what goes with it. */
@Controller
@RequestMapping("/criteria/{set}/items/{id}")
class ItemPlaceController {

    private final ItemService service;
    private final ItemDesk desk;
    private final Forms forms;

    ItemPlaceController(ItemService service, ItemDesk desk, Forms forms) {
        this.service = service;
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping("/place")
    String update(
            @PathVariable UUID set, @PathVariable UUID id, @RequestParam(defaultValue = "") String to, Viewer viewer) {
        String code = service.move(set, id, "up".equals(to), viewer);
        return forms.done("/criteria/" + set + "#c-" + code, "criteria.item.moved");
    }

    @GetMapping("/removal")
    String show(@PathVariable UUID set, @PathVariable UUID id, Viewer viewer, Model model) {
        model.addAllAttributes(desk.furnished(set, id, null, viewer));
        return "criteria/removal";
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID set, @PathVariable UUID id, Viewer viewer) {
        service.remove(set, id, viewer);
        return forms.done("/criteria/" + set, "criteria.item.removed");
    }
}
