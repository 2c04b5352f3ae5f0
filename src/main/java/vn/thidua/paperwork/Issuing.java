package vn.thidua.paperwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.paper.PaperFile;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.PaperTexts;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.signin.Reauthentication;

/** The act of issuing: who signs a decision says the password again. */
@Component
class Issuing {

    private final Papers papers;
    private final Reauthentication reauthentication;

    Issuing(Papers papers, Reauthentication reauthentication) {
        this.papers = papers;
        this.reauthentication = reauthentication;
    }

    /** Who signs according to the draft. */
    @Nullable
    String signerOf(PaperFile file) {
        List<PaperTexts.Signer> signers = PaperTexts.signers(papers.read(file));
        return signers.isEmpty() ? null : signers.get(signers.size() - 1).name();
    }

    void issue(PaperFile file, IssueForm form, Viewer viewer) {
        if (file.kind() == PaperKind.QUYET_DINH && !reauthentication.confirm(viewer, form.password())) {
            throw new Refusal("paper.passwordWrong");
        }
        try {
            papers.issue(file.id(), form.number(), form.issuedOn(), form.signer(), viewer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
