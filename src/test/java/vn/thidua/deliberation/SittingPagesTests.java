package vn.thidua.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Pages.Answer;
import vn.thidua.Statements;

@IntegrationTest
class SittingPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private CouncilTrial trial() {
        return new CouncilTrial(database, transactions, 4);
    }

    private String planned(CouncilTrial trial, String day) {
        Answer answer = pages.post(
                trial.user("thuky"),
                "/council-sessions",
                "council",
                trial.council.toString(),
                "subject",
                "Họp xét danh hiệu năm 2021",
                "year",
                "2021",
                "heldOn",
                day,
                "beginsAt",
                "08:00",
                "place",
                "Phòng họp");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    private String convened(CouncilTrial trial, String nominee) {
        String address = planned(trial, "2022-02-10");
        Answer added = pages.post(
                trial.user("thuky"),
                address + "/nominees",
                "title",
                trial.title("CSTDCS").toString(),
                "person",
                trial.person(nominee).toString(),
                "summary",
                "Chủ nhiệm một sáng kiến cấp cơ sở");
        assertThat(added.status()).as(added.main()).isEqualTo(302);
        assertThat(pages.post(trial.user("thuky"), address + "/convening").status())
                .isEqualTo(302);
        return address;
    }

    private Answer attend(CouncilTrial trial, String address, String... present) {
        var parameters = new ArrayList<String>();
        for (String name : List.of("hieutruong", "thuky", "truongkhoa", "giangvien0", "giangvien1", "giangvien2")) {
            boolean there = List.of(present).contains(name);
            parameters.addAll(List.of(
                    "members",
                    trial.member(name).toString(),
                    "states",
                    there ? "PRESENT" : "ABSENT",
                    "reasons",
                    there ? "" : "Đi công tác"));
        }
        parameters.addAll(List.of(
                "version",
                pages.get(trial.user("thuky"), address + "/attendance")
                        .page()
                        .selectFirst("[name=version]")
                        .val()));
        return pages.post(trial.user("thuky"), address + "/attendance", parameters.toArray(String[]::new));
    }

    @Test
    void members_know_of_a_session_once_it_is_convened_and_answer_the_notice() {
        var trial = trial();
        String address = planned(trial, "2022-02-15");
        assertThat(pages.post(trial.user("thuky"), address + "/convening").main())
                .contains("chương trình chưa có nội dung");
        pages.post(trial.user("thuky"), address + "/items", "heading", "Báo cáo kết quả thẩm định");
        assertThat(pages.get(trial.user("giangvien1"), address).status()).isEqualTo(404);
        pages.post(trial.user("thuky"), address + "/convening");
        assertThat(pages.get(trial.user("giangvien1"), "/").main()).contains("Trả lời giấy mời");
        assertThat(pages.get(trial.user("giangvien1"), address).main()).contains("Báo cáo kết quả thẩm định");
        assertThat(pages.post(trial.user("giangvien1"), address + "/answer", "state", "ABSENT")
                        .main())
                .contains("lý do vắng");
        assertThat(pages.post(
                                trial.user("giangvien1"),
                                address + "/answer",
                                "state",
                                "WRITTEN",
                                "reason",
                                "Đi học ở Hà Nội")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("thuky"), address + "/attendance").main())
                .contains("1 thành viên vắng gửi phiếu");
        assertThat(pages.post(trial.user("thuky"), address + "/opening").main()).contains("Chưa thể khai mạc");
    }

    @Test
    void an_answer_that_came_while_the_secretary_ticked_off_is_not_overwritten_unseen() {
        var trial = trial();
        String address = convened(trial, "giangvien2");
        String version = pages.get(trial.user("thuky"), address + "/attendance")
                .page()
                .selectFirst("[name=version]")
                .val();
        assertThat(pages.post(
                                trial.user("giangvien1"),
                                address + "/answer",
                                "state",
                                "ABSENT",
                                "reason",
                                "Đi học ở Hà Nội")
                        .status())
                .isEqualTo(302);
        Answer second = pages.post(
                trial.user("thuky"),
                address + "/attendance",
                "members",
                trial.member("giangvien1").toString(),
                "states",
                "EXPECTED",
                "reasons",
                "",
                "version",
                version);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.main()).contains("Điểm danh", "(Đi học ở Hà Nội)");
        assertThat(pages.get(trial.user("thuky"), address + "/attendance").text())
                .contains("Đi học ở Hà Nội");
    }

    @Test
    void the_quorum_is_two_thirds_of_all_rounded_up_and_shown_as_a_sum() {
        var trial = trial();
        String address = convened(trial, "giangvien2");
        pages.post(trial.user("thuky"), address + "/opening");
        assertThat(attend(trial, address, "hieutruong", "thuky", "truongkhoa").status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("thuky"), address).main())
                .contains("Có mặt 3/6 thành viên; cần ít nhất 4", "Chưa đủ điều kiện");
        attend(trial, address, "hieutruong", "thuky", "truongkhoa", "giangvien0");
        assertThat(pages.get(trial.user("thuky"), address).main()).contains("Có mặt 4/6", "Đủ điều kiện họp");
    }

    @Test
    void a_chair_who_is_a_candidate_does_not_preside_over_the_own_item() {
        var trial = trial();
        String address = convened(trial, "hieutruong");
        assertThat(pages.get(trial.user("thuky"), address).main())
                .contains("Phạm Thử Viên A chủ trì nội dung này thay Phạm Thử Trưởng");
        assertThat(pages.get(trial.user("thuky"), address + "/screen").main()).contains("Họp xét danh hiệu năm 2021");
        assertThat(pages.get(trial.user("hieutruong"), address).main()).contains("Bạn không tham gia xét đề nghị này");
        assertThat(pages.get(trial.user("hieutruong"), "/council-sessions/nominees/" + trial.nominee(address))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get(trial.user("giangvien1"), "/council-sessions/nominees/" + trial.nominee(address))
                        .main())
                .contains("Chủ nhiệm một sáng kiến");
    }

    @Test
    void interests_are_found_declared_and_dismissed_with_a_reason() {
        var trial = trial();
        String address = convened(trial, "giangvien1");
        String nominee = trial.nominee(address).toString();
        assertThat(pages.get(trial.user("thuky"), address + "/interests").main())
                .contains("Chính là người được xét", "Đứng đầu đơn vị");
        assertThat(pages.get(trial.user("truongkhoa"), "/council-sessions/nominees/" + nominee)
                        .status())
                .isEqualTo(404);
        var dismissal = new String[] {
            "member", trial.member("truongkhoa").toString(), "nominee", nominee, "ground", "HEAD", "reason", ""
        };
        assertThat(pages.post(trial.user("hieutruong"), address + "/interests/dismissal", dismissal)
                        .main())
                .contains("nêu lý do");
        dismissal[7] = "Quy chế cho phép trưởng đơn vị bỏ phiếu";
        assertThat(pages.post(trial.user("hieutruong"), address + "/interests/dismissal", dismissal)
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("truongkhoa"), "/council-sessions/nominees/" + nominee)
                        .status())
                .isEqualTo(200);
        assertThat(pages.post(
                                trial.user("hieutruong"),
                                address + "/interests/dismissal",
                                "member",
                                trial.member("giangvien1").toString(),
                                "nominee",
                                nominee,
                                "ground",
                                "SELF",
                                "reason",
                                "Không sao cả")
                        .main())
                .contains("chính là người được xét");
        assertThat(pages.post(
                                trial.user("giangvien2"),
                                address + "/interests",
                                "nominee",
                                nominee,
                                "ground",
                                "RELATIVE",
                                "reason",
                                "Anh em ruột")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("giangvien2"), "/council-sessions/nominees/" + nominee)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get(trial.user("giangvien2"), address + "/interests").main())
                .contains("Người thân: Anh em ruột")
                .doesNotContain("Đứng đầu đơn vị");
    }

    @Test
    void one_person_with_two_titles_is_one_line_and_is_dismissed_for_both() {
        var trial = trial();
        String address = convened(trial, "giangvien1");
        pages.post(
                trial.user("thuky"),
                address + "/nominees",
                "title",
                trial.title("LDTT").toString(),
                "person",
                trial.person("giangvien1").toString(),
                "summary",
                "Hoàn thành tốt nhiệm vụ");
        var lines =
                pages.get(trial.user("thuky"), address + "/interests").page().select("tbody tr");
        assertThat(lines).hasSize(2);
        var head = lines.stream()
                .filter(line -> line.text().contains("Đứng đầu đơn vị"))
                .findFirst()
                .orElseThrow();
        assertThat(head.text()).contains("Chiến sĩ thi đua cơ sở", "Lao động tiên tiến");
        var form = new ArrayList<>(List.of("reason", "Quy chế cho phép trưởng đơn vị bỏ phiếu"));
        head.selectFirst("form[action$=/dismissal]")
                .select("input[name=member], input[name=nominee], input[name=ground]")
                .forEach(field -> form.addAll(List.of(field.attr("name"), field.val())));
        assertThat(form).hasSize(10);
        pages.post(trial.user("hieutruong"), address + "/interests/dismissal", form.toArray(String[]::new));
        assertThat(trial.text(
                        "select count(*) from sitting_interest where sitting_id = ? and ground = 'HEAD' and dismissal is not null",
                        CouncilTrial.sitting(address)))
                .isEqualTo("2");
        var after = pages.get(trial.user("hieutruong"), address + "/interests");
        assertThat(after.page().select("tbody tr")).hasSize(2);
        assertThat(after.page().select("form[action$=/dismissal/withdrawal]")).hasSize(1);
    }

    @Test
    void the_desk_of_a_vote_asks_few_questions() {
        var trial = trial();
        String address = convened(trial, "giangvien1");
        pages.post(trial.user("thuky"), address + "/opening");
        attend(trial, address, "hieutruong", "thuky", "truongkhoa", "giangvien0", "giangvien2");
        pages.as(trial.user("thuky"));
        var answer = new Answer[1];
        var statements = Statements.of(() -> answer[0] = pages.get(trial.user("thuky"), address + "/votes/new"));
        assertThat(answer[0].status()).isEqualTo(200);
        assertThat(answer[0].main()).contains("Chiến sĩ thi đua cơ sở");
        // The session's own read and touch come on top.
        assertThat(statements.stream().filter(sql -> !sql.startsWith("INSERT INTO session")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_session_closes_when_everything_is_settled_and_goes_back_with_a_reason() {
        var trial = trial();
        String address = planned(trial, "2022-02-10");
        pages.post(trial.user("thuky"), address + "/items", "heading", "Thông qua quy chế");
        pages.post(trial.user("thuky"), address + "/convening");
        pages.post(trial.user("thuky"), address + "/opening");
        assertThat(pages.post(trial.user("thuky"), address + "/closing").main()).contains("chưa được kết luận");
        var item = trial.ask("select id from agenda_item where sitting_id = ?", CouncilTrial.sitting(address));
        assertThat(pages.post(trial.user("thuky"), "/council-sessions/items/" + item + "/floor")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("thuky"), address + "/screen").main()).contains("Thông qua quy chế");
        pages.post(trial.user("thuky"), "/council-sessions/items/" + item + "/outcome", "outcome", "Nhất trí 100 %");
        assertThat(pages.post(trial.user("thuky"), address + "/closing", "conclusion", "Thông qua")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(trial.user("thuky"), address + "/signature", "day", "2022-02-09")
                        .main())
                .contains("Ngày ký biên bản phải từ ngày họp");
        assertThat(pages.post(trial.user("thuky"), address + "/signature", "day", "2022-02-10")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(trial.user("thuky"), address + "/reopening", "reason", "Thiếu nội dung")
                        .main())
                .contains("Đã ký biên bản");
        pages.post(trial.user("thuky"), address + "/signature/withdrawal", "reason", "Sai ngày");
        assertThat(pages.post(trial.user("thuky"), address + "/reopening", "reason", "Thiếu nội dung")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("thuky"), address + "/papers").main()).contains("Thiếu nội dung", "Rút chữ ký");
    }

    @Test
    void members_do_not_change_from_the_day_of_a_convened_session_on() {
        var trial = trial();
        convened(trial, "giangvien2");
        Answer refused = pages.post(
                trial.user("thuky"),
                "/councils/members/" + trial.member("giangvien1") + "/leaving",
                "from",
                "2022-02-10",
                "reason",
                "Chuyển công tác");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("phiên họp ngày 10/02/2022");
        assertThat(pages.post(
                                trial.user("thuky"),
                                "/councils/members/" + trial.member("giangvien1") + "/leaving",
                                "from",
                                "2022-02-11",
                                "reason",
                                "Chuyển công tác")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_stale_edit_is_shown_beside_the_saved_one() {
        var trial = trial();
        String address = planned(trial, "2022-02-15");
        String[] form = {
            "subject", "Họp lần hai", "year", "2021", "heldOn", "2022-02-16", "beginsAt", "09:00", "version", "0"
        };
        assertThat(pages.post(trial.user("thuky"), address, form).status()).isEqualTo(302);
        assertThat(pages.post(trial.user("thuky"), address, form).status()).isEqualTo(409);
    }

    @Test
    void the_page_of_a_session_asks_few_questions() {
        var trial = trial();
        String address = convened(trial, "giangvien2");
        pages.get(trial.user("giangvien1"), address);
        assertThat(Statements.of(() -> pages.get(trial.user("giangvien1"), address)))
                .hasSizeLessThanOrEqualTo(8);
    }

    private String opened(CouncilTrial trial, String nominee) {
        String address = convened(trial, nominee);
        pages.post(trial.user("thuky"), address + "/opening");
        assertThat(attend(trial, address, "hieutruong", "thuky", "truongkhoa", "giangvien0", "giangvien1")
                        .status())
                .isEqualTo(302);
        // The head of the nominee's faculty may vote: the regulation of this council says so.
        pages.post(
                trial.user("hieutruong"),
                address + "/interests/dismissal",
                "member",
                trial.member("truongkhoa").toString(),
                "nominee",
                trial.nominee(address).toString(),
                "ground",
                "HEAD",
                "reason",
                "Quy chế cho phép");
        return address;
    }

    private Answer puts(CouncilTrial trial, String address, String nominee, boolean second, String... more) {
        var parameters = new ArrayList<>(
                List.of("subject", "Bỏ phiếu danh hiệu", "method", "OPEN", "nominees", nominee, "second", "" + second));
        parameters.addAll(List.of(more));
        return pages.post(trial.user("thuky"), address + "/votes", parameters.toArray(String[]::new));
    }

    private void votes(CouncilTrial trial, String round, int against, String... members) {
        assertThat(pages.post(trial.user("thuky"), round + "/opening", "password", Pages.PASSWORD)
                        .status())
                .isEqualTo(302);
        for (int i = 0; i < members.length; i++) {
            Answer cast = pages.post(trial.user(members[i]), round, "c0", i < against ? "2" : "1", "step", "c");
            assertThat(cast.status()).as(cast.main()).isEqualTo(302);
        }
        assertThat(pages.post(trial.user("thuky"), round + "/closing").status()).isEqualTo(302);
        assertThat(pages.post(trial.user("thuky"), round + "/closing/open-count", "password", Pages.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    private static final String[] FIVE = {"hieutruong", "thuky", "truongkhoa", "giangvien0", "giangvien1"};

    @Test
    void a_vote_needs_a_quorum_and_freezes_what_it_rests_on() {
        var trial = trial();
        String address = convened(trial, "giangvien2");
        pages.post(trial.user("thuky"), address + "/opening");
        attend(trial, address, "hieutruong", "thuky", "truongkhoa");
        String nominee = trial.nominee(address).toString();
        assertThat(puts(trial, address, nominee, false).main()).contains("chỉ có mặt 3/6 thành viên, cần ít nhất 4");
        attend(trial, address, FIVE);
        String desk = puts(trial, address, nominee, false).location();
        assertThat(desk).startsWith("/votes/").endsWith("/desk");
        assertThat(attend(trial, address, "hieutruong").main()).contains("Đang có bỏ phiếu");
        Answer refused = pages.post(
                trial.user("thuky"),
                "/councils/members/" + trial.member("giangvien1") + "/leaving",
                "from",
                "2022-03-11",
                "reason",
                "Chuyển công tác");
        assertThat(refused.main()).contains("đang có bỏ phiếu");
        assertThat(pages.post(trial.user("thuky"), address + "/closing").main()).contains("Đang có bỏ phiếu");
        String round = desk.replace("/votes/", "").replace("/desk", "");
        assertThat(pages.post(
                                trial.user("thuky"),
                                "/council-sessions/votes/" + round + "/cancellation",
                                "reason",
                                "Nhầm người")
                        .status())
                .isEqualTo(302);
        assertThat(attend(trial, address, FIVE).status()).isEqualTo(302);
    }

    @Test
    void the_result_comes_back_as_a_sum_over_all_members_and_a_second_vote_is_a_record_of_its_own() {
        var trial = trial();
        String address = opened(trial, "giangvien2");
        String nominee = trial.nominee(address).toString();
        Answer prepared = puts(trial, address, nominee, false);
        String round = prepared.location().replace("/desk", "");
        votes(trial, round, 1, FIVE);
        assertThat(pages.get(trial.user("thuky"), address + "/screen").main()).doesNotContain("4/6");
        String id = round.replace("/votes/", "");
        assertThat(pages.post(trial.user("thuky"), "/council-sessions/votes/" + id + "/result")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("thuky"), address).main())
                .contains("4/6 = 66,67 % < 80 % tổng số thành viên", "Không đạt");
        assertThat(pages.get(trial.user("thuky"), address + "/votes/new?second=true")
                        .main())
                .contains("Bỏ phiếu vòng hai");
        String again = puts(trial, address, nominee, true).location().replace("/desk", "");
        votes(trial, again, 0, FIVE);
        pages.post(trial.user("thuky"), "/council-sessions/votes/" + again.replace("/votes/", "") + "/result");
        assertThat(pages.get(trial.user("thuky"), address).main())
                .contains("5/6 = 83,33 % ≥ 80 % tổng số thành viên", "vòng hai");
        assertThat(pages.post(
                                trial.user("thuky"),
                                "/council-sessions/votes/" + again.replace("/votes/", "") + "/cancellation",
                                "reason",
                                "Sai sót khi kiểm phiếu")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(trial.user("thuky"), address).main()).contains("Chưa bỏ phiếu");
    }

    @Test
    void a_lower_title_is_proposed_in_the_same_session() {
        var trial = trial();
        String address = opened(trial, "giangvien2");
        String nominee = trial.nominee(address).toString();
        String round = puts(trial, address, nominee, false).location().replace("/desk", "");
        votes(trial, round, 2, FIVE);
        pages.post(trial.user("thuky"), "/council-sessions/votes/" + round.replace("/votes/", "") + "/result");
        Answer lower = pages.post(
                trial.user("thuky"),
                "/council-sessions/nominees/" + nominee + "/lower-title",
                "title",
                trial.title("LDTT").toString());
        assertThat(lower.status()).as(lower.main()).isEqualTo(302);
        assertThat(pages.get(trial.user("thuky"), address).main())
                .contains("Đề nghị thay bằng: Lao động tiên tiến", "2. Lao động tiên tiến");
    }

    @Test
    void ballot_papers_are_drafted_for_a_vote_on_paper_and_each_is_like_the_other() throws IOException {
        var trial = trial();
        String address = opened(trial, "giangvien2");
        Answer prepared = pages.post(
                trial.user("thuky"),
                address + "/votes",
                "subject",
                "Bỏ phiếu giấy",
                "method",
                "PAPER",
                "nominees",
                trial.nominee(address).toString(),
                "second",
                "false",
                "tellers",
                trial.person("truongkhoa").toString(),
                "tellers",
                trial.person("giangvien0").toString());
        assertThat(prepared.status()).as(prepared.main()).isEqualTo(302);
        String desk = prepared.location();
        String round = desk.replace("/votes/", "").replace("/desk", "");
        assertThat(pages.get(trial.user("thuky"), address + "/papers")
                        .page()
                        .selectFirst("[name=copies]")
                        .val())
                .isEqualTo("5");
        assertThat(ballots(trial, address, round, "101").main()).contains("từ 1 đến 100");
        assertThat(pages.post(
                                trial.user("giangvien1"),
                                address + "/papers",
                                "which",
                                "BALLOT",
                                "round",
                                round,
                                "copies",
                                "1")
                        .status())
                .isEqualTo(403);
        Answer drafted = ballots(trial, address, round, "5");
        assertThat(drafted.status()).as(drafted.main()).isEqualTo(302);
        assertThat(pages.get(trial.user("thuky"), drafted.location()).main()).contains("Không ghi tên", "Đóng dấu");
        String xml = document(
                pages.get(trial.user("thuky"), drafted.location() + ".docx").bytes());
        List<String> sheets = List.of(xml.split("PHIẾU BẦU", -1));
        assertThat(sheets).hasSize(6);
        assertThat(sheets.subList(1, 5)).allMatch(sheet -> sheet.equals(sheets.get(1)));
        assertThat(xml)
                .contains("Không đồng ý")
                .doesNotContain(trial.text("select full_name from person where id = ?", trial.person("giangvien1")));
        assertThat(pages.get(trial.user("thuky"), drafted.location() + ".pdf").bytes())
                .startsWith('%', 'P', 'D', 'F');
        pages.post(trial.user("thuky"), "/votes/" + round + "/opening", "password", Pages.PASSWORD);
        pages.post(trial.user("thuky"), "/votes/" + round + "/closing");
        assertThat(ballots(trial, address, round, "5").main()).contains("trước khi đóng bỏ phiếu");
    }

    private Answer ballots(CouncilTrial trial, String address, String round, String copies) {
        return pages.post(
                trial.user("thuky"), address + "/papers", "which", "BALLOT", "round", round, "copies", copies);
    }

    private static String document(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void a_teller_is_no_candidate() {
        var trial = trial();
        String address = opened(trial, "giangvien2");
        assertThat(puts(
                                trial,
                                address,
                                trial.nominee(address).toString(),
                                false,
                                "tellers",
                                trial.person("giangvien2").toString(),
                                "tellers",
                                trial.person("thuky").toString())
                        .main())
                .contains("là người được xét nên không kiểm phiếu");
    }
}
