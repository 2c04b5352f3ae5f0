package vn.thidua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.journeys.Screen.button;
import static vn.thidua.journeys.Screen.link;
import static vn.thidua.journeys.Screen.text;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

/**
 * A year's title from the unit's meeting to the certificate, as people meet it: by what is written on the screen. The head of
 * the faculty, the secretary, nine members of the council, the rector and somebody with a telephone before the certificate.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwardJourneyTests {

    private static final int DESK = 1280;
    private static final String SESSION = "Họp xét danh hiệu thi đua năm 2021";
    private static final String FIRST = "Phạm Thử Viên G";
    private static final String SECOND = "Phạm Thử Viên H";
    private static final List<String> TELLERS = List.of("giangvien0", "giangvien1", "giangvien2");
    private static final String ABSENT = "giangvien5";
    private static final String RELATED = "giangvien3";

    /** Heads the unit of all who are proposed, and so has no vote on any of them. */
    private static final String BARRED = "truongkhoa";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    Browser browser;
    JudgedSchool school;

    private final Map<String, Page> windows = new HashMap<>();

    @BeforeAll
    void open() {
        browser = Browser.open();
        school = new JudgedSchool(database, transactions);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_proposal_of_the_unit_ends_in_a_certificate_that_anybody_can_check() throws Exception {
        propose();
        verify();
        String session = convene();
        declareInterest();
        Map<String, String> codes = prepareBallot();
        vote();
        count(codes);
        conclude(session);
        submit();
        String person = decide();
        String address = certify();
        Page stranger = browser.window(360, false);
        stranger.navigate(address);
        assertThat(text(stranger))
                .contains("Đang có giá trị", "Lao động tiên tiến", "77-QĐ/THU · 10/02/2022")
                .doesNotContain(FIRST);

        Page history = at("thuky");
        history.navigate(person);
        assertThat(text(history)).contains(FIRST, "Danh hiệu thi đua", "Lao động tiên tiến", "77-QĐ/THU");
        assertThat(browser.complaints()).isEmpty();
    }

    private void propose() {
        Page head = home("truongkhoa");
        link(head, "họp bình xét năm 2021").click();
        head.locator("tbody").getByText("Khoa Một").click();
        field(head, "Ngày họp").fill("2022-02-09");
        button(head, "Lưu").click();
        button(head, "Lấy từ danh sách đăng ký").click();
        assertThat(text(head)).contains("Đã lấy 2 đề nghị từ danh sách đăng ký");
        for (String name : List.of(FIRST, SECOND)) {
            field(head, "Số phiếu đồng ý: " + name).fill("10");
            field(head, "Số phiếu không đồng ý: " + name).fill("0");
        }
        button(head, "Lưu kết quả biểu quyết").click();
        assertThat(text(head)).contains("10/10 = 100 %");
        button(head, "Kết thúc cuộc họp, lập hồ sơ").click();
        assertThat(text(head)).contains("2 đề nghị trở thành hồ sơ");
        button(head, "Lập báo cáo từ dữ liệu cho các hồ sơ chưa có").click();
        allDossiers("truongkhoa", "2 hồ sơ đã bình xét cần hoàn chỉnh và chuyển", "Chuyển hồ sơ", "Chuyển hồ sơ");
        assertThat(text(head)).contains("Chờ tiếp nhận");
    }

    private void verify() {
        allDossiers("thuky", "2 hồ sơ chờ tiếp nhận", "Tiếp nhận", "Tiếp nhận");
        allDossiers("thuky", "2 hồ sơ chờ thẩm định", "Bắt đầu thẩm định", "Bắt đầu thẩm định");
        allDossiers("thuky", "2 hồ sơ đang thẩm định", "Xác nhận đủ hồ sơ, chuyển Hội đồng", "Thẩm định xong");
        assertThat(text(at("thuky"))).contains("Chờ Hội đồng");
    }

    /** What all dossiers of a task need, done with the list. */
    private void allDossiers(String user, String task, String choice, String verb) {
        Page page = home(user);
        link(page, task).click();
        page.getByLabel("Việc cần làm").selectOption(new SelectOption().setLabel(choice));
        for (Locator box : page.locator("tbody").getByRole(AriaRole.CHECKBOX).all()) {
            box.check();
        }
        button(page, "Xem trước với hồ sơ đã chọn").click();
        assertThat(text(page)).contains("Thực hiện được");
        Locator reason = field(page, "Lý do, nếu vẫn trình");
        if (reason.count() > 0) {
            reason.fill("Đang niêm yết song song");
        }
        button(page, verb).click();
    }

    private String convene() {
        Page secretary = home("thuky");
        menu(secretary, "Hội đồng");
        link(secretary, "Phiên họp").click();
        link(secretary, "Dự kiến phiên họp").click();
        field(secretary, "Tên phiên họp").fill(SESSION);
        field(secretary, "Năm thi đua được xét").fill("2021");
        field(secretary, "Ngày họp").fill("2022-02-10");
        field(secretary, "Giờ bắt đầu").fill("08:00");
        field(secretary, "Địa điểm").fill("Phòng họp tầng 2");
        button(secretary, "Lưu").click();
        assertThat(text(secretary)).contains("Chương trình chưa có nội dung");
        String session = secretary.url();
        link(secretary, "Đưa hồ sơ vào chương trình").click();
        assertThat(text(secretary)).contains(FIRST, SECOND);
        button(secretary, "Đưa các hồ sơ đã chọn vào").click();
        button(secretary, "Triệu tập").click();
        button(secretary, "Khai mạc").click();
        assertThat(text(secretary)).contains("Có mặt 0/9 thành viên", "Chưa đủ điều kiện bỏ phiếu");
        var states = field(secretary, "Dự họp của ").all();
        for (int i = 0; i < states.size(); i++) {
            boolean absent = i == states.size() - 1;
            states.get(i).selectOption(new SelectOption().setLabel(absent ? "Vắng, gửi phiếu" : "Có mặt"));
        }
        field(secretary, "Lý do vắng của ").last().fill("Đi học tại Hà Nội");
        button(secretary, "Lưu điểm danh").click();
        assertThat(text(secretary)).contains("Có mặt 8/9 thành viên", "Đủ điều kiện họp", "1 thành viên vắng");
        return session;
    }

    private void declareInterest() {
        Page member = home(RELATED);
        link(member, SESSION).click();
        link(member, "Xung đột lợi ích").click();
        field(member, "Cá nhân, tập thể được xét")
                .selectOption(new SelectOption().setLabel(SECOND + " – Lao động tiên tiến"));
        field(member, "Người thân").check();
        field(member, "Quan hệ hoặc lý do").fill("Anh em ruột");
        button(member, "Khai báo").click();
        assertThat(text(member)).contains("Người thân: Anh em ruột", "Không tham gia");
    }

    /** Prepares the secret ballot, has the tellers take their codes and opens it; the codes by teller. */
    private Map<String, String> prepareBallot() {
        Page secretary = home("thuky");
        link(secretary, SESSION).click();
        link(secretary, "Đưa ra bỏ phiếu").click();
        field(secretary, "Phiếu kín điện tử").check();
        for (int i = 0; i < 3; i++) {
            String name = "Phạm Thử Viên " + (char) ('A' + i) + " – Khoa Một";
            field(secretary, "Người kiểm phiếu " + (i + 1)).selectOption(new SelectOption().setLabel(name));
        }
        button(secretary, "Chuẩn bị bỏ phiếu").click();
        assertThat(text(secretary)).contains("Chưa mở được: còn kiểm phiếu viên chưa nhận mã");
        String desk = secretary.url();
        link(secretary, "Mã kiểm phiếu").click();
        button(secretary, "Tạo mã cho ba kiểm phiếu viên").click();
        Map<String, String> codes = new HashMap<>();
        for (String teller : TELLERS) {
            Page page = home(teller);
            link(page, "Nhận mã kiểm phiếu").click();
            field(page, "Nhập lại mật khẩu").fill(Pages.PASSWORD);
            button(page, "Nhận mã").click();
            var code = Pattern.compile("(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}").matcher(text(page));
            assertThat(code.find()).isTrue();
            codes.put(teller, code.group());
            link(page, "Tôi đã ghi lại").click();
        }
        secretary.navigate(desk);
        field(secretary, "Nhập lại mật khẩu").fill("không phải");
        button(secretary, "Mở bỏ phiếu").click();
        assertThat(text(secretary)).doesNotContain("0/8 thành viên đã bỏ phiếu");
        field(secretary, "Nhập lại mật khẩu").fill(Pages.PASSWORD);
        button(secretary, "Mở bỏ phiếu").click();
        assertThat(text(secretary)).contains("0/8 thành viên đã bỏ phiếu");
        return codes;
    }

    private void vote() {
        for (String user : JudgedSchool.COUNCIL) {
            if (!user.equals(ABSENT) && !user.equals(BARRED)) {
                castBallot(user);
            }
        }
        Page secretary = home("thuky");
        link(secretary, SESSION).click();
        link(secretary, "Bàn điều hành").click();
        button(secretary, "Đã nhận phiếu giấy").click();
        assertThat(text(secretary)).contains("8/8 thành viên đã bỏ phiếu");
        button(secretary, "Đóng bỏ phiếu").click();
        assertThat(text(secretary)).contains("Đã đóng");
    }

    private void castBallot(String user) {
        Page page = home(user);
        link(page, "Bỏ phiếu: ").click();
        assertThat(text(page)).contains("Phiếu kín giữ được gì và không giữ được gì");
        List<Locator> agreed = page.getByLabel("Đồng ý", new Page.GetByLabelOptions().setExact(true))
                .all();
        assertThat(agreed).as(user).hasSize(user.equals(RELATED) ? 1 : 2);
        agreed.forEach(Locator::check);
        button(page, "Xem lại").click();
        button(page, "Bỏ phiếu").click();
        assertThat(text(page)).contains("Phiếu của bạn đã ở trong hòm phiếu");
    }

    private void count(Map<String, String> codes) {
        for (String teller : TELLERS.subList(0, 2)) {
            Page page = home(teller);
            link(page, "Kiểm phiếu: ").click();
            link(page, "Nhập phiếu giấy của người vắng").click();
            field(page, "Phiếu số").selectOption("1");
            page.getByLabel("Đồng ý", new Page.GetByLabelOptions().setExact(true))
                    .all()
                    .forEach(Locator::check);
            button(page, "Niêm phong phiếu này").click();
            assertThat(text(page)).contains("Bạn đã nhập 1/1 phiếu");
        }
        for (String teller : TELLERS.subList(0, 2)) {
            Page page = home(teller);
            link(page, "Kiểm phiếu: ").click();
            field(page, "Mã kiểm phiếu").fill(codes.get(teller));
            field(page, "Nhập lại mật khẩu").fill(Pages.PASSWORD);
            button(page, "Nhập mã").click();
        }
        assertThat(text(at(TELLERS.get(1)))).contains("Số phiếu phát ra", "8/9 = 88,89 %", "7/9 = 77,78 %");
    }

    private void conclude(String session) throws Exception {
        Page secretary = at("thuky");
        secretary.navigate(session);
        button(secretary, "Đưa kết quả vào chương trình").click();
        assertThat(text(secretary)).contains("8/9 = 88,89 %", "7/9 = 77,78 %", "Đạt");
        button(secretary, "Kết luận").click();
        field(secretary, "Kết luận của chủ trì").fill("Hội đồng thống nhất đề nghị Hiệu trưởng công nhận.");
        button(secretary, "Bế mạc").click();
        link(secretary, "Lập và ký biên bản").click();
        button(secretary, "Soạn biên bản họp").click();
        assertThat(word(secretary)).contains("có mặt: 8", "Anh em ruột", "7/9 = 77,78 %", "Hội đồng thống nhất");
        secretary.navigate(session);
        link(secretary, "Văn bản, quá trình").click();
        button(secretary, "Ghi nhận đã ký").click();
        assertThat(text(secretary)).contains("Biên bản được ký ngày 10/02/2022");
    }

    private void submit() {
        Page secretary = home("thuky");
        link(secretary, "2 hồ sơ đã thông qua: công khai và trình").click();
        secretary
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Các phần của hồ sơ đề nghị"))
                .getByText("Công khai")
                .click();
        link(secretary, "Công khai 2 hồ sơ").click();
        button(secretary, "Công khai").click();
        assertThat(text(secretary)).contains("Đang niêm yết", FIRST, SECOND);
        allDossiers("thuky", "2 hồ sơ đã thông qua: công khai và trình", "Trình", "Trình");
        assertThat(text(secretary)).contains("Đã trình");
    }

    /** The decision from the results to its number; the address of the first person's history. */
    private String decide() throws Exception {
        Page secretary = home("thuky");
        link(secretary, "2 hồ sơ năm 2021 chờ quyết định").click();
        assertThat(text(secretary)).contains("8/9 = 88,89 %", "7/9 = 77,78 %");
        button(secretary, "Soạn quyết định với hồ sơ đã chọn").click();
        button(secretary, "Lưu").click();
        button(secretary, "Soạn văn bản").click();
        assertThat(text(secretary)).contains("QUYẾT ĐỊNH", FIRST, SECOND);

        Page rector = home("hieutruong");
        link(rector, "Ký ban hành: ").click();
        assertThat(text(rector)).contains("Văn bản", "Danh sách (2)");
        link(rector, "Ký ban hành").click();
        field(rector, "Số").fill("77");
        field(rector, "Ngày ban hành").fill("2022-02-10");
        field(rector, "Mật khẩu").fill(Pages.PASSWORD);
        button(rector, "Ban hành").click();
        assertThat(text(rector)).contains("77-QĐ/THU", "Đã ban hành", "Mã băm SHA-256");
        assertThat(word(rector)).contains("77-QĐ/THU", FIRST, SECOND, "Lao động tiên tiến");

        menu(secretary, "Khen thưởng");
        link(secretary, FIRST).click();
        assertThat(text(secretary)).contains("77-QĐ/THU", "Lao động tiên tiến");
        link(secretary, FIRST).click();
        assertThat(text(secretary)).contains("Quá trình khen thưởng");
        return secretary.url();
    }

    /** Prints the first certificate; the address in its code. */
    private String certify() throws Exception {
        Page secretary = home("thuky");
        menu(secretary, "Khen thưởng");
        link(secretary, "Giấy chứng nhận").click();
        link(secretary, "77-QĐ/THU").click();
        secretary.getByLabel(FIRST).check();
        Path pdf = download(secretary, () -> button(secretary, "Tải PDF để in").click());
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains(FIRST, "77-QĐ/THU");
            String code = read(new PDFRenderer(document).renderImageWithDPI(0, 150));
            assertThat(code).contains("/verify/");
            return address() + code.substring(code.indexOf("/verify/"));
        }
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /** The words of the document that the page offers. */
    private static String word(Page page) throws Exception {
        Path file = download(page, () -> link(page, "Tải Word").click());
        try (var zip = new ZipFile(file.toFile());
                var body = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            return new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        }
    }

    private static Path download(Page page, Runnable click) throws Exception {
        var download = page.waitForDownload(click);
        Path file = Files.createTempFile("journey", download.suggestedFilename());
        download.saveAs(file);
        file.toFile().deleteOnExit();
        return file;
    }

    private Page home(String user) {
        Page page = at(user);
        page.navigate(address() + "/");
        return page;
    }

    /** The window of a person; the first time the person signs in. */
    private Page at(String user) {
        return windows.computeIfAbsent(user, name -> {
            Page page = browser.signedIn(address(), school.user(name), DESK, false);
            page.onDialog(Dialog::accept);
            return page;
        });
    }

    private static void menu(Page page, String words) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(Pattern.compile("^" + label));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
