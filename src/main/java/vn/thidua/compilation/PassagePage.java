package vn.thidua.compilation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Option;
import vn.thidua.shared.Viewer;

/** Lays out the passages of reports below beside a section of the report that is compiled. */
@Component
class PassagePage {

    private final CompilationPage page;
    private final Passages passages;

    PassagePage(CompilationPage page, Passages passages) {
        this.page = page;
        this.passages = passages;
    }

    String lay(UUID id, @Nullable UUID chosen, Viewer viewer, Model model) {
        Passages.Beside beside = passages.of(page.head(id, viewer, model).report(), chosen);
        Option section = beside.sections().stream()
                .filter(option -> option.value().equals(chosen))
                .findFirst()
                .orElse(beside.sections().isEmpty() ? null : beside.sections().get(0));
        model.addAttribute("sections", beside.sections());
        model.addAttribute("section", section);
        model.addAttribute("passages", beside.passages());
        return "compilation/passages";
    }
}
