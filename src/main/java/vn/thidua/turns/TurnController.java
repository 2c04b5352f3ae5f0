package vn.thidua.turns;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;
import vn.thidua.turns.TurnBook.Filter;

/** Turns and shares of a year; who sees only the own months, or only numbers of schools, is led there. */
@Controller
@RequestMapping("/rating-summaries")
class TurnController {

    private final TurnDesk desk;

    TurnController(TurnDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Filter filter, Viewer viewer, Model model) {
        if (!Circle.of(viewer).isMany()) {
            viewer.requireAny(Role.STAFF_MEMBER, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
            boolean above = viewer.isAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
            return "redirect:/rating-summaries/" + (above ? "schools" : "people/" + viewer.personId());
        }
        model.addAllAttributes(desk.board(filter, viewer));
        model.addAttribute("filter", filter);
        return "turns/board";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void show(@PathVariable String ending, Filter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        SheetDownload.send(desk.sheets(filter, viewer), ending, response);
    }
}
