package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Scope;

@IntegrationTest
class DocumentPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DocumentRegister register;

    @Value("${local.server.port}")
    int port;

    @Test
    void the_register_is_searched_without_accents_and_filtered() {
        assertThat(pages.get("giangvien.lc", "/documents?q=van%20hoa%20cong%20so&kind=BC")
                        .main())
                .contains("61-BC/TCT")
                .doesNotContain("05-HD/TCT")
                .doesNotContain("01-QĐi/TCT");
        assertThat(pages.get("giangvien.lc", "/documents?direction=INCOMING&year=2021")
                        .main())
                .contains("51-BC/CTĐ")
                .contains("số đến 457")
                .doesNotContain("372-QĐ/TU");
        assertThat(pages.get("giangvien.lc", "/documents?q=100%25").main()).contains("Không có văn bản");
    }

    @Test
    void a_school_reads_its_own_register_and_what_is_published_from_above_and_nothing_else() {
        var sonLa = pages.get("thuky.sl", "/documents").main();
        assertThat(sonLa).contains("683-QĐ/HVCTQG").contains("51-BC/CTĐ").doesNotContain("100-KH/TCT");
        assertThat(pages.get("thuky.sl", "/documents/" + demo("TCT-LC/100-KH/TCT"))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.sl", "/documents/" + demo("CTD-BGPB/53-QĐ/CTĐ"))
                        .status())
                .isEqualTo(200);
        assertThat(pages.get("giaovien.ps", "/documents").main())
                .contains("994/HD-PGDĐT")
                .doesNotContain("345/KH-UBND")
                .doesNotContain("HVCTQG");
        assertThat(pages.get("thuky.sl", "/documents/export.csv").text()).doesNotContain("100-KH/TCT");
    }

    @Test
    void the_register_is_taken_away_with_its_filter() {
        assertThat(pages.get("thuky.lc", "/documents/export.csv?kind=KH&year=2022")
                        .text())
                .contains("100-KH/TCT")
                .doesNotContain("61-BC/TCT");
        assertThat(pages.get("thuky.lc", "/documents/export.xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void only_the_keepers_of_a_register_write_in_it_and_only_in_their_own() {
        assertThat(pages.get("giangvien.lc", "/documents/new").status()).isEqualTo(403);
        assertThat(pages.post("giangvien.lc", "/documents", form("TCT-LC", number()))
                        .status())
                .isEqualTo(403);
        assertThat(pages.post("thuky.sl", "/documents", form("TCT-LC", number()))
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("hieutruong.lc", "/documents/" + demo("TCT-LC/100-KH/TCT") + "/removal")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.lc", "/documents/new").page().select("select[name=organisation]"))
                .isEmpty();
    }

    @Test
    void a_document_is_entered_once_and_its_twin_is_refused() {
        String number = number();
        assertThat(pages.post("thuky.lc", "/documents", form("TCT-LC", number)).status())
                .isEqualTo(302);
        var twin = pages.post("thuky.lc", "/documents", form("TCT-LC", number));
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.main()).contains("ngày 01/3/2022 của cơ quan này đã có trong sổ");
        assertThat(twin.page().selectFirst("#number").val()).isEqualTo(number);
    }

    @Test
    void a_document_cannot_arrive_before_it_was_issued() {
        var answer = pages.post(
                "thuky.lc", "/documents", form("TCT-LC", number(), "direction", "INCOMING", "arrivedOn", "2022-02-28"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("Ngày đến 28/02/2022 không được trước ngày ban hành 01/3/2022");
    }

    @Test
    void who_corrects_what_somebody_else_just_corrected_sees_both() {
        String place = enter();
        assertThat(pages.post("thuky.lc", place, form("TCT-LC", number(), "subject", "Bản một", "version", "0"))
                        .status())
                .isEqualTo(302);
        var late = pages.post("thuky.lc", place, form("TCT-LC", number(), "subject", "Bản hai", "version", "0"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.main()).contains("Bản một").contains("Bản hai");
    }

    @Test
    void a_file_is_attached_fetched_replaced_and_removed_and_leaves_nothing_behind() {
        String place = enter();
        byte[] pdf = Files.pdf("");
        assertThat(pages.upload("thuky.lc", place + "/attachment", "file", "kế hoạch.pdf", pdf)
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("giangvien.lc", place).main()).contains("kế hoạch.pdf");
        var file = pages.get("giangvien.lc", place + "/attachment");
        assertThat(file.bytes()).isEqualTo(pdf);
        var headers = file.result().getResponse();
        assertThat(headers.getContentType()).isEqualTo("application/pdf");
        assertThat(headers.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".pdf");
        assertThat(headers.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pages.get("giangvien.sl", place + "/attachment").status()).isEqualTo(404);

        assertThat(pages.upload("thuky.lc", place + "/attachment", "file", "bảng.xlsx", Files.xlsx())
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("giangvien.lc", place).main())
                .contains("bảng.xlsx")
                .doesNotContain("kế hoạch.pdf");
        assertThat(pages.post("thuky.lc", place + "/attachment/removal").status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.lc", place + "/attachment").status()).isEqualTo(404);
        assertThat(pages.post("thuky.lc", place + "/removal").status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", place).status()).isEqualTo(404);
    }

    @Test
    void the_file_of_a_published_document_is_read_below_until_it_is_published_no_more() {
        String place = pages.post("thuky.cum", "/documents", form("CTD-BGPB", number(), "published", "true"))
                .location();
        pages.upload("thuky.cum", place + "/attachment", "file", "quy chế.pdf", Files.pdf(""));
        assertThat(pages.get("giangvien.sl", place + "/attachment").status()).isEqualTo(200);
        assertThat(pages.get("giaovien.ps", place + "/attachment").status()).isEqualTo(404);
        String version = pages.get("thuky.cum", place + "/edit")
                .page()
                .selectFirst("[name=version]")
                .val();
        assertThat(pages.post("thuky.cum", place, form("CTD-BGPB", number(), "version", version))
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("giangvien.sl", place + "/attachment").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{1} → {0}")
    @MethodSource("vn.thidua.document.InspectionTests#hostile")
    void a_hostile_upload_comes_back_with_a_sentence_beside_the_field(String refusal, String name, byte[] content) {
        String place = "/documents/" + demo("TCT-LC/99-KH/TCT");
        var answer = pages.upload("thuky.lc", place + "/attachment", "file", name, content);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#file-error").text())
                .startsWith(refusal.equals("kindNotAllowed") ? "Không nhận tệp" : "")
                .contains(name.length() > 9 ? name.substring(0, 2) : "ệp")
                .doesNotContain("refusal.");
        assertThat(pages.get("thuky.lc", place + "/attachment").status()).isEqualTo(404);
    }

    @Test
    void an_upload_that_says_it_is_huge_is_answered_before_it_is_read() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/documents/" + UUID.randomUUID() + "/attachment"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[30 * 1024 * 1024]))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp quá lớn");
    }

    @Test
    void what_somebody_tampered_with_in_the_database_is_not_handed_out() {
        String place = enter();
        pages.upload("thuky.lc", place + "/attachment", "file", "kế hoạch.pdf", Files.pdf(""));
        var work = new TransactionTemplate(transactions);
        Acting.within(
                Scope.SYSTEM,
                () -> work.execute(status -> database.sql("""
                        update attachment_content set bytes = '\\x00'
                         where attachment_id = (select attachment_id from official_document where id = :id)
                        """)
                        .param("id", UUID.fromString(place.substring(place.lastIndexOf('/') + 1)))
                        .update()));
        var answer = pages.get("thuky.lc", place + "/attachment");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.main()).contains("không còn nguyên vẹn");
    }

    @Test
    void other_records_choose_from_the_own_register_and_from_above() {
        var viewer = pages.viewer("thuky.lc");
        var work = new TransactionTemplate(transactions);
        var choices =
                Acting.within(viewer.scope(), () -> work.execute(status -> register.choices(viewer.homeId(), viewer)));
        assertThat(choices)
                .extracting(choice -> choice.label())
                .anyMatch(label -> label.startsWith("100-KH/TCT "))
                .anyMatch(label -> label.startsWith("53-QĐ/CTĐ"));
    }

    @Test
    void the_list_asks_the_database_a_handful_of_questions() {
        pages.viewer("quantri");
        assertThat(Statements.of(() -> pages.get("quantri", "/documents"))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("quantri", "/documents/" + demo("TCT-LC/100-KH/TCT"))))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("quantri", "/documents/new"))).hasSizeLessThanOrEqualTo(8);
    }

    private String enter() {
        var answer = pages.post("thuky.lc", "/documents", form("TCT-LC", number()));
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    /** A filled form; later pairs replace earlier ones. */
    private static String[] form(String organisation, String number, String... more) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("organisation", id(organisation));
        fields.put("direction", "OUTGOING");
        fields.put("kind", "KH");
        fields.put("number", number);
        fields.put("issuedOn", "2022-03-01");
        fields.put("issuer", "Nơi ban hành thử");
        fields.put("subject", "Trích yếu thử");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8) + "-KH/THU";
    }

    private static String demo(String document) {
        return id("document/" + document);
    }

    /** The id that the demo world derives from a code. */
    private static String id(String code) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("MD5")
                    .digest(("demo:" + code).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var bytes = java.nio.ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
