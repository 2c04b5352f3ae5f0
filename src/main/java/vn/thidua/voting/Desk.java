package vn.thidua.voting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.Seat;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.signin.Reauthentication;

/** The desk from which a round is led: lays it out, and carries out what is asked from it. */
@Component
class Desk {

    private final RoundReader reader;
    private final Reauthentication reauthentication;
    private final Forms forms;

    Desk(RoundReader reader, Reauthentication reauthentication, Forms forms) {
        this.reader = reader;
        this.reauthentication = reauthentication;
        this.forms = forms;
    }

    String lay(UUID round, Viewer viewer, Model model) {
        Seat seat = reader.seat(round, viewer);
        if (!seat.leads()) {
            throw new AccessDeniedException("role");
        }
        model.addAttribute("seat", seat);
        model.addAttribute("voters", reader.voters(round));
        model.addAttribute("tellers", reader.tellers(round));
        model.addAttribute("nominees", reader.nominees(round));
        return "ballot/desk";
    }

    /** Does what was asked and comes back to the desk, with a word of confirmation or with the sentence that refuses it. */
    String ask(UUID round, Viewer viewer, Model model, String done, Runnable verb) {
        try {
            verb.run();
            return forms.done("/votes/" + round + "/desk", done);
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("refusal", refusal);
            return lay(round, viewer, model);
        }
    }

    /** The same, for what weighs so much that the password is asked for again. */
    String askWithPassword(
            UUID round, @Nullable String password, Viewer viewer, Model model, String done, Runnable verb) {
        return ask(round, viewer, model, done, () -> {
            if (!reader.seat(round, viewer).leads()) {
                throw new AccessDeniedException("role");
            }
            if (!reauthentication.confirm(viewer, password)) {
                throw new Refusal("ballot.password");
            }
            verb.run();
        });
    }
}
