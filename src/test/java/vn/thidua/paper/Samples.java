package vn.thidua.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.paper.Block.Column;
import vn.thidua.paper.Block.ParagraphStyle;
import vn.thidua.paper.Block.Row;
import vn.thidua.paper.Block.Signature;

/** One document of each kind, as the modules make them, with invented people. */
public final class Samples {

    static final Paper.Letterhead SCHOOL =
            new Paper.Letterhead("TỈNH ỦY LAI CHÂU", "TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU", "TCT", "Lai Châu");
    static final Paper.Letterhead COUNCIL = new Paper.Letterhead(
            "TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "HĐTĐKT", "Lai Châu");
    static final Paper.Letterhead OFFICE = new Paper.Letterhead(
            "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐIỆN BIÊN PHỦ", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "PGDĐT", "Điện Biên Phủ");
    static final LocalDate DAY = LocalDate.of(2022, 6, 8);

    private Samples() {}

    static Map<String, Paper> all() {
        var samples = new LinkedHashMap<String, Paper>();
        samples.put("to-trinh", proposal().issued(68, DAY));
        samples.put("quyet-dinh", decision(24).issued(9, LocalDate.of(2022, 2, 8)));
        samples.put(
                "quyet-dinh-nha-nuoc", decision(24).in(FormatFamily.STATE_30).issued(9, LocalDate.of(2022, 2, 8)));
        samples.put("quyet-dinh-2026", decision(24).in(FormatFamily.PARTY_05).issued(9, LocalDate.of(2026, 6, 8)));
        samples.put("bien-ban", minutes().issued(12, DAY));
        samples.put("kiem-phieu", count());
        samples.put("phieu-bau", ballot());
        samples.put("bao-cao", report());
        samples.put("bao-cao-6-thang", halfYear().issued(51, DAY));
        samples.put(
                "bao-cao-6-thang-nha-nuoc", halfYear().in(FormatFamily.STATE_30).issued(51, DAY));
        samples.put("giay-moi", invitation().issued(7, DAY));
        return samples;
    }

    static final Paper.Letterhead CLUSTER = new Paper.Letterhead(
            "HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH",
            "CỤM THI ĐUA CÁC TRƯỜNG CHÍNH TRỊ KHU VỰC MIỀN NÚI BIÊN GIỚI PHÍA BẮC",
            "CTĐ",
            "Sơn La");

    /** A cluster's report with all that reports are made of. */
    static Paper halfYear() {
        var paper = new Paper.Builder(PaperKind.BAO_CAO, FormatFamily.PARTY_36, CLUSTER)
                .subject(
                        "Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm; phương hướng, nhiệm vụ 6 tháng cuối năm 2022")
                .paragraph("Cụm thi đua báo cáo kết quả công tác 6 tháng đầu năm 2022 như sau:")
                .division("Phần I", "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022")
                .heading(1, "KẾT QUẢ THỰC HIỆN", "I.")
                .heading(2, "Công tác lãnh đạo", "1.")
                .paragraph("Các trường đã ban hành đủ văn bản hướng dẫn và tổ chức thực hiện nghiêm túc.")
                .heading(3, "Đào tạo", "1.1")
                .items(List.of(
                        "Tổ chức 07 lớp Trung cấp lý luận chính trị với 343¹ học viên.",
                        "Phối hợp mở 13 lớp bồi dưỡng."))
                .paragraph("+ Ngạch chuyên viên: 03 lớp với 198 học viên.")
                .table(
                        List.of(
                                Column.left("Chương trình", 34),
                                Column.right("Lớp", 10).under("Kế hoạch"),
                                Column.right("Học viên", 10).under("Kế hoạch"),
                                Column.right("Lớp", 10).under("Thực hiện"),
                                Column.right("Học viên", 10).under("Thực hiện")),
                        List.of(
                                Row.of("Trung cấp lý luận chính trị", "10", "500", "07", "343"),
                                Row.total("Cộng", "10", "500", "07", "343")))
                .division("Phần II", "PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2022");
        for (int i = 1; i <= 12; i++) {
            paper.heading(2, "Nhiệm vụ thứ " + i, i + ".");
            paper.paragraph(
                    "Tiếp tục đổi mới công tác tuyên truyền, phổ biến, quán triệt và thực hiện chủ trương của Đảng, pháp luật của Nhà nước về thi đua, khen thưởng; bám sát kế hoạch năm và phân công rõ người, rõ việc.");
        }
        return paper.paragraph("Trên đây là báo cáo của Cụm thi đua")
                .add(new Block.Notes(
                        List.of("Số của trường là 340, điều chỉnh theo biên bản đối chiếu ngày 05/6/2022.")))
                .recipients(
                        "Học viện Chính trị quốc gia Hồ Chí Minh (để báo cáo)",
                        "Các trường trong Cụm thi đua",
                        "Lưu: VT, TĐKT")
                .signatures(Signature.of("Cụm trưởng\nHiệu trưởng Trường Chính trị tỉnh Sơn La", "Lò Thị Mai Anh"))
                .build();
    }

    static Paper proposal() {
        return new Paper.Builder(PaperKind.TO_TRINH, FormatFamily.PARTY_36, SCHOOL)
                .subject("Đề nghị xét tặng danh hiệu Chiến sĩ thi đua cấp tỉnh năm 2021")
                .addressee("Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu")
                .bases(
                        "Căn cứ Luật Thi đua, Khen thưởng và các văn bản hướng dẫn thi hành",
                        "Căn cứ kết quả bình xét của Hội đồng Thi đua - Khen thưởng Trường ngày 20/12/2021")
                .paragraph(
                        "Trường Chính trị tỉnh Lai Châu kính trình Hội đồng Thi đua - Khen thưởng tỉnh xem xét, đề nghị tặng danh hiệu **Chiến sĩ thi đua cấp tỉnh** cho 02 cá nhân có thành tích xuất sắc, tiêu biểu trong số những cá nhân ba lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở.")
                .heading(1, "KẾT QUẢ BÌNH XÉT")
                .heading(2, "Cá nhân")
                .items(List.of("Bà Lò Thị Mai Anh, Trưởng khoa;", "Ông Giàng A Vừ, Phó Trưởng phòng."))
                .heading(2, "Kết quả bỏ phiếu kín")
                .table(
                        List.of(
                                Column.centre("TT", 6),
                                Column.left("Họ và tên", 24),
                                Column.left("Chức vụ, đơn vị", 30),
                                Column.centre("Số phiếu", 12).under("Đồng ý"),
                                Column.centre("Tỷ lệ", 12).under("Đồng ý"),
                                Column.left("Ghi chú", 16)),
                        List.of(
                                Row.group("Khoa Lý luận cơ sở"),
                                Row.of(1, "Lò Thị Mai Anh", "Trưởng khoa", "9/9", "100 %", ""),
                                Row.group("Phòng Tổ chức, hành chính, thông tin, tư liệu"),
                                Row.of(2, "Giàng A Vừ", "Phó Trưởng phòng", "9/9", "100 %", ""),
                                Row.total("", "Cộng", "02 cá nhân", "", "", "")))
                .paragraph("Trường Chính trị tỉnh Lai Châu kính trình Hội đồng xem xét, quyết định")
                .signatures(Signature.instead("HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Nguyễn Hoàng Phương Thảo"))
                .recipients("Như trên", "Sở Nội vụ tỉnh (b/c)", "Các đồng chí trong Ban Giám hiệu", "Lưu: VT, TĐKT")
                .build();
    }

    /** A decision with so many people in its annex. */
    public static Paper decision(int people) {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= people; i++) {
            rows.add(Row.of(
                    i,
                    "Nguyễn Thị Quỳnh Nga " + i,
                    "Giảng viên chính",
                    "Khoa Nhà nước và pháp luật",
                    "Chiến sĩ thi đua cơ sở",
                    "2021",
                    "1.490.000"));
        }
        return new Paper.Builder(PaperKind.QUYET_DINH, FormatFamily.PARTY_36, SCHOOL)
                .subject("Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở, Lao động tiên tiến năm 2021")
                .bases(
                        "Căn cứ Luật Thi đua, Khen thưởng ngày 26/11/2003 và các Luật sửa đổi, bổ sung",
                        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ",
                        "Xét đề nghị của Hội đồng Thi đua - Khen thưởng Trường")
                .paragraph("HIỆU TRƯỞNG TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU", ParagraphStyle.CENTRED_BOLD)
                .paragraph("QUYẾT ĐỊNH:", ParagraphStyle.CENTRED_BOLD)
                .article("Công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 cho " + people
                        + " cá nhân (có danh sách kèm theo).")
                .article(
                        "Mức tiền thưởng thực hiện theo Điều 69 Nghị định số 91/2017/NĐ-CP, trích từ quỹ thi đua, khen thưởng của Trường.")
                .article(
                        "Quyết định có hiệu lực từ ngày ký. Các khoa, phòng và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.")
                .recipients("Như Điều 3", "Hội đồng Thi đua - Khen thưởng tỉnh (b/c)", "Lưu: VT, TĐKT")
                .signatures(Signature.of("HIỆU TRƯỞNG", "Trần Đình Khôi Nguyên"))
                .annex("DANH SÁCH", "Cá nhân được công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021", true)
                .table(
                        List.of(
                                Column.centre("TT", 5),
                                Column.left("Họ và tên", 22),
                                Column.left("Chức vụ", 16),
                                Column.left("Đơn vị", 22),
                                Column.left("Danh hiệu", 18),
                                Column.centre("Năm", 7),
                                Column.right("Tiền thưởng (đồng)", 12)),
                        rows)
                .build();
    }

    static Paper minutes() {
        return new Paper.Builder(PaperKind.BIEN_BAN_HOI_DONG, FormatFamily.PARTY_36, COUNCIL)
                .subject("Họp Hội đồng Thi đua - Khen thưởng xét danh hiệu thi đua năm 2021")
                .paragraph(
                        "Hôm nay, 14 giờ 00 phút, ngày 10 tháng 02 năm 2022, tại phòng họp tầng 2, Hội đồng Thi đua - Khen thưởng họp xét danh hiệu thi đua năm 2021.")
                .heading(1, "THÀNH PHẦN")
                .paragraph("Tổng số thành viên: 09; có mặt: 08; vắng có lý do: 01 (gửi phiếu lấy ý kiến).")
                .heading(1, "NỘI DUNG")
                .heading(2, "Kết quả biểu quyết")
                .heading(3, "Chiến sĩ thi đua cơ sở")
                .paragraph("8/9 = 88,89 % < 90 % tổng số thành viên: **không đạt**.")
                .paragraph(
                        "Biên bản lập xong lúc 16 giờ 30 phút cùng ngày, đã đọc cho các thành viên nghe và thống nhất thông qua.")
                .signatures(
                        Signature.of("THƯ KÝ", "Lò Thị Mai Anh"),
                        Signature.onBehalf("HỘI ĐỒNG", "CHỦ TỊCH", "Trần Đình Khôi Nguyên"))
                .recipients("Các thành viên Hội đồng", "Lưu: VT, TĐKT")
                .build();
    }

    static Paper count() {
        return new Paper.Builder(PaperKind.BIEN_BAN_KIEM_PHIEU, FormatFamily.STATE_30, OFFICE)
                .subject("Kiểm phiếu bầu danh hiệu Chiến sĩ thi đua cơ sở năm học 2020-2021")
                .paragraph("Ban kiểm phiếu gồm 03 thành viên đã kiểm phiếu công khai, kết quả như sau:")
                .items(List.of("Số phiếu phát ra: 05;", "Số phiếu thu về: 05;", "Số phiếu hợp lệ: 05."))
                .signatures(
                        Signature.of("ỦY VIÊN", "Vàng Thị Dua").withNote("(Ký, ghi rõ họ tên)"),
                        Signature.of("ỦY VIÊN", null).withNote("(Ký, ghi rõ họ tên)"),
                        Signature.onBehalf("BAN KIỂM PHIẾU", "TRƯỞNG BAN", "Nguyễn Văn Hạnh"))
                .build();
    }

    static Paper ballot() {
        return new Paper.Builder(PaperKind.PHIEU_BAU, FormatFamily.PARTY_36, COUNCIL)
                .subject("Danh hiệu Chiến sĩ thi đua cấp tỉnh năm 2021")
                .paragraph("(Đánh dấu X vào ô tương ứng; mỗi người chỉ chọn một ô)", ParagraphStyle.CENTRED_ITALIC)
                .table(
                        List.of(
                                Column.centre("TT", 6),
                                Column.left("Họ và tên", 30),
                                Column.left("Chức vụ, đơn vị", 34),
                                Column.centre("Đồng ý", 15),
                                Column.centre("Không đồng ý", 15)),
                        List.of(
                                Row.of(1, "Lò Thị Mai Anh", "Trưởng khoa Lý luận cơ sở", "", ""),
                                Row.of(2, "Giàng A Vừ", "Phó Trưởng phòng", "", "")))
                .build();
    }

    static Paper report() {
        return new Paper.Builder(PaperKind.BAO_CAO_THANH_TICH, FormatFamily.STATE_30, OFFICE)
                .subject("Đề nghị tặng danh hiệu Chiến sĩ thi đua cấp tỉnh")
                .heading(1, "SƠ LƯỢC LÝ LỊCH")
                .items(List.of("Họ và tên: Vàng Thị Dua;", "Sinh ngày 02/9/1985;", "Chức vụ: Phó Hiệu trưởng."))
                .heading(1, "THÀNH TÍCH ĐẠT ĐƯỢC")
                .heading(2, "Quyền hạn, nhiệm vụ được giao")
                .paragraph("Phụ trách chuyên môn.")
                .heading(2, "Thành tích")
                .heading(3, "Chuyên môn")
                .paragraph("Chất lượng giáo dục đạt 98,5 %, tăng 2,1 % so với năm học trước.")
                .heading(1, "CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG")
                .table(
                        List.of(
                                Column.centre("Năm", 10),
                                Column.left("Danh hiệu thi đua", 35),
                                Column.left("Số, ngày, tháng, năm của quyết định; cơ quan ban hành", 55)),
                        List.of(Row.of(
                                "2020",
                                "Chiến sĩ thi đua cơ sở",
                                "Quyết định số 12/QĐ-UBND ngày 20/7/2020 của Ủy ban nhân dân thành phố")))
                .signatures(
                        Signature.of("THỦ TRƯỞNG ĐƠN VỊ", null).withNote("(Xác nhận, đề nghị)"),
                        Signature.of("NGƯỜI BÁO CÁO", "Vàng Thị Dua"))
                .build();
    }

    static Paper invitation() {
        return new Paper.Builder(PaperKind.GIAY_MOI, FormatFamily.STATE_30, OFFICE)
                .subject("Họp Hội đồng Thi đua - Khen thưởng")
                .addressee("Các thành viên Hội đồng Thi đua - Khen thưởng")
                .paragraph("Thời gian: 14 giờ 00 phút, ngày 15 tháng 02 năm 2022.")
                .paragraph("Địa điểm: Phòng họp tầng 2.")
                .recipients("Như trên", "UBND thành phố (B/c)", "Lưu: VT, TĐKT")
                .signatures(Signature.of("TRƯỞNG PHÒNG", "Nguyễn Văn Hạnh"))
                .build();
    }
}
