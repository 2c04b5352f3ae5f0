package vn.thidua.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.typesetting.Grid;
import vn.thidua.typesetting.WordTemplate;

/** The words of a document by the names that fields of a school's own Word file have; {@link WordTemplate} puts them in. */
final class TemplateMerge implements WordTemplate.Words {

    /** Fields that have one value, and fields whose paragraph is repeated. */
    static final List<String> FIELDS = List.of(
            "co_quan_cap_tren",
            "co_quan",
            "so_ky_hieu",
            "dia_danh",
            "ngay_thang",
            "ten_loai",
            "trich_yeu",
            "kinh_gui",
            "chuc_vu_ky",
            "nguoi_ky",
            "nhat_ky",
            "can_cu",
            "noi_dung",
            "noi_nhan");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final List<Grid> tables;

    private TemplateMerge(Paper paper, @Nullable String seal) {
        FormatFamily family = paper.family();
        values.put("co_quan_cap_tren", or(paper.letterhead().superior()));
        values.put("co_quan", paper.letterhead().issuer());
        values.put("so_ky_hieu", Layout.numberLine(paper).replaceFirst("^Số:? ", ""));
        values.put("dia_danh", paper.letterhead().place());
        values.put("ngay_thang", FormatFamily.dateInWords(paper.issuedOn()));
        values.put("ten_loai", Layout.title(paper));
        values.put("trich_yeu", paper.subject());
        values.put("kinh_gui", or(paper.addressee()));
        values.put("nhat_ky", or(seal));
        List<PaperTexts.Signer> signers = PaperTexts.signers(paper);
        PaperTexts.Signer last = signers.isEmpty() ? null : signers.get(signers.size() - 1);
        values.put("chuc_vu_ky", last == null ? "" : Layout.capitals(last.position()));
        values.put("nguoi_ky", last == null ? "" : or(last.name()));
        lines.put("can_cu", new ArrayList<>());
        lines.put("noi_nhan", new ArrayList<>());
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Bases bases) {
                lines.get("can_cu").addAll(bases.lines());
            } else if (block instanceof Block.Recipients recipients) {
                lines.get("noi_nhan").addAll(Layout.recipients(recipients, family));
            }
        }
        Paper body = paper.saying(
                paper.subject(),
                null,
                paper.blocks().stream()
                        .filter(block -> !(block instanceof Block.Bases))
                        .toList());
        lines.put(
                "noi_dung",
                Layout.of(body).stream()
                        .filter(Layout.Text.class::isInstance)
                        .map(piece -> ((Layout.Text) piece).text().replace("**", ""))
                        .toList());
        tables = paper.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(block -> Layout.grid((Block.Table) block))
                .toList();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The school's file with the document's words. */
    static byte[] fill(byte[] template, Paper paper, @Nullable String seal) throws IOException {
        return WordTemplate.fill(template, new TemplateMerge(paper, seal));
    }

    static boolean isKnown(String field) {
        return FIELDS.contains(field) || WordTemplate.isCell(field);
    }

    @Override
    public @Nullable String value(String field) {
        return values.get(field);
    }

    @Override
    public @Nullable List<String> lines(String field) {
        return lines.get(field);
    }

    @Override
    public List<Grid.Row> rows(int table) {
        return table < tables.size() ? tables.get(table).rows() : List.of();
    }
}
