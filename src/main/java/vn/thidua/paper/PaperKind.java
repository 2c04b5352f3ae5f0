package vn.thidua.paper;

import org.jspecify.annotations.Nullable;
import vn.thidua.document.DocumentKind;

/**
 * The documents that are generated. Name and abbreviation are those of the formats themselves (Hướng dẫn 36-HD/VPTW; Decree
 * 30/2020/NĐ-CP, annex III), so they do not follow the language of the pages.
 */
public enum PaperKind {
    /** Proposal to a superior (tờ trình). */
    TO_TRINH("TỜ TRÌNH", "Tờ trình", "TTr", DocumentKind.TTR, true),
    /** Minutes of a unit's selection meeting. */
    BIEN_BAN_DON_VI("BIÊN BẢN", "Biên bản", "BB", null, true),
    /** Minutes of a session of the emulation council. */
    BIEN_BAN_HOI_DONG("BIÊN BẢN", "Biên bản", "BB", DocumentKind.BB, true),
    /** Record of a count of ballots. */
    BIEN_BAN_KIEM_PHIEU("BIÊN BẢN", "Biên bản", "BB", DocumentKind.BB, true),
    /** Ballot paper. */
    PHIEU_BAU("PHIẾU BẦU", "Phiếu bầu", "", null, false),
    /** Decision, with articles and annexed list. */
    QUYET_DINH("QUYẾT ĐỊNH", "Quyết định", "QĐ", DocumentKind.QD, true),
    /** Achievement report of a person or a collective (Mẫu 01, 02). */
    BAO_CAO_THANH_TICH("BÁO CÁO THÀNH TÍCH", "Báo cáo thành tích", "", null, false),
    /** Report of half a year or a year to the body above. */
    BAO_CAO("BÁO CÁO", "Báo cáo", "BC", DocumentKind.BC, true),
    /** Notice. */
    THONG_BAO("THÔNG BÁO", "Thông báo", "TB", DocumentKind.TB, true),
    /** Invitation. */
    GIAY_MOI("GIẤY MỜI", "Giấy mời", "GM", DocumentKind.GM, true),
    /** List of registrations, enclosed in a proposal. */
    DANH_SACH("DANH SÁCH", "Danh sách", "", null, false);

    private final String heading;
    private final String name;
    private final String symbol;
    private final @Nullable DocumentKind register;
    private final boolean closed;

    PaperKind(String heading, String name, String symbol, @Nullable DocumentKind register, boolean closed) {
        this.heading = heading;
        this.name = name;
        this.symbol = symbol;
        this.register = register;
        this.closed = closed;
    }

    /** The name of the kind as the document bears it, in capitals. */
    public String heading() {
        return heading;
    }

    /** The name of the kind within a sentence that begins with it. */
    public String inWords() {
        return name;
    }

    /** Its abbreviation in a number; empty where no number is given. */
    public String symbol() {
        return symbol;
    }

    /** Has a number and stands in the register of documents. */
    public boolean isNumbered() {
        return register != null;
    }

    @Nullable
    DocumentKind register() {
        return register;
    }

    /** Its text ends with the mark of the format ("./." in the State's). */
    boolean isClosed() {
        return closed;
    }
}
