package vn.thidua.checklist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Words;
import vn.thidua.title.TitleRepository;

/** The checklists of all titles on a day, and one title's through time; everybody may read what a dossier needs. */
@Controller
class ChecklistController {

    private final Requisites lines;
    private final TitleRepository titles;
    private final Words words;

    ChecklistController(Requisites lines, TitleRepository titles, Words words) {
        this.lines = lines;
        this.titles = titles;
        this.words = words;
    }

    @GetMapping("/titles/checklists")
    String list(@RequestParam @Nullable LocalDate on, Model model) {
        LocalDate day = on == null ? words.today() : on;
        model.addAttribute("on", day);
        model.addAttribute(
                "groups",
                lines.on(day).stream()
                        .collect(Collectors.groupingBy(Requisite::title, LinkedHashMap::new, Collectors.toList())));
        return "title/checklists";
    }

    @GetMapping("/titles/{titleId}/checklist")
    String show(@PathVariable UUID titleId, Model model) {
        List<Requisite> history = lines.historyOf(titleId);
        model.addAttribute("item", titles.require(titleId));
        model.addAttribute("lines", history);
        model.addAttribute("today", words.today());
        return "title/checklist";
    }
}
