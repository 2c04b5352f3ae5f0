package vn.thidua.paper;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a draft as a plain form shows them: one text a block, one line a list item, tables, parts and notes left alone since they
 * come from the records.
 */
public final class PaperTexts {

    private PaperTexts() {}

    /** What sort of text a field of the form is. */
    public enum PaperPart {
        PARAGRAPH,
        BASES,
        HEADING,
        ARTICLE,
        ITEMS,
        RECIPIENTS,
        ANNEX
    }

    /** A text that may be changed. */
    public record Part(PaperPart part, String text) {}

    /** A signer that may be changed. */
    public record Signer(String position, @Nullable String name) {}

    /** The texts, from top to bottom. */
    public static List<Part> of(Paper paper) {
        var parts = new ArrayList<Part>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                parts.add(new Part(PaperPart.PARAGRAPH, paragraph.text()));
            } else if (block instanceof Block.Bases bases) {
                parts.add(new Part(PaperPart.BASES, String.join("\n", bases.lines())));
            } else if (block instanceof Block.Heading heading) {
                parts.add(new Part(PaperPart.HEADING, heading.text()));
            } else if (block instanceof Block.Article article) {
                parts.add(new Part(PaperPart.ARTICLE, article.text()));
            } else if (block instanceof Block.Items items) {
                parts.add(new Part(PaperPart.ITEMS, String.join("\n", items.lines())));
            } else if (block instanceof Block.Recipients recipients) {
                parts.add(new Part(PaperPart.RECIPIENTS, String.join("\n", recipients.lines())));
            } else if (block instanceof Block.Annex annex) {
                parts.add(new Part(PaperPart.ANNEX, annex.subject() == null ? annex.title() : annex.subject()));
            }
        }
        return parts;
    }

    /** Who signs, in the order of the document. */
    public static List<Signer> signers(Paper paper) {
        return paper.blocks().stream()
                .filter(Block.Signatures.class::isInstance)
                .flatMap(block -> ((Block.Signatures) block).signatures().stream())
                .map(signature -> new Signer(signature.position(), signature.name()))
                .toList();
    }

    /**
     * The document with other words. An emptied text takes its block away; a paragraph or article typed with line breaks becomes
     * several.
     *
     * @param texts as many as {@link #of} gave
     * @param signers as many as {@link #signers} gave
     */
    public static Paper with(
            Paper paper, String subject, @Nullable String addressee, List<String> texts, List<Signer> signers) {
        Iterator<String> text = texts.iterator();
        Iterator<Signer> signer = signers.iterator();
        var blocks = new ArrayList<Block>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table
                    || block instanceof Block.Division
                    || block instanceof Block.Picture
                    || block instanceof Block.Notes) {
                blocks.add(block);
            } else if (block instanceof Block.Signatures signatures) {
                blocks.add(new Block.Signatures(signatures.signatures().stream()
                        .map(signature -> signer.hasNext() ? signed(signature, signer.next()) : signature)
                        .toList()));
            } else if (text.hasNext()) {
                write(block, text.next(), blocks);
            } else {
                blocks.add(block);
            }
        }
        return paper.saying(subject.strip(), blank(addressee) ? null : addressee.strip(), blocks);
    }

    private static Block.Signature signed(Block.Signature signature, Signer by) {
        return new Block.Signature(
                signature.authority(),
                signature.body(),
                by.position().isBlank() ? signature.position() : by.position().strip(),
                signature.note(),
                blank(by.name()) ? null : by.name().strip());
    }

    /** The same document signed by somebody: the last signature before the annexes is the signer's. */
    static Paper signedBy(Paper paper, @Nullable String name) {
        if (blank(name)) {
            return paper;
        }
        var blocks = new ArrayList<>(paper.blocks());
        int last = -1;
        for (int i = 0; i < blocks.size() && !(blocks.get(i) instanceof Block.Annex); i++) {
            last = blocks.get(i) instanceof Block.Signatures ? i : last;
        }
        if (last >= 0 && blocks.get(last) instanceof Block.Signatures signatures) {
            var signed = new ArrayList<>(signatures.signatures());
            int signer = signed.size() - 1;
            signed.set(signer, signed.get(signer).withName(name.strip()));
            blocks.set(last, new Block.Signatures(signed));
        }
        return paper.saying(paper.subject(), paper.addressee(), blocks);
    }

    private static void write(Block block, String text, List<Block> blocks) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return;
        }
        if (block instanceof Block.Paragraph paragraph) {
            lines.forEach(line -> blocks.add(new Block.Paragraph(line, paragraph.style())));
        } else if (block instanceof Block.Bases) {
            blocks.add(new Block.Bases(lines));
        } else if (block instanceof Block.Heading heading) {
            blocks.add(new Block.Heading(heading.level(), String.join(" ", lines), heading.label()));
        } else if (block instanceof Block.Article) {
            blocks.add(new Block.Article(lines.get(0)));
            lines.stream().skip(1).forEach(line -> blocks.add(new Block.Paragraph(line)));
        } else if (block instanceof Block.Items) {
            blocks.add(new Block.Items(lines));
        } else if (block instanceof Block.Recipients) {
            blocks.add(new Block.Recipients(lines));
        } else if (block instanceof Block.Annex annex) {
            String joined = String.join(" ", lines);
            blocks.add(
                    annex.subject() == null
                            ? new Block.Annex(joined, null, annex.landscape())
                            : new Block.Annex(annex.title(), joined, annex.landscape()));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
