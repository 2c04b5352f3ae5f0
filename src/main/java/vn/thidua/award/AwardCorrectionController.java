package vn.thidua.award;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Option;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.title.TitleRepository;

/** Correcting what the ledger states of an award, by a later entry. */
@Controller
@RequestMapping("/awards/{id}/correction")
class AwardCorrectionController {

    private final Awards awards;
    private final Ledger ledger;
    private final TitleRepository titles;
    private final Forms forms;

    AwardCorrectionController(Awards awards, Ledger ledger, TitleRepository titles, Forms forms) {
        this.awards = awards;
        this.ledger = ledger;
        this.titles = titles;
        this.forms = forms;
    }

    private Award furnish(UUID id, Viewer viewer, Model model) {
        Award award = awards.require(id, viewer);
        if (!award.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        List<Option> choices = titles.all().stream()
                .map(title -> new Option(title.id(), title.name()))
                .toList();
        model.addAttribute("award", award);
        model.addAttribute("titles", choices);
        return award;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", AwardForm.of(furnish(id, viewer, model)));
        return "award/correction";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AwardForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        Award award = furnish(id, viewer, model);
        if (form != null && form.version() != null && form.version() != award.lastNumber()) {
            throw new Stale(form, AwardForm.of(award));
        }
        return forms.submit(errors, "award/correction", "award.corrected", () -> {
            ledger.correct(id, form.facts(award), form.reason(), viewer);
            return "/awards/" + id;
        });
    }
}
