package vn.thidua.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Writes on a sheet: saving at any time, handing in once, opening it again for one person. */
@Controller
@RequestMapping("/month-sheets/{id}")
class SheetEntryController {

    private final SheetDesk desk;
    private final SheetPage page;
    private final Forms forms;

    SheetEntryController(SheetDesk desk, SheetPage page, Forms forms) {
        this.desk = desk;
        this.page = page;
        this.forms = forms;
    }

    /** A name of its own keeps what is typed out of the allow-list of beans: fields are named after criteria. */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "SELF") MonthLayer layer,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        boolean handsIn = typed.containsKey("handIn");
        try {
            desk.write(id, layer, typed, handsIn, viewer);
        } catch (SheetDesk.Obstacles obstacles) {
            response.setStatus(
                    (obstacles.overtaken().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
            page.furnish(page.require(id, viewer), viewer, obstacles, model);
            return "appraisal/sheet";
        }
        return forms.done(
                "/month-sheets/" + id,
                handsIn
                        ? "appraisal.handedIn"
                        : layer == MonthLayer.SELF ? "appraisal.draftSaved" : "appraisal.rated." + layer);
    }

    @PostMapping("/reopening")
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate until,
            @RequestParam @Nullable String reason,
            Viewer viewer) {
        desk.reopen(id, until, reason, viewer);
        return forms.done("/month-sheets/" + id, "appraisal.reopened");
    }
}
