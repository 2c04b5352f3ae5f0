package vn.thidua.counting;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.Seat;
import vn.thidua.envelope.KeyCeremony;
import vn.thidua.envelope.RoundSecrets;
import vn.thidua.envelope.TypedShares;
import vn.thidua.page.Forms;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The table at which the tellers sit: lays out their two pages, and carries out what is asked from them. */
@Component
class TellersTable {

    private final RoundReader reader;
    private final KeyCeremony ceremony;
    private final TypedShares typed;
    private final RoundSecrets secrets;
    private final Slips slips;
    private final Forms forms;

    TellersTable(
            RoundReader reader,
            KeyCeremony ceremony,
            TypedShares typed,
            RoundSecrets secrets,
            Slips slips,
            Forms forms) {
        this.reader = reader;
        this.ceremony = ceremony;
        this.typed = typed;
        this.secrets = secrets;
        this.slips = slips;
        this.forms = forms;
    }

    /** The round, for tellers and those who lead it. */
    Seat seat(UUID round, Viewer viewer) {
        Seat seat = reader.seat(round, viewer);
        if (!seat.isTeller() && !seat.leads()) {
            throw new NotFound();
        }
        return seat;
    }

    /** The page on which codes are made, taken and checked. */
    String tellers(UUID round, Viewer viewer, Model model) {
        Seat seat = seat(round, viewer);
        model.addAttribute("seat", seat);
        model.addAttribute("tellers", reader.tellers(round));
        model.addAttribute("waiting", ceremony.holds(round, seat.teller()));
        return "ballot/tellers";
    }

    /** The page on which a secret round is counted. */
    String count(UUID round, Viewer viewer, Model model) {
        Seat seat = seat(round, viewer);
        model.addAttribute("seat", seat);
        model.addAttribute("typed", typed.of(round));
        model.addAttribute("mine", typed.holds(round, seat.teller()));
        model.addAttribute("secret", seat.publicKey() != null && secrets.has(round, seat.publicKey()));
        model.addAttribute("papers", slips.expected(round));
        return "ballot/count";
    }

    /** Does what was asked; a refusal leads back to the same page with the sentence. */
    String ask(Verb verb, java.util.function.Supplier<String> page, Model model) {
        try {
            return verb.run();
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("refusal", refusal);
            return page.get();
        }
    }

    String done(String path, String done) {
        return forms.done(path, done);
    }

    /** Does something and says where to go. */
    @FunctionalInterface
    interface Verb {
        String run();
    }
}
