package vn.thidua.dispute;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Carries out what the page of adjustments asks for; a refusal leads back to it with the sentence. */
@Component
class AdjustmentDesk {

    private final DisputePage page;
    private final Forms forms;

    AdjustmentDesk(DisputePage page, Forms forms) {
        this.page = page;
        this.forms = forms;
    }

    String ask(UUID round, UUID unit, Viewer viewer, Model model, Runnable verb) {
        Explanations.guard(viewer);
        try {
            verb.run();
            return forms.done("/scoring-rounds/" + round + "/units/" + unit + "/adjustments", "dispute.adjusted");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return page.adjust(round, unit, refusal, viewer, model);
        }
    }
}
