package vn.thidua.drafting;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** One criterion of a draft: adding it, changing it. */
@Controller
@RequestMapping("/criteria/{set}/items")
class ItemController {

    private final ItemService service;
    private final ItemDesk desk;
    private final Forms forms;

    ItemController(ItemService service, ItemDesk desk, Forms forms) {
        this.service = service;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(
            @PathVariable UUID set,
            @RequestParam @Nullable UUID parent,
            @RequestParam @Nullable CriterionKind kind,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(desk.furnished(set, null, kind, viewer));
        if (kind == null) {
            model.addAttribute("parent", parent);
            return "criteria/kinds";
        }
        model.addAttribute("form", ItemDesk.blank(model.asMap(), parent));
        return "criteria/item";
    }

    @PostMapping
    String create(
            @PathVariable UUID set,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            @RequestParam @Nullable CriterionKind kind,
            @RequestParam @Nullable String then,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(desk.furnished(set, null, kind, viewer));
        return forms.submit(
                errors,
                kind == null ? "criteria/kinds" : "criteria/item",
                "criteria.item.saved",
                () -> ItemDesk.next(set, service.add(set, form, viewer), form, then));
    }

    @GetMapping("/{id}")
    String edit(
            @PathVariable UUID set,
            @PathVariable UUID id,
            @RequestParam @Nullable CriterionKind kind,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(desk.furnished(set, id, kind, viewer));
        model.addAttribute("form", desk.form(model.asMap()));
        return "criteria/item";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID set,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            @RequestParam @Nullable CriterionKind kind,
            @RequestParam @Nullable String then,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(desk.furnished(set, id, kind, viewer));
        return forms.submit(errors, "criteria/item", "criteria.item.saved", () -> {
            service.change(set, id, form, viewer);
            return ItemDesk.next(set, id, form, then);
        });
    }
}
