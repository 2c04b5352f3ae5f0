package vn.thidua.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Pages.Answer;
import vn.thidua.Statements;

@IntegrationTest
class RegistrationPagesTests {

    private static final LocalDate OPEN = LocalDate.of(2022, 2, 28);
    private static final LocalDate OVER = LocalDate.of(2022, 1, 31);

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private TrialSchool school(int lecturers, LocalDate closes) {
        return new TrialSchool(database, transactions, lecturers, closes);
    }

    private Answer registers(TrialSchool school, int lecturer, boolean send, String... more) {
        var parameters = new ArrayList<>(List.of(
                "subject",
                "PERSON",
                "person",
                school.people.get(lecturer).toString(),
                "year",
                "2022",
                "titles",
                "LDTT",
                "targets",
                "Dạy đủ giờ\nKhông nghỉ buổi nào",
                "send",
                Boolean.toString(send)));
        parameters.addAll(List.of(more));
        return pages.post(
                school.user("giangvien" + lecturer), "/registrations/mine", parameters.toArray(String[]::new));
    }

    @Test
    void a_registration_goes_from_draft_to_the_locked_list() {
        var school = school(2, OPEN);
        assertThat(registers(school, 0, false).location()).isEqualTo("/registrations/mine?year=2022");
        var form = pages.get(school.user("giangvien0"), "/registrations/mine").page();
        assertThat(form.selectFirst("input[value=LDTT]").hasAttr("checked")).isTrue();
        String page = registers(
                        school,
                        0,
                        true,
                        "version",
                        form.selectFirst("[name=version]").val())
                .location();
        assertThat(pages.get(school.user("giangvien0"), page).main()).contains("Chờ xác nhận", "Dạy đủ giờ");

        String one = school.registrationOf(school.people.get(0)).toString();
        assertThat(pages.get(school.user("truongkhoa"), "/registrations/endorsements")
                        .main())
                .contains("Phạm Thử Viên A");
        assertThat(pages.post(
                                school.user("truongkhoa"),
                                "/registrations/" + one + "/return",
                                "reason",
                                "Ghi rõ chỉ tiêu")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(school.user("giangvien0"), "/").main()).contains("bị trả lại");
        assertThat(pages.post(school.user("giangvien0"), "/registrations/" + one + "/submission")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(school.user("thuky"), "/registrations/consolidation", "year", "2022")
                        .status())
                .isEqualTo(409);
        pages.post(school.user("truongkhoa"), "/registrations/endorsements", "ids", one);
        assertThat(school.stateOf(school.people.get(0))).isEqualTo("ENDORSED");

        assertThat(pages.post(school.user("thuky"), "/registrations/consolidation", "year", "2022")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(school.user("giangvien0"), "/registrations/" + one + "/withdrawal")
                        .main())
                .contains("Không thể rút", "Hiệu trưởng mở lại");
        assertThat(pages.post(school.user("thuky"), "/registrations/lock", "year", "2022")
                        .status())
                .isEqualTo(403);
        assertThat(pages.get(school.user("hieutruong"), "/").main()).contains("chờ bạn khóa");
        assertThat(pages.post(school.user("hieutruong"), "/registrations/lock", "year", "2022")
                        .status())
                .isEqualTo(302);
        assertThat(school.stateOf(school.people.get(0))).isEqualTo("LOCKED");
        assertThat(registers(school, 1, true).main()).contains("đã được tổng hợp hoặc khóa");
        assertThat(pages.get(school.user("giangvien0"), "/registrations/" + one)
                        .page()
                        .select(".timeline li")
                        .eachText())
                .anyMatch(line -> line.contains("Ghi rõ chỉ tiêu"))
                .last()
                .asString()
                .startsWith("Khóa danh sách");

        assertThat(pages.post(
                                school.user("hieutruong"),
                                "/registrations/reopening",
                                "year",
                                "2022",
                                "reason",
                                "Bổ sung người mới")
                        .status())
                .isEqualTo(302);
        assertThat(school.stateOf(school.people.get(0))).isEqualTo("ENDORSED");
    }

    @Test
    void a_stale_edit_shows_both_versions_and_keeps_the_text() {
        var school = school(1, OPEN);
        registers(school, 0, false, "note", "bản của thẻ thứ nhất");
        Answer second = registers(school, 0, false, "note", "bản của thẻ thứ hai", "version", "7");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.main()).contains("bản của thẻ thứ nhất", "bản của thẻ thứ hai");
    }

    @Test
    void what_the_form_saved_by_itself_does_not_make_it_stale() {
        var school = school(1, OPEN);
        String sheet = UUID.randomUUID().toString();
        String[] typed = {
            "subject",
            "PERSON",
            "person",
            school.people.get(0).toString(),
            "year",
            "2022",
            "titles",
            "LDTT",
            "sheet",
            sheet
        };
        assertThat(pages.post(school.user("giangvien0"), "/registrations/mine/draft", typed)
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(school.user("giangvien0"), "/registrations/mine/draft", typed)
                        .status())
                .isEqualTo(302);
        assertThat(registers(school, 0, true, "sheet", sheet).status()).isEqualTo(302);
        assertThat(school.stateOf(school.people.get(0))).isEqualTo("SUBMITTED");
    }

    @Test
    void nothing_chosen_cannot_be_submitted_and_stays_typed() {
        var school = school(1, OPEN);
        Answer answer = pages.post(
                school.user("giangvien0"),
                "/registrations/mine",
                "subject",
                "PERSON",
                "person",
                school.people.get(0).toString(),
                "year",
                "2022",
                "targets",
                "Viết một bài báo",
                "send",
                "true");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("chưa chọn danh hiệu");
        assertThat(answer.page().selectFirst("#targets").text()).contains("Viết một bài báo");
        assertThat(school.stateOf(school.people.get(0))).isEqualTo("none");
    }

    @Test
    void another_schools_registration_does_not_exist_for_anybody() {
        var school = school(1, OPEN);
        registers(school, 0, true);
        String path = "/registrations/" + school.registrationOf(school.people.get(0));
        for (String user :
                List.of("thuky.lc", "hieutruong.lc", "truongkhoa.lc", "giangvien.lc", "thuky.cum", "hocvien")) {
            assertThat(pages.get(user, path).status()).as(user).isEqualTo(404);
            for (String verb : List.of("submission", "endorsement", "withdrawal")) {
                assertThat(pages.post(user, path + "/" + verb).status())
                        .as(user + verb)
                        .isEqualTo(404);
            }
            assertThat(pages.post(user, path + "/return", "reason", "không thấy")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(pages.post(
                                "giangvien.lc",
                                "/registrations/mine",
                                "subject",
                                "PERSON",
                                "person",
                                school.people.get(0).toString(),
                                "year",
                                "2022",
                                "titles",
                                "LDTT")
                        .status())
                .isEqualTo(404);
        assertThat(school.stateOf(school.people.get(0))).isEqualTo("SUBMITTED");
    }

    @Test
    void colleagues_neither_see_nor_endorse_each_other_and_heads_not_themselves() {
        var school = school(2, OPEN);
        registers(school, 0, true);
        String path = "/registrations/" + school.registrationOf(school.people.get(0));
        assertThat(pages.get(school.user("giangvien1"), path).status()).isEqualTo(404);
        assertThat(pages.post(school.user("giangvien1"), path + "/endorsement").status())
                .isEqualTo(404);
        assertThat(pages.post(school.user("giangvien0"), path + "/endorsement").status())
                .isEqualTo(404);
        String head = pages.viewer(school.user("truongkhoa")).personId().toString();
        String own = pages.post(
                        school.user("truongkhoa"),
                        "/registrations/mine",
                        "subject",
                        "PERSON",
                        "person",
                        head,
                        "year",
                        "2022",
                        "titles",
                        "LDTT",
                        "send",
                        "true")
                .location();
        assertThat(pages.post(school.user("truongkhoa"), own + "/endorsement").status())
                .isEqualTo(404);
        assertThat(pages.post(school.user("hieutruong"), own + "/endorsement").status())
                .isEqualTo(302);
    }

    @Test
    void after_the_window_only_the_standing_body_registers_with_a_reason() {
        var school = school(1, OVER);
        assertThat(registers(school, 0, true).main()).contains("đã đóng ngày 31/01/2022");
        String person = school.people.get(0).toString();
        String[] late = {"subject", "PERSON", "person", person, "year", "2022", "titles", "LDTT", "send", "true"};
        assertThat(pages.post(school.user("thuky"), "/registrations", late).main())
                .contains("Hãy nêu lý do");
        var with = Stream.concat(Stream.of(late), Stream.of("lateReason", "Đi công tác dài ngày"))
                .toArray(String[]::new);
        String page = pages.post(school.user("thuky"), "/registrations", with).location();
        assertThat(pages.get(school.user("giangvien0"), page).main())
                .contains("đăng ký bổ sung", "Đi công tác dài ngày");
    }

    @Test
    void unit_and_school_register_their_own_titles() {
        var school = school(1, OPEN);
        String unit = pages.post(
                        school.user("truongkhoa"),
                        "/registrations",
                        "subject",
                        "UNIT",
                        "unit",
                        school.faculty.toString(),
                        "year",
                        "2022",
                        "titles",
                        "TTLDTT",
                        "send",
                        "true")
                .location();
        assertThat(pages.post(school.user("truongkhoa"), unit + "/endorsement").status())
                .isEqualTo(404);
        assertThat(pages.post(school.user("thuky"), unit + "/endorsement").status())
                .isEqualTo(302);
        assertThat(pages.post(
                                school.user("truongkhoa"),
                                "/registrations",
                                "subject",
                                "UNIT",
                                "unit",
                                school.board.toString(),
                                "year",
                                "2022",
                                "titles",
                                "TTLDTT")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post(
                                school.user("thuky"),
                                "/registrations",
                                "subject",
                                "SCHOOL",
                                "year",
                                "2022",
                                "titles",
                                "LDTT")
                        .main())
                .contains("không dành cho đối tượng này");
        String own = pages.post(
                        school.user("thuky"),
                        "/registrations",
                        "subject",
                        "SCHOOL",
                        "year",
                        "2022",
                        "titles",
                        "TTLDXS",
                        "awarding",
                        "Cờ thi đua của Giám đốc Học viện",
                        "send",
                        "true")
                .location();
        assertThat(pages.post(school.user("thuky"), own + "/endorsement").status())
                .isEqualTo(404);
        assertThat(pages.post(school.user("hieutruong"), own + "/endorsement").status())
                .isEqualTo(302);
        assertThat(pages.get(school.user("thuky"), "/registrations/print").main())
                .contains("Tập thể", "Cờ thi đua của Giám đốc Học viện", "Phạm Thử Trưởng");
    }

    @Test
    void who_has_not_registered_is_reminded_once_a_day() {
        var school = school(2, OPEN);
        registers(school, 0, true);
        String missing =
                pages.get(school.user("thuky"), "/registrations/missing").main();
        assertThat(missing).contains("Phạm Thử Viên B").doesNotContain("Phạm Thử Viên A");
        String[] both = {
            "year",
            "2022",
            "people",
            school.people.get(0).toString(),
            "people",
            school.people.get(1).toString()
        };
        pages.post(school.user("thuky"), "/registrations/reminders", both);
        pages.post(school.user("truongkhoa"), "/registrations/reminders", both);
        assertThat(school.count("select count(*) from registration_reminder where window_id = ?", school.window))
                .isEqualTo(1);
        assertThat(pages.get(school.user("giangvien1"), "/").main()).contains("Bạn được nhắc đăng ký");
        assertThat(pages.get(school.user("giangvien0"), "/").main())
                .doesNotContain("đăng ký danh hiệu thi đua năm 2022");
    }

    @Test
    void the_measure_counts_people_in_service_and_submitted() {
        var school = school(2, OPEN);
        registers(school, 0, true);
        registers(school, 1, false);
        assertThat(school.count("select numerator from measure_people_registered where organisation_id = ?", school.id))
                .isEqualTo(1);
        assertThat(school.count(
                        "select denominator from measure_people_registered where organisation_id = ?", school.id))
                .isEqualTo(5);
    }

    @Test
    void double_clicks_make_one_registration() throws Exception {
        var school = school(1, OPEN);
        pages.as(school.user("giangvien0"));
        List<Integer> answers = atOnce(4, () -> registers(school, 0, true).status());
        assertThat(school.count("select count(*) from registration where window_id = ?", school.window))
                .isEqualTo(1);
        assertThat(answers).contains(302).allMatch(status -> status == 302 || status == 409 || status == 422);
    }

    @Test
    void two_heads_at_once_endorse_once() throws Exception {
        var school = school(1, OPEN);
        registers(school, 0, true);
        String path = "/registrations/" + school.registrationOf(school.people.get(0)) + "/endorsement";
        pages.as(school.user("truongkhoa"));
        assertThat(atOnce(4, () -> pages.post(school.user("truongkhoa"), path).status()))
                .containsOnlyOnce(302)
                .allMatch(status -> status == 302 || status == 409);
        assertThat(school.count(
                        "select count(*) from registration_step where verb = 'ENDORSE' and window_id = ?",
                        school.window))
                .isEqualTo(1);
    }

    @Test
    void no_submission_slips_into_a_list_that_is_being_closed() throws Exception {
        for (int round = 0; round < 5; round++) {
            var school = school(3, OPEN);
            registers(school, 0, true);
            pages.post(
                    school.user("hieutruong"),
                    "/registrations/" + school.registrationOf(school.people.get(0)) + "/endorsement");
            pages.as(school.user("thuky"));
            pages.as(school.user("giangvien1"));
            pages.as(school.user("giangvien2"));
            atOnce(List.of(
                    () -> pages.post(school.user("thuky"), "/registrations/consolidation", "year", "2022")
                            .status(),
                    () -> registers(school, 1, true).status(),
                    () -> registers(school, 2, true).status()));
            String list = school.ask(() -> database.sql("select state from registration_window where id = ?")
                    .param(school.window)
                    .query(String.class)
                    .single());
            long waiting = school.count(
                    "select count(*) from registration where state = 'SUBMITTED' and window_id = ?", school.window);
            assertThat("CONSOLIDATED".equals(list) && waiting > 0)
                    .as("closed list with %s waiting", waiting)
                    .isFalse();
        }
    }

    @Test
    void pages_ask_the_database_as_often_for_three_hundred_as_for_thirty() {
        for (int many : List.of(30, 300)) {
            var school = school(many, OPEN);
            school.asSystem(() -> school.people.stream().skip(3).forEach(person -> {
                UUID registration = UUID.randomUUID();
                database.sql(
                                "insert into registration (id, version, organisation_id, window_id, emulation_year, subject_kind, person_id, unit_id, state, saved_at) values (?, 0, ?, ?, '2022', 'PERSON', ?, ?, 'SUBMITTED', now())")
                        .params(registration, school.id, school.window, person, school.faculty)
                        .update();
                database.sql(
                                "insert into registration_title (registration_id, title_id, organisation_id) select ?, id, ? from title where code = 'LDTT'")
                        .params(registration, school.id)
                        .update();
            }));
            String one = "/registrations/" + school.registrationOf(school.people.get(5));
            for (String path : List.of(
                    "/registrations",
                    "/registrations/print",
                    "/registrations/missing",
                    "/registrations/endorsements",
                    one)) {
                assertThat(statements("thuky", school, path)).as(path).hasSizeLessThanOrEqualTo(8);
            }
            assertThat(statements("thuky", school, "/registrations/list")).hasSizeLessThanOrEqualTo(6);
            assertThat(statements("giangvien0", school, "/registrations/mine")).hasSizeLessThanOrEqualTo(8);
            assertThat(new String(
                                    pages.get(school.user("thuky"), "/registrations/export.csv")
                                            .bytes(),
                                    StandardCharsets.UTF_8)
                            .lines())
                    .hasSize(many - 3 + 1);
        }
    }

    private List<String> statements(String user, TrialSchool school, String path) {
        pages.get(school.user(user), path);
        return Statements.of(
                () -> assertThat(pages.get(school.user(user), path).status()).isEqualTo(200));
    }

    @Test
    void the_list_is_searched_filtered_and_taken_away() {
        assertThat(pages.get("thuky.lc", "/registrations/list?q=tran%20quang&year=2021")
                        .main())
                .contains("Trần Quang Lâm")
                .doesNotContain("Đặng Văn Đạt");
        assertThat(pages.get("thuky.lc", "/registrations/list?title=CSTDTQ&year=2021")
                        .main())
                .contains("Không có bản đăng ký nào");
        var sheet = pages.get("thuky.lc", "/registrations/export.xlsx?year=2021");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(new String(sheet.bytes(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(new String(
                        pages.get("thuky.lc", "/registrations/export.csv?year=2021&q=LC012")
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("Đặng Văn Đạt")
                .doesNotContain("Trần Quang Lâm");
    }

    @Test
    void every_sum_of_the_board_opens_the_list_behind_it() {
        var board = pages.get("thuky.sl", "/registrations?year=2021").page();
        for (var link : board.select("tfoot a")) {
            var list =
                    pages.get("thuky.sl", link.attr("href").replace(" ", "%20")).page();
            assertThat(list.select("tbody tr").size() == Math.min(50, Integer.parseInt(link.text())))
                    .as(link.attr("href"))
                    .isTrue();
        }
    }

    @Test
    void each_role_sees_what_it_needs_and_no_more() {
        assertThat(pages.get("giangvien.lc", "/registrations").status()).isEqualTo(403);
        assertThat(pages.get("giangvien.lc", "/registrations/mine").main())
                .contains("Đăng ký năm 2021", "Lao động tiên tiến");
        assertThat(pages.get("truongkhoa.lc", "/registrations/list?year=2021").main())
                .contains("Khoa Lý luận cơ sở")
                .doesNotContain("Khoa Xây dựng Đảng Khoa");
        assertThat(pages.get("truongkhoa.lc", "/registrations/window").status()).isEqualTo(403);
        assertThat(pages.get("thuky.cum", "/registrations").location()).isEqualTo("/registrations/schools");
        assertThat(pages.get("thuky.cum", "/registrations/schools?year=2021").main())
                .contains("TCT Lai Châu", "29/29")
                .doesNotContain("Đặng Văn Đạt");
        assertThat(pages.get("thuky.cum", "/registrations/schools?year=2022").main())
                .contains("Đang lập danh sách")
                .doesNotContain("63,3 %");
        assertThat(pages.get("chuyenvien.pgd", "/registrations/schools").main())
                .contains("MN Hoa Mai")
                .doesNotContain("TCT Lai Châu");
        assertThat(pages.get("thuky.cum", "/registrations/list").status()).isEqualTo(403);
        assertThat(pages.get("quantri", "/registrations").status()).isEqualTo(403);
    }

    @Test
    void known_facts_warn_with_their_legal_basis() {
        assertThat(registrationOf("LC015"))
                .contains(
                        "Bị kỷ luật Khiển trách từ ngày 12/01/2022",
                        "Nghị định 91/2017/NĐ-CP Điều 10",
                        "chưa đối chiếu");
        assertThat(registrationOf("LC019")).contains("thời gian này được tính");
    }

    /** The form of somebody who has handed in leads to what was handed in. */
    private String registrationOf(String person) {
        String form = "/registrations/new?subject=PERSON&year=2022&person=" + demo("person/" + person);
        return pages.get("thuky.lc", pages.get("thuky.lc", form).location()).main();
    }

    @Test
    void the_days_of_registration_are_the_standing_bodys_to_set() {
        var school = school(1, OPEN);
        assertThat(pages.post(
                                school.user("thuky"),
                                "/registrations/window",
                                "year",
                                "2023",
                                "opensOn",
                                "2022-12-20",
                                "closesOn",
                                "2022-12-01")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(
                                school.user("thuky"),
                                "/registrations/window",
                                "year",
                                "2023",
                                "opensOn",
                                "2022-12-20",
                                "closesOn",
                                "2023-02-15")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(
                                school.user("thuky"),
                                "/registrations/window",
                                "year",
                                "2022-2023",
                                "opensOn",
                                "2022-12-20",
                                "closesOn",
                                "2023-02-15")
                        .main())
                .contains("không đúng cách tính năm");
        assertThat(registers(school, 0, true, "year", "2023").status()).isNotEqualTo(500);
    }

    private static UUID demo(String code) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("MD5")
                    .digest(("demo:" + code).getBytes(StandardCharsets.UTF_8));
            var bytes = java.nio.ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        return atOnce(Stream.generate(() -> work).limit(times).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = new Closing(Executors.newFixedThreadPool(work.size()))) {
            var answers = new ArrayList<T>();
            for (var future : threads.pool()
                    .invokeAll(work.stream()
                            .<Callable<T>>map(each -> () -> {
                                start.await();
                                return each.call();
                            })
                            .toList())) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private record Closing(java.util.concurrent.ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
