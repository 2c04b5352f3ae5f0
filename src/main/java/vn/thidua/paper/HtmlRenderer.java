package vn.thidua.paper;

import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.typesetting.Grid;
import vn.thidua.typesetting.Markup;
import vn.thidua.typesetting.PaperFont;
import vn.thidua.typesetting.PdfSheets;
import vn.thidua.typesetting.Picture;

/** Writes a document as HTML, for the screen and its printer; {@code css/paper.css} has the measures. */
public final class HtmlRenderer {

    private final Paper paper;
    private final FormatFamily family;
    private final Markup out;

    private HtmlRenderer(Paper paper, Markup out) {
        this.paper = paper;
        this.family = paper.family();
        this.out = out;
    }

    /** The document as an {@code article}: well-formed, every text escaped, without styles or scripts. */
    public static String write(Paper paper) {
        var html = new StringWriter();
        new HtmlRenderer(paper, new Markup(html)).write();
        return html.toString();
    }

    private void write() {
        out.raw("<article class=\"official " + (family.isParty() ? "party " : "state ")
                + family.name().toLowerCase(Locale.ROOT) + "\" lang=\"vi\">");
        head();
        title();
        boolean part = false;
        for (Layout.Piece piece : Layout.of(paper)) {
            if (piece instanceof Layout.Text text) {
                text(text);
            } else if (piece instanceof Layout.Small small) {
                out.raw("<div class=\"notes\"><p class=\"rule\"></p>");
                small.lines().forEach(line -> out.raw("<p>").text(line).raw("</p>"));
                out.raw("</div>");
            } else if (piece instanceof Layout.Table table) {
                table(table.grid());
            } else if (piece instanceof Layout.Image image) {
                picture(image.picture());
            } else if (piece instanceof Layout.Signing signing) {
                signing(signing);
            } else if (piece instanceof Layout.NewPart next) {
                out.raw(part ? "</section>" : "")
                        .raw("<section class=\"annex" + (next.landscape() ? " lying" : "") + "\">");
                part = true;
            }
        }
        out.raw(part ? "</section>" : "").raw("</article>");
    }

    private void head() {
        PaperFont.Fitted superior = Layout.superior(paper, 200);
        PaperFont.Fitted issuer = Layout.issuer(paper, 200);
        out.raw("<table class=\"masthead\" role=\"presentation\"><tr><td class=\"issuer\">");
        if (superior != null) {
            lines("superior", superior);
        }
        lines("body", issuer);
        out.raw(family.isParty() ? "<p class=\"star\">*</p>" : "<p class=\"short rule\"></p>");
        out.raw("</td><td class=\"nation\">");
        if (family.isParty()) {
            out.raw("<p class=\"name\"><span class=\"ruled\">")
                    .text(Layout.PARTY)
                    .raw("</span></p>");
        } else {
            out.raw("<p class=\"name\">").text(Layout.STATE).raw("</p><p class=\"motto\"><span class=\"ruled\">");
            out.text(Layout.MOTTO).raw("</span></p>");
        }
        out.raw("</td></tr><tr><td class=\"number\">").text(Layout.numberLine(paper));
        out.raw("</td><td class=\"date\">").text(Layout.placeAndDate(paper)).raw("</td></tr></table>");
    }

    private void lines(String name, PaperFont.Fitted fitted) {
        out.raw("<p class=\"" + name + " size" + fitted.size() + "\">");
        broken(fitted.lines());
        out.raw("</p>");
    }

    private void title() {
        out.raw("<p class=\"title\">").text(Layout.title(paper)).raw("</p><p class=\"about\">");
        broken(Layout.subject(paper));
        out.raw("</p>");
        out.raw(family.isParty() ? "<p class=\"dashes\">-----</p>" : "<p class=\"short rule\"></p>");
        List<String> addressee = Layout.addressee(paper);
        if (!addressee.isEmpty()) {
            out.raw("<p class=\"centred addressee\">");
            broken(addressee);
            out.raw("</p>");
        }
    }

    private void broken(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            out.raw(i == 0 ? "" : "<br/>").text(lines.get(i));
        }
    }

    private void text(Layout.Text text) {
        String name =
                switch (text.style()) {
                    case BODY -> "text";
                    case BOLD -> "text strong";
                    case ITALIC -> "text slanted";
                    case CENTRED -> "centred";
                    case CENTRED_BOLD -> "centred strong";
                    case CENTRED_ITALIC -> "centred slanted";
                };
        out.raw("<p class=\"" + name + (text.kept() ? " kept" : "") + "\">");
        for (Markup.Run run : Markup.runs(text.text())) {
            out.raw(run.bold() ? "<b>" : "").text(run.text()).raw(run.bold() ? "</b>" : "");
        }
        out.raw("</p>");
    }

    private void picture(Picture picture) {
        out.raw("<p class=\"centred picture\"><img src=\"data:image/png;base64,")
                .raw(Base64.getEncoder().encodeToString(picture.png()))
                .raw("\" width=\"" + Math.round(picture.widthIn(PdfSheets.STANDING) / 0.75) + "\" alt=\"")
                .text(picture.alternative())
                .raw("\"/></p>");
    }

    private void table(Grid grid) {
        int all = Math.max(
                1, grid.columns().stream().mapToInt(Grid.Column::weight).sum());
        out.raw("<div class=\"grid-box\"><table class=\"grid\"><colgroup>");
        grid.columns()
                .forEach(column -> out.raw(
                        "<col width=\"" + String.format(Locale.ROOT, "%.2f", 100.0 * column.weight() / all) + "%\"/>"));
        out.raw("</colgroup><thead>");
        for (List<Grid.Head> row : grid.heads()) {
            out.raw("<tr>");
            for (Grid.Head head : row) {
                out.raw("<th scope=\"" + (head.span() > 1 ? "colgroup" : "col") + "\""
                                + (head.span() > 1 ? " colspan=\"" + head.span() + "\"" : "")
                                + (head.down() > 1 ? " rowspan=\"" + head.down() + "\"" : "") + ">")
                        .text(head.text())
                        .raw("</th>");
            }
            out.raw("</tr>");
        }
        out.raw("</thead><tbody>");
        String[] opening = grid.columns().stream()
                .map(column -> column.side() == 0
                        ? "<td>"
                        : column.side() == 1 ? "<td class=\"right\">" : "<td class=\"centre\">")
                .toArray(String[]::new);
        grid.rows().forEach(row -> row(row, opening));
        out.raw("</tbody></table></div>");
    }

    private void row(Grid.Row row, String[] opening) {
        out.raw(row.bold() ? "<tr class=\"strong\">" : "<tr>");
        if (row.whole()) {
            out.raw("<td colspan=\"" + opening.length + "\">").text(row.cell(0)).raw("</td>");
        } else {
            for (int i = 0; i < opening.length; i++) {
                out.raw(opening[i]).text(row.cell(i)).raw("</td>");
            }
        }
        out.raw("</tr>");
    }

    private void signing(Layout.Signing signing) {
        out.raw("<table class=\"signing\" role=\"presentation\"><tr><td class=\"left\">");
        if (signing.recipients() != null) {
            out.raw("<p class=\"recipients-head\">")
                    .text(Layout.recipientsHead())
                    .raw("</p>");
            Layout.recipients(signing.recipients(), family)
                    .forEach(line ->
                            out.raw("<p class=\"recipient\">").text(line).raw("</p>"));
        } else {
            signature(signing.left());
        }
        out.raw("</td><td class=\"right\">");
        signature(signing.right());
        out.raw("</td></tr></table>");
    }

    private void signature(Block.@Nullable Signature signature) {
        if (signature == null) {
            return;
        }
        String authority = Layout.authority(signature, family);
        out.raw(authority == null ? "" : "<p class=\"strong\">" + Markup.escape(authority) + "</p>");
        Layout.position(signature)
                .forEach(line -> out.raw("<p class=\"position\">").text(line).raw("</p>"));
        out.raw(signature.note() == null ? "" : "<p class=\"slanted\">" + Markup.escape(signature.note()) + "</p>");
        out.raw("<p class=\"strong signed\">")
                .text(signature.name() == null ? "" : signature.name())
                .raw("</p>");
    }
}
