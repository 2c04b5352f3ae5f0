package vn.thidua.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document as its author means it; {@link DocxRenderer}, {@link PdfRenderer} and {@link HtmlRenderer} write it down
 * in the measures of its format. Made by {@link Papers#begin}.
 *
 * @param title the name of the kind where it is not {@link PaperKind#heading()}
 * @param subject what it is about (trích yếu)
 * @param addressee to whom it is addressed (Kính gửi), if to anybody
 * @param number set when it is issued
 * @param issuedOn set when it is issued
 * @param copies how many of it are printed one after the other, {@code null} for one: ballot papers
 * @param wording the version of the words that it was drafted with, as {@code vn.thidua.wording} names it
 */
public record Paper(
        PaperKind kind,
        FormatFamily family,
        Letterhead letterhead,
        @Nullable String title,
        String subject,
        @Nullable String addressee,
        List<Block> blocks,
        @Nullable Integer number,
        @Nullable LocalDate issuedOn,
        @Nullable Integer copies,
        @Nullable String wording) {

    /**
     * Whose document it is.
     *
     * @param superior the body above the issuer, if it is named
     * @param symbol of the issuer in the number: TCT, HĐTĐKT, PGDĐT
     * @param place where it is issued, as it stands before the date
     */
    public record Letterhead(@Nullable String superior, String issuer, String symbol, String place) {}

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** How often it is printed. */
    public int sheets() {
        return copies == null ? 1 : Math.max(1, copies);
    }

    /** The same document in another format. */
    public Paper in(FormatFamily other) {
        return new Paper(kind, other, letterhead, title, subject, addressee, blocks, number, issuedOn, copies, wording);
    }

    /** The same document with other words. */
    public Paper saying(String newSubject, @Nullable String newAddressee, List<Block> newBlocks) {
        return new Paper(
                kind,
                family,
                letterhead,
                title,
                newSubject,
                newAddressee,
                newBlocks,
                number,
                issuedOn,
                copies,
                wording);
    }

    /** The same document as it is issued. */
    public Paper issued(@Nullable Integer as, LocalDate on) {
        return new Paper(kind, family, letterhead, title, subject, addressee, blocks, as, on, copies, wording);
    }

    /** Writes a document from top to bottom. */
    public static final class Builder {

        private final PaperKind kind;
        private final FormatFamily family;
        private final Letterhead letterhead;
        private final List<Block> blocks = new ArrayList<>();
        private @Nullable String title;
        private String subject = "";
        private @Nullable String addressee;
        private @Nullable LocalDate issuedOn;
        private @Nullable Integer copies;
        private @Nullable String wording;

        public Builder(PaperKind kind, FormatFamily family, Letterhead letterhead) {
            this.kind = kind;
            this.family = family;
            this.letterhead = letterhead;
        }

        /** In capitals, where the kind has another name than usual. */
        public Builder title(String text) {
            title = text;
            return this;
        }

        /** What it is about: "Về việc …", "Đề nghị …". */
        public Builder subject(String text) {
            subject = text;
            return this;
        }

        /** To whom, without "Kính gửi". */
        public Builder addressee(String text) {
            addressee = text;
            return this;
        }

        /** The day that stands beside the place already in the draft, where no number is given and nothing is signed. */
        public Builder dated(LocalDate day) {
            issuedOn = day;
            return this;
        }

        /** Names the version of the words that it is drafted with. */
        public Builder worded(String version) {
            wording = version;
            return this;
        }

        /** How many are printed one after the other. */
        public Builder copies(int number) {
            copies = number;
            return this;
        }

        public Builder bases(List<String> lines) {
            return add(new Block.Bases(lines));
        }

        public Builder bases(String... lines) {
            return bases(Arrays.asList(lines));
        }

        public Builder paragraph(String text) {
            return add(new Block.Paragraph(text));
        }

        public Builder paragraph(String text, Block.ParagraphStyle style) {
            return add(new Block.Paragraph(text, style));
        }

        /** A heading of level 1 to 3; the format numbers it. */
        public Builder heading(int level, String text) {
            return add(new Block.Heading(level, text));
        }

        /** One of the great parts of a long document. */
        public Builder division(String label, String text) {
            return add(new Block.Division(label, text));
        }

        /** A heading whose number the outline prescribes. */
        public Builder heading(int level, String text, String label) {
            return add(new Block.Heading(level, text, label));
        }

        /** The next article of a decision, without "Điều …". */
        public Builder article(String text) {
            return add(new Block.Article(text));
        }

        public Builder items(List<String> lines) {
            return add(new Block.Items(lines));
        }

        public Builder table(List<Block.Column> columns, List<Block.Row> rows) {
            return add(new Block.Table(columns, rows));
        }

        public Builder signatures(Block.Signature... signatures) {
            return add(new Block.Signatures(Arrays.asList(signatures)));
        }

        /** The last line is "Lưu: …". */
        public Builder recipients(String... lines) {
            return add(new Block.Recipients(Arrays.asList(lines)));
        }

        /** What follows is an annex. */
        public Builder annex(String heading, @Nullable String about, boolean landscape) {
            return add(new Block.Annex(heading, about, landscape));
        }

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Paper build() {
            return new Paper(
                    kind, family, letterhead, title, subject, addressee, blocks, null, issuedOn, copies, wording);
        }
    }
}
