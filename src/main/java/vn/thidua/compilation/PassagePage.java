package vn.thidua.compilation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Option;
import vn.thidua.report.Report;
import vn.thidua.shared.Viewer;

/** Lays out the passages of reports below beside a section of the report that is compiled. */
@Component
class PassagePage {

    private final CompilationPage page;
    private final Passages passages;
    private final SectionOptions options;

    PassagePage(CompilationPage page, Passages passages, SectionOptions options) {
        this.page = page;
        this.passages = passages;
        this.options = options;
    }

    String lay(UUID id, @Nullable UUID chosen, Viewer viewer, Model model) {
        Report report = page.head(id, viewer, model).report();
        List<Option> sections = options.sections(id);
        Option section = sections.stream()
                .filter(option -> chosen == null || option.value().equals(chosen))
                .findFirst()
                .orElse(null);
        model.addAttribute("sections", sections);
        model.addAttribute("section", section);
        model.addAttribute("passages", section == null ? List.of() : passages.of(report, (UUID) section.value()));
        return "compilation/passages";
    }
}
