package vn.thidua.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Scope;

@IntegrationTest
class CertificatePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Verification verification;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_certificates_of_a_decision_are_one_pdf_with_a_page_each() throws Exception {
        String number = award("Lò Thị Mai Anh", code()).number();
        var page = pages.get("thuky.lc", print(number));
        assertThat(page.main()).contains("Lò Thị Mai Anh").contains("Chiến sĩ thi đua cơ sở");
        byte[] pdf = pages.get("thuky.lc", print(number).replace("/print?", "/print.pdf?"))
                .bytes();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Lò Thị Mai Anh")
                    .contains("CHIẾN SĨ THI ĐUA CƠ SỞ")
                    .contains(number)
                    .contains("Lai Châu, ngày 20 tháng 12 năm 2021");
        }
        assertThat(pages.get("giangvien.lc", print(number)).status()).isEqualTo(403);
        assertThat(pages.get("thuky.sl", print(number)).status()).isEqualTo(404);
    }

    @Test
    void a_school_makes_the_certificates_of_its_own_decisions_and_superiors_make_theirs() {
        String own = award("Lò Thị Mai Anh", code(), "BASE", "Hiệu trưởng").number();
        String province = award("Lò Thị Mai Anh", code(), "PROVINCE", "Chủ tịch UBND tỉnh Lai Châu")
                .number();
        String district =
                award("Lò Thị Mai Anh", code(), "BASE", "Chủ tịch UBND huyện").number();
        String list = "/certificates?q=";
        assertThat(pages.get("thuky.lc", list + own.substring(0, 6)).main()).contains(own);
        assertThat(pages.get("thuky.lc", list + province.substring(0, 6)).main())
                .doesNotContain(province);
        assertThat(pages.get("thuky.lc", list + district.substring(0, 6)).main())
                .doesNotContain(district);
        assertThat(pages.get("thuky.lc", "/certificates/export.csv").text())
                .contains(own)
                .doesNotContain(province, district);
        assertThat(pages.get("thuky.lc", print(province)).status()).isEqualTo(404);
    }

    @Test
    void the_code_on_the_certificate_leads_to_the_page_that_confirms_it() throws Exception {
        String code = code();
        String number = award("Lò Thị Mai Anh", code).number();
        byte[] pdf = pages.get("thuky.lc", print(number).replace("/print?", "/print.pdf?"))
                .bytes();
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 300);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            String read = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
            assertThat(read).endsWith("/verify/" + code);
        }
    }

    @Test
    void the_public_page_confirms_without_naming_anybody() {
        String code = code();
        String number = award("Lò Thị Mai Anh", code).number();
        var answer = verification.ask(code.toLowerCase(java.util.Locale.ROOT), network());
        assertThat(answer.standing()).isEqualTo(Verification.AwardStanding.IN_FORCE);
        assertThat(answer.title()).isEqualTo("Chiến sĩ thi đua cơ sở");
        assertThat(answer.decisionNumber()).isEqualTo(number);
        assertThat(answer.year()).isEqualTo("2021");
        assertThat(answer.toString()).doesNotContain("Lò Thị");
    }

    @Test
    void a_withdrawn_award_is_said_to_be_withdrawn() {
        String code = code();
        Awarded award = award("Lò Thị Mai Anh", code);
        change("""
                insert into award_entry (id, organisation_id, number, entry, about_id, subject_kind, subject_name, title_id, emulation_year,
                    award_kind, award_level, decision_number, decided_on, confirmed, reason, recorded_at, recorded_by, previous, hash)
                select gen_random_uuid(), organisation_id, 0, 'WITHDRAWAL', id, subject_kind, subject_name, title_id, emulation_year,
                    award_kind, award_level, '77-QĐ/TCT', '2022-01-20', true, 'Khai sai thành tích', now(), 'thử', '', ''
                  from award_entry where id = '%s'
                """.formatted(award.id()));
        assertThat(verification.ask(code, network()).standing()).isEqualTo(Verification.AwardStanding.WITHDRAWN);
    }

    @Test
    void an_unknown_code_is_unknown_and_too_many_questions_wait() {
        String network = network();
        for (int i = 0; i < 30; i++) {
            var answer = verification.ask(code(), network);
            assertThat(answer.tooMany()).isFalse();
            assertThat(answer.standing()).isNull();
        }
        String code = code();
        award("Lò Thị Mai Anh", code);
        var answer = verification.ask(code, network);
        assertThat(answer.tooMany()).isTrue();
        assertThat(answer.title()).isNull();
        assertThat(verification.ask(code, network()).standing()).isEqualTo(Verification.AwardStanding.IN_FORCE);
    }

    @Test
    void the_run_time_role_sees_no_award_without_a_viewer_but_through_the_code() {
        String code = code();
        award("Lò Thị Mai Anh", code);
        Integer seen = Acting.within(Scope.NONE, () -> new TransactionTemplate(transactions)
                .execute(status -> database.sql("select count(*) from award_entry")
                        .query(Integer.class)
                        .single()));
        assertThat(seen).isZero();
        assertThat(verification.ask(code, network()).standing()).isNotNull();
    }

    @Test
    void a_layout_is_made_moved_previewed_and_removed() throws Exception {
        var made = pages.post("thuky.pgd", "/certificates/layouts", form("name", "Giấy khen A4"));
        assertThat(made.status()).isEqualTo(302);
        String place = made.location();
        var twin = pages.post("thuky.pgd", "/certificates/layouts", form("name", "Lần hai"));
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.main()).contains("đã có mẫu in");
        var page = pages.get("thuky.pgd", place).page();
        assertThat(page.select("input[name='places[1].x']").val()).isEqualTo("100.5");
        assertThat(pages.get("thuky.sl", place).status()).isEqualTo(404);
        var wrong = pages.post("thuky.pgd", place, form("name", "Giấy khen", "places[1].x", "999", "version", "0"));
        assertThat(wrong.status()).isEqualTo(422);
        var picture = pages.get(
                "thuky.pgd", "/certificates/preview.png?stock=A3&places%5B1%5D.x=9999&places%5B1%5D.shown=true");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                .isGreaterThan(1000);
        assertThat(pages.get("thuky.pgd", "/certificates/preview.pdf").bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(pages.post("thuky.pgd", place + "/removal").status()).isEqualTo(302);
        assertThat(pages.get("thuky.pgd", place).status()).isEqualTo(404);
    }

    @Test
    void a_long_name_is_set_smaller_until_it_fits() throws Exception {
        var arrangement = LayoutService.choose(java.util.List.of(), UUID.randomUUID());
        String name =
                "Phòng Tổ chức, hành chính, thông tin, tư liệu và quản lý đào tạo, nghiên cứu khoa học Trường Chính trị";
        byte[] pdf = CertificatePdf.of(java.util.List.of(
                new CertificatePdf.Sheet(arrangement, java.util.Map.of(CertificateField.NAME, name + "\uD83C\uDF38"))));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(name);
        }
    }

    private record Awarded(UUID id, String number) {}

    private Awarded award(String name, String code) {
        return award(name, code, "BASE", "Trường Chính trị tỉnh Lai Châu");
    }

    private Awarded award(String name, String code, String level, String issuer) {
        UUID id = UUID.randomUUID();
        String number = id.toString().substring(0, 6) + "-QĐ/TCT";
        change("""
                insert into award_entry (id, organisation_id, number, entry, subject_kind, subject_name, title_id, emulation_year,
                    award_kind, award_level, decision_number, decided_on, issuer, confirmed, public_code, recorded_at, recorded_by, previous, hash)
                select '%s', demo_id('TCT-LC'), 0, 'CONFERRAL', 'OTHER', '%s', id, '2021', 'CONG_TRANG', '%s', '%s', '2021-12-20',
                    '%s', true, '%s', now(), 'thử', '', '' from title where code = 'CSTDCS'
                """.formatted(id, name, level, number, issuer, code));
        return new Awarded(id, number);
    }

    private void change(String sql) {
        Acting.within(Scope.SYSTEM, () -> new TransactionTemplate(transactions)
                .execute(status -> database.sql(sql).update()));
    }

    private static String print(String number) {
        return "/certificates/print?number="
                + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8) + "&decided="
                + LocalDate.of(2021, 12, 20);
    }

    private static String code() {
        return UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String network() {
        return UUID.randomUUID().toString();
    }

    private static String[] form(String... more) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("stock", "A4");
        fields.put("shiftX", "0");
        fields.put("shiftY", "-1.5");
        fields.put("places[0].shown", "true");
        fields.put("places[0].x", "148.5");
        fields.put("places[1].shown", "true");
        fields.put("places[1].x", "100.5");
        for (int place = 0; place < 2; place++) {
            for (String tick : List.of("shown", "bold", "italic")) {
                fields.put("_places[%d].%s".formatted(place, tick), "on");
            }
        }
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
