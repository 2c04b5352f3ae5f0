package vn.thidua.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a document's text, without format: numbering, punctuation and type are the {@link FormatFamily}'s. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Bases.class, name = "bases"),
    @JsonSubTypes.Type(value = Block.Division.class, name = "division"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Article.class, name = "article"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Notes.class, name = "notes"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Block.Signatures.class, name = "signatures"),
    @JsonSubTypes.Type(value = Block.Recipients.class, name = "recipients"),
    @JsonSubTypes.Type(value = Block.Annex.class, name = "annex")
})
public sealed interface Block {

    /** How a paragraph stands on the page. */
    enum ParagraphStyle {
        /** Justified, first line indented. */
        BODY,
        /** Like the body, bold. */
        BOLD,
        /** Like the body, italic. */
        ITALIC,
        /** In the middle. */
        CENTRED,
        /** In the middle, bold: the issuing authority of a decision, "QUYẾT ĐỊNH:". */
        CENTRED_BOLD,
        /** In the middle, italic. */
        CENTRED_ITALIC
    }

    /** Where the text of a column stands, from the left to the right. */
    enum ColumnAlignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** On whose authority somebody signs; written "T/M" in the Party's format, "TM." in the State's. */
    enum SigningAuthority {
        /** Thay mặt: on behalf of a collective body. */
        TM,
        /** Ký thay: in the head's stead. */
        KT,
        /** Thừa lệnh: by order. */
        TL,
        /** Thừa ủy quyền: by delegated power of attorney. */
        TUQ,
        /** Quyền: acting head. */
        Q
    }

    /**
     * A paragraph. {@code **…**} within it is bold.
     *
     * @param text one paragraph, without line breaks
     */
    record Paragraph(String text, ParagraphStyle style) implements Block {
        public Paragraph(String text) {
            this(text, ParagraphStyle.BODY);
        }
    }

    /** What the document is based on (căn cứ), each "Căn cứ …" or "Xét đề nghị …" without punctuation at the end. */
    record Bases(List<String> lines) implements Block {
        public Bases {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One of the great parts of a document: "Phần I", and under it in the middle what it is about.
     *
     * @param label with its number, as the outline prescribes it
     */
    record Division(String label, String text) implements Block {}

    /**
     * A heading; its number is set by the format: "I-", "1-" or "I.", "1.", "a)".
     *
     * @param level 1 to 3
     * @param label the number itself where an outline prescribes it ("1.1"); the format still decides what stands behind it
     */
    record Heading(int level, String text, @Nullable String label) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("heading of level " + level);
            }
        }

        public Heading(int level, String text) {
            this(level, text, null);
        }
    }

    /** An article of a decision (Điều); its number is set by the format. */
    record Article(String text) implements Block {}

    /** A list, each line with a dash. */
    record Items(List<String> lines) implements Block {
        public Items {
            lines = List.copyOf(lines);
        }
    }

    /** A table; its head is repeated on each page and its rows are never torn. */
    record Table(List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** A table of plain rows. */
        public static Table of(List<Column> columns, List<List<String>> rows) {
            return new Table(
                    columns,
                    rows.stream().map(cells -> new Row(cells, RowStyle.PLAIN)).toList());
        }
    }

    /**
     * A picture in the middle of the page, with its numbers in words for those who do not see it.
     *
     * @param png PNG in Base64, as it is kept with the document
     * @param width in pixels, 240 to the inch
     * @param height in pixels
     */
    record Picture(String png, int width, int height, String alternative) implements Block {}

    /**
     * A column of a table.
     *
     * @param head its name
     * @param group name above it and its neighbours of the same group, if any
     * @param weight share of the width, relative to the other columns
     */
    record Column(String head, @Nullable String group, int weight, ColumnAlignment alignment) {
        public static Column left(String head, int weight) {
            return new Column(head, null, weight, ColumnAlignment.LEFT);
        }

        public static Column centre(String head, int weight) {
            return new Column(head, null, weight, ColumnAlignment.CENTRE);
        }

        public static Column right(String head, int weight) {
            return new Column(head, null, weight, ColumnAlignment.RIGHT);
        }

        /** The same column under a common head. */
        public Column under(String group) {
            return new Column(head, group, weight, alignment);
        }
    }

    /** Notes on what stands above, small, below a short line; they are numbered 1, 2, 3 as {@link #mark} marks the place. */
    record Notes(List<String> lines) implements Block {
        private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

        public Notes {
            lines = List.copyOf(lines);
        }

        /** The mark of a note, as it stands in the text. */
        public static String mark(int number) {
            return Integer.toString(number)
                    .chars()
                    .mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1))
                    .collect(Collectors.joining());
        }
    }

    /** What a row of a table is. */
    enum RowStyle {
        PLAIN,
        /** One cell over all columns, bold: what the rows below it have in common. */
        GROUP,
        /** A sum, bold. */
        TOTAL
    }

    /** A row of a table; missing cells are empty. */
    record Row(List<String> cells, RowStyle style) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Object... cells) {
            return new Row(texts(cells), RowStyle.PLAIN);
        }

        public static Row group(String text) {
            return new Row(List.of(text), RowStyle.GROUP);
        }

        public static Row total(Object... cells) {
            return new Row(texts(cells), RowStyle.TOTAL);
        }

        private static List<String> texts(Object... cells) {
            return Arrays.stream(cells).map(cell -> Objects.toString(cell, "")).toList();
        }
    }

    /** Signatures: one stands at the right, beside the recipients; more stand two by two. */
    record Signatures(List<Signature> signatures) implements Block {
        public Signatures {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * A signature.
     *
     * @param authority on whose authority, if not one's own
     * @param body in whose name: the council of {@code TM}, the office of {@code KT}
     * @param position what the signer is; two lines for who is one by being the other
     * @param note what stands under it in italics, such as "(Ký, ghi rõ họ tên)"
     * @param name the signer's name without degrees; {@code null} leaves it to the hand
     */
    record Signature(
            @Nullable SigningAuthority authority,
            @Nullable String body,
            String position,
            @Nullable String note,
            @Nullable String name) {

        /** Signed on one's own authority. */
        public static Signature of(String position, @Nullable String name) {
            return new Signature(null, null, position, null, name);
        }

        /** Signed on behalf of a collective body. */
        public static Signature onBehalf(String body, String position, @Nullable String name) {
            return new Signature(SigningAuthority.TM, body, position, null, name);
        }

        /** Signed in the head's stead. */
        public static Signature instead(String head, String position, @Nullable String name) {
            return new Signature(SigningAuthority.KT, head, position, null, name);
        }

        public Signature withName(@Nullable String signer) {
            return new Signature(authority, body, position, note, signer);
        }

        public Signature withNote(String text) {
            return new Signature(authority, body, position, text, name);
        }
    }

    /** Who receives it (nơi nhận), the last "Lưu: …"; dashes and punctuation are the format's. */
    record Recipients(List<String> lines) implements Block {
        public Recipients {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An annex: what follows stands on a new page, and under it "(Kèm theo Quyết định số … ngày …)".
     *
     * @param title in capitals, such as "DANH SÁCH"
     * @param landscape whether its pages lie on the side
     */
    record Annex(String title, @Nullable String subject, boolean landscape) implements Block {}
}
