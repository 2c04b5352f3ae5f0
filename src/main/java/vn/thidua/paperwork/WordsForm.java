package vn.thidua.paperwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperFile;
import vn.thidua.paper.PaperTexts;
import vn.thidua.shared.Refusal;

/** The words of a draft as they are posted; texts and signers come as many as the draft has, see {@link Texts}. */
record WordsForm(
        @NotBlank @Size(min = 2, max = 500) String subject,
        @Nullable @Size(max = 300) String addressee,
        @NotNull Integer version) {

    private static final int LONGEST_TEXT = 20_000;

    static WordsForm of(PaperFile file, Paper paper) {
        return new WordsForm(paper.subject(), paper.addressee(), file.version());
    }

    /** The texts and signers of the form: those posted where there are any, else those of the draft. */
    record Texts(List<PaperTexts.Part> parts, List<PaperTexts.Signer> signers) {

        static Texts of(Paper paper) {
            return new Texts(PaperTexts.of(paper), PaperTexts.signers(paper));
        }

        /** With what was typed: the n-th text of the form is the n-th of the draft. */
        Texts typed(HttpServletRequest request) {
            String[] texts = values(request, "text");
            String[] positions = values(request, "position");
            String[] names = values(request, "name");
            var typedParts = new ArrayList<PaperTexts.Part>();
            for (int i = 0; i < parts.size(); i++) {
                typedParts.add(new PaperTexts.Part(
                        parts.get(i).part(),
                        i < texts.length ? texts[i] : parts.get(i).text()));
            }
            var typedSigners = new ArrayList<PaperTexts.Signer>();
            for (int i = 0; i < signers.size(); i++) {
                typedSigners.add(new PaperTexts.Signer(
                        i < positions.length ? positions[i] : signers.get(i).position(),
                        i < names.length ? names[i] : signers.get(i).name()));
            }
            return new Texts(typedParts, typedSigners);
        }

        private static String[] values(HttpServletRequest request, String name) {
            String[] values = request.getParameterValues(name);
            return values == null ? new String[0] : values;
        }

        Paper into(Paper paper, WordsForm form) {
            if (parts.stream().anyMatch(part -> part.text().length() > LONGEST_TEXT)) {
                throw new Refusal("paper.textTooLong", LONGEST_TEXT);
            }
            return PaperTexts.with(
                    paper,
                    form.subject(),
                    form.addressee(),
                    parts.stream().map(PaperTexts.Part::text).toList(),
                    signers);
        }
    }
}
