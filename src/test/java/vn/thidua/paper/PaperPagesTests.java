package vn.thidua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.paper.Block.Column;
import vn.thidua.paper.Block.Row;
import vn.thidua.paper.Block.Signature;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

@IntegrationTest
class PaperPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_draft_is_read_as_on_paper_in_its_schools_format() {
        String place = draft(PaperKind.TO_TRINH, "Đề nghị tặng danh hiệu");
        var page = pages.get("thuky.lc", place);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".official.party_36 .nation").text()).contains("ĐẢNG CỘNG SẢN VIỆT NAM");
        assertThat(page.page().select(".official .issuer").text()).contains("TỈNH ỦY LAI CHÂU");
        assertThat(page.page().select(".official .date").text()).startsWith("Lai Châu, ngày ……");
        assertThat(page.page().select("[style], style")).isEmpty();
    }

    @Test
    void a_page_of_a_document_takes_few_statements() {
        String place = draft(PaperKind.TO_TRINH, "Đề nghị tặng danh hiệu");
        assertThat(Statements.of(() -> pages.get("thuky.lc", place))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/papers"))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_format_is_switched_for_one_document() {
        String place = draft(PaperKind.TO_TRINH, "Đề nghị tặng danh hiệu");
        assertThat(pages.post("thuky.lc", place + "/format", "family", "STATE_30")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.lc", place).page().select(".official").text())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("/TTr-TCT");
        assertThat(pages.post("thuky.lc", place + "/format").status()).isIn(409, 422);
        assertThat(pages.post("thuky.lc", place + "/format", "family", "RUBBISH")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_draft_is_reworded_block_by_block_and_its_tables_stay() {
        String place = draft(PaperKind.TO_TRINH, "Đề nghị tặng danh hiệu");
        var form = pages.get("thuky.lc", place + "/words").page();
        assertThat(form.select("textarea[name=text]")).hasSize(3);
        var answer = pages.post(
                "thuky.lc",
                place + "/words",
                "subject",
                "Đề nghị khác",
                "addressee",
                "",
                "version",
                form.selectFirst("[name=version]").val(),
                "text",
                "Căn cứ một, hai\nCăn cứ ba",
                "text",
                "Đoạn mới & <b>\nĐoạn hai",
                "text",
                "Như trên\nLưu: VT",
                "position",
                "HIỆU TRƯỞNG",
                "name",
                "Trần Thị Vân");
        assertThat(answer.status()).isEqualTo(302);
        var paper = pages.get("thuky.lc", place).page().selectFirst(".official");
        assertThat(paper.text())
                .contains("- Căn cứ một, hai; - Căn cứ ba.")
                .contains("Đoạn mới & <b> Đoạn hai")
                .contains("Trần Thị Vân")
                .contains("Lò Văn Pành")
                .doesNotContain("Kính gửi");
        var stale =
                pages.post("thuky.lc", place + "/words", "subject", "Lần hai", "version", "0", "text", "Của tôi, giữ");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.page().select("textarea[name=text]").first().val()).isEqualTo("Của tôi, giữ");
        assertThat(stale.main()).contains("vừa sửa trước bạn");
    }

    @Test
    void issuing_freezes_the_bytes_takes_a_number_once_and_enters_the_register() {
        int number = 40_000 + (int) (Math.random() * 50_000);
        String place = draft(PaperKind.THONG_BAO, "Thông báo kết quả");
        var issued = pages.post(
                "thuky.lc", place + "/issue", "number", "" + number, "issuedOn", "2022-02-09", "signer", "Ông Ký");
        assertThat(issued.status()).isEqualTo(302);
        var page = pages.get("thuky.lc", place);
        String full = number + "-TB/TCT";
        assertThat(page.main())
                .contains(full)
                .contains("Đã ban hành")
                .contains("Ông Ký")
                .contains("Đầu nhật ký");
        String hash = page.page().select("code.hash").first().text();
        byte[] word = pages.get("thuky.lc", place + ".docx").bytes();
        assertThat(sha256(word)).isEqualTo(hash);
        assertThat(pages.get("thuky.lc", place + ".docx").bytes()).isEqualTo(word);
        assertThat(pages.get("thuky.lc", place + ".pdf").bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(pages.get("giangvien.lc", "/documents?q=" + number).main()).contains(full);

        assertThat(pages.get("thuky.lc", place + "/words").status()).isEqualTo(404);
        assertThat(pages.post("thuky.lc", place + "/removal").status()).isEqualTo(404);
        assertThat(pages.post("thuky.lc", place + "/issue", "number", "5", "issuedOn", "2022-02-09")
                        .status())
                .isEqualTo(404);

        String other = draft(PaperKind.THONG_BAO, "Thông báo nữa");
        var twice = pages.post("thuky.lc", other + "/issue", "number", "" + number, "issuedOn", "2022-02-10");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.main()).contains("Số " + full + " đã dùng trong sổ");
        assertThat(twice.page().selectFirst("#number").val()).isEqualTo("" + number);
        assertThat(pages.get("thuky.lc", other + "/issue/new")
                        .page()
                        .selectFirst("#number")
                        .val())
                .isEqualTo("" + (highest() + 1));
    }

    @Test
    void the_register_entry_of_an_issued_document_is_not_corrected_by_hand() {
        String place = issued();
        UUID entry = asSystem("select document_id from paper where id = '" + id(place) + "'", UUID.class);
        assertThat(pages.get("thuky.lc", "/documents/" + entry + "/edit").status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.lc", "/documents/" + entry + "/removal").status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.lc", "/documents/" + entry + "/attachment/removal")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void not_even_the_database_lets_an_issued_document_change_or_vanish() {
        UUID id = id(issued());
        for (String attack : new String[] {
            "update paper set model = '{}' where id = ?",
            "update paper set number = 7 where id = ?",
            "update paper set state = 'DRAFT', number = null, series = null, full_number = null, word_id = null where id = ?",
            "delete from paper where id = ?"
        }) {
            assertThatThrownBy(() -> Acting.within(Scope.SYSTEM, () -> new TransactionTemplate(transactions)
                            .execute(status -> database.sql(attack).param(id).update())))
                    .as(attack)
                    .hasMessageContaining("an issued document");
        }
    }

    @Test
    void party_numbers_run_on_and_the_states_begin_anew_each_year() {
        String party = draft(PaperKind.QUYET_DINH, "Công nhận danh hiệu");
        int next = Integer.parseInt(pages.get("thuky.lc", party + "/issue/new")
                .page()
                .selectFirst("#number")
                .val());
        assertThat(next).isGreaterThan(619);
        pages.post("thuky.lc", party + "/format", "family", "STATE_30");
        int state = Integer.parseInt(pages.get("thuky.lc", party + "/issue/new")
                .page()
                .selectFirst("#number")
                .val());
        assertThat(state).isLessThan(next);
    }

    @Test
    void a_decision_wants_the_password_again() {
        String place = draft(PaperKind.QUYET_DINH, "Công nhận danh hiệu");
        int number = 40_000 + (int) (Math.random() * 50_000);
        var without = pages.post("thuky.lc", place + "/issue", "number", "" + number, "issuedOn", "2022-02-09");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.main()).contains("Mật khẩu chưa đúng");
        assertThat(pages.post(
                                "thuky.lc",
                                place + "/issue",
                                "number",
                                "" + number,
                                "issuedOn",
                                "2022-02-09",
                                "password",
                                Pages.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_document_is_not_issued_ahead_of_time_or_without_a_number() {
        String place = draft(PaperKind.THONG_BAO, "Thông báo sớm");
        assertThat(pages.post("thuky.lc", place + "/issue", "number", "99", "issuedOn", "2022-02-11")
                        .main())
                .contains("ở sau hôm nay");
        assertThat(pages.post("thuky.lc", place + "/issue", "issuedOn", "2022-02-10")
                        .main())
                .contains("Hãy nhập số");
        assertThat(pages.post("thuky.lc", place + "/issue", "number", "0", "issuedOn", "")
                        .status())
                .isEqualTo(422);
        assertThat(pages.get("thuky.lc", place).main()).contains("Dự thảo");
    }

    @Test
    void an_issued_document_is_annulled_with_a_reason_and_keeps_its_number() {
        String place = issued();
        assertThat(pages.post("thuky.lc", place + "/annulment", "reason", "").status())
                .isEqualTo(422);
        assertThat(pages.post("thuky.lc", place + "/annulment", "reason", "Sai tên người")
                        .status())
                .isEqualTo(302);
        var page = pages.get("thuky.lc", place);
        assertThat(page.main()).contains("Sai tên người").contains("Đã hủy");
        UUID entry = asSystem("select document_id from paper where id = '" + id(place) + "'", UUID.class);
        assertThat(pages.get("giangvien.lc", "/documents/" + entry).main()).contains("(đã hủy)");
        assertThat(pages.post("thuky.lc", place + "/annulment", "reason", "Lần nữa")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void drafts_are_read_by_those_who_write_and_sign_and_by_nobody_else() {
        String place = draft(PaperKind.TO_TRINH, "Đề nghị kín");
        assertThat(pages.get("hieutruong.lc", place).status()).isEqualTo(200);
        for (String user :
                new String[] {"giangvien.lc", "truongkhoa.lc", "thuky.sl", "thuky.cum", "hocvien", "giaovien.ps"}) {
            assertThat(pages.get(user, place).status()).as(user).isEqualTo(404);
            assertThat(pages.get(user, place + ".docx").status()).as(user).isEqualTo(404);
            assertThat(pages.get(user, "/papers?q=kin").main()).as(user).doesNotContain("Đề nghị kín");
            assertThat(pages.post(user, place + "/format", "family", "STATE_30").status())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(pages.get("thuky.lc", "/papers?q=de%20nghi%20kin").main()).contains("Đề nghị kín");
        assertThat(pages.get("thuky.lc", "/papers/export.csv?kind=TO_TRINH&state=DRAFT")
                        .text())
                .contains("Đề nghị kín");
    }

    @Test
    void the_head_of_a_unit_writes_and_issues_the_minutes_of_its_meeting() {
        Viewer head = pages.viewer("truongkhoa.lc");
        UUID unit = head.unitId();
        UUID id = Acting.within(
                head.scope(),
                () -> papers.draft(
                        head.homeId(),
                        papers.beginUnit(PaperKind.BIEN_BAN_DON_VI, unit)
                                .subject("Họp bình xét danh hiệu thi đua năm 2021")
                                .paragraph("Cuộc họp kết thúc lúc 16 giờ.")
                                .signatures(Signature.of("THƯ KÝ", null), Signature.of("CHỦ TRÌ", null))
                                .build(),
                        new Papers.About(UUID.randomUUID(), "/nominations", unit),
                        head));
        var page = pages.get("truongkhoa.lc", "/papers/" + id);
        assertThat(page.page().select(".official .issuer").text()).contains("TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU");
        assertThat(pages.post(
                                "truongkhoa.lc",
                                "/papers/" + id + "/issue",
                                "issuedOn",
                                "2022-02-10",
                                "signer",
                                "Bà Chủ trì")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("truongkhoa.lc", "/papers/" + id).main()).contains("Đã ban hành");
        assertThat(pages.get("truongkhoa.sl", "/papers/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_draft_is_thrown_away_and_the_viewer_lands_where_it_was_made() {
        String place = draft(PaperKind.GIAY_MOI, "Họp Hội đồng");
        var answer = pages.post("thuky.lc", place + "/removal");
        assertThat(answer.location()).isEqualTo("/documents");
        assertThat(pages.get("thuky.lc", place).status()).isEqualTo(404);
    }

    @Test
    void the_letterhead_of_a_body_is_its_own_to_word() {
        var form = pages.get("thuky.pgd", "/papers/letterhead").page();
        assertThat(form.selectFirst("#issuer").val()).isEqualTo("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO");
        assertThat(pages.post("thuky.pgd", "/papers/letterhead", "issuer", "", "symbol", "pgd", "place", "x")
                        .status())
                .isEqualTo(422);
        assertThat(pages.get("giangvien.lc", "/papers/letterhead").status()).isEqualTo(403);
    }

    private String issued() {
        String place = draft(PaperKind.THONG_BAO, "Thông báo kết quả");
        int number = 40_000 + (int) (Math.random() * 50_000);
        assertThat(pages.post("thuky.lc", place + "/issue", "number", "" + number, "issuedOn", "2022-02-09")
                        .status())
                .isEqualTo(302);
        return place;
    }

    private String draft(PaperKind kind, String subject) {
        Viewer secretary = pages.viewer("thuky.lc");
        return "/papers/"
                + Acting.within(
                        secretary.scope(),
                        () -> papers.draft(
                                secretary.homeId(),
                                papers.begin(kind, secretary.homeId())
                                        .subject(subject)
                                        .addressee("Hội đồng tỉnh")
                                        .bases("Căn cứ Luật Thi đua, Khen thưởng")
                                        .paragraph("Kính trình Hội đồng xem xét")
                                        .table(
                                                java.util.List.of(Column.centre("TT", 1), Column.left("Họ và tên", 5)),
                                                java.util.List.of(Row.of(1, "Lò Văn Pành")))
                                        .recipients("Như trên", "Lưu: VT")
                                        .signatures(Signature.of("HIỆU TRƯỞNG", "Nguyễn Văn Minh"))
                                        .build(),
                                new Papers.About(UUID.randomUUID(), "/documents"),
                                secretary));
    }

    private static UUID id(String place) {
        return UUID.fromString(place.substring("/papers/".length()));
    }

    private int highest() {
        return asSystem(
                "select max(substring(number from '^[0-9]+')::int) from official_document where number like '%-TB/TCT' and organisation_id = demo_id('TCT-LC')",
                Integer.class);
    }

    private <T> T asSystem(String sql, Class<T> type) {
        return Acting.within(Scope.SYSTEM, () -> new TransactionTemplate(transactions)
                .execute(status -> database.sql(sql).query(type).single()));
    }

    private static String sha256(byte[] content) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
