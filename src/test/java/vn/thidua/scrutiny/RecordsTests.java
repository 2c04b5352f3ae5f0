package vn.thidua.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.Period;

/** Which figure a sentence means: short texts of our own against the records of a school of our own; figures in src/docs/reading.md. */
class RecordsTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 7, 10);

    /** A text and the differences in it, as "7 8 tc_total_classes". */
    record Text(String name, List<String> differences, String words) {

        List<String> found() {
            return Scrutiny.of(Script.of(words), knowing(figures())).stream()
                    .filter(finding -> finding.key().equals("value"))
                    .map(finding ->
                            finding.words().get(0) + " " + finding.words().get(1) + " " + finding.link())
                    .toList();
        }
    }

    static Knowledge knowing(List<Knowledge.Known> figures) {
        return new Knowledge(
                new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30)),
                null,
                false,
                TODAY,
                List.of(),
                List.of(),
                List.of(),
                figures);
    }

    static List<Knowledge.Known> figures() {
        return lines("figures.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Knowledge.Known(
                        cells[1], cells[2], cells[3].isEmpty() ? null : new BigDecimal(cells[3]), cells[0]))
                .toList();
    }

    static List<Text> texts(String file) {
        var texts = new ArrayList<Text>();
        for (String part : String.join("\n", lines(file)).split("(?m)^=== ")) {
            if (!part.startsWith("#")) {
                var differences = new ArrayList<String>();
                var words = new StringBuilder();
                part.lines().skip(1).forEach(line -> {
                    if (line.startsWith("? ")) {
                        differences.add(line.substring(2));
                    } else {
                        words.append(line).append('\n');
                    }
                });
                texts.add(new Text(part.substring(0, part.indexOf('\n')), differences, words.toString()));
            }
        }
        return texts;
    }

    private static List<String> lines(String file) {
        try (var stream = Objects.requireNonNull(RecordsTests.class.getResourceAsStream("/scrutiny/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_figure_held_against_a_sentence_is_nearly_always_the_one_it_means() {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (Text text : texts("records.txt")) {
            var missing = new ArrayList<>(text.differences());
            for (String one : text.found()) {
                found++;
                right += missing.remove(one) ? 1 : 0;
            }
            wanted += text.differences().size();
        }
        String score = right + " right of " + found + " found, " + wanted + " wanted";
        assertThat((double) right / found).as(score).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / wanted).as(score).isGreaterThanOrEqualTo(0.8);
    }

    private static List<String> found(String words) {
        return Scrutiny.of(Script.of(words), knowing(figures())).stream()
                .filter(finding -> finding.rule() == RuleCode.R20)
                .map(finding -> finding.key() + " " + String.join("|", finding.words()))
                .toList();
    }

    @Test
    void what_the_records_do_not_know_is_held_against_the_same_text() {
        assertThat(found("1. Đào tạo, bồi dưỡng\n- Bồi dưỡng lãnh đạo, quản lý cấp sở: 01 lớp.\n2. Hạn chế\n"
                        + "Đã mở 02 lớp bồi dưỡng lãnh đạo, quản lý cấp sở."))
                .containsExactly("repeated 2|1|lớp|Lớp Bồi dưỡng lãnh đạo, quản lý cấp sở");
    }

    @Test
    void what_another_school_or_another_time_has_is_not_held_against_the_records() {
        assertThat(
                        found(
                                "1. Đào tạo, bồi dưỡng\nTrường Chính trị Trần Văn Ba đã mở 17 lớp Trung cấp lý luận chính trị."))
                .isEmpty();
        assertThat(found("1. Đào tạo, bồi dưỡng\nNăm 2020 mở 06 lớp Trung cấp lý luận chính trị."))
                .isEmpty();
        assertThat(found("Phương hướng\nDự kiến mở 02 lớp Trung cấp lý luận chính trị."))
                .isEmpty();
    }
}
