package vn.thidua.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reading.Disagreement.Reckoning;

/** Whatever the text: it ends in time, without a fault; and sums that were made right are found right. */
class ReadingPropertyTests {

    private static final int LONG = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] BITS = {
        "gồm ",
        "trong đó: ",
        "- ",
        "+ ",
        "\n",
        "05 lớp ",
        "12/30 học viên ",
        "(",
        ")",
        "“",
        "1.",
        "2.1 ",
        "I- ",
        "ngày 3/4/2022 ",
        "5-KH/TCT ",
        "mười hai ",
        "chuyển sang ",
        "mở mới ",
        "Tổng số ",
        ";",
        ". ",
        ":",
        "\t",
        "|",
        "99999999999999999999",
        "1.111",
        "đạt 80,5% ",
        "😀",
        "\u0301",
        "Không.",
        "trường ",
        "\u0000",
        "\ud800"
    };
    private static final String[] NOUNS = {"lớp", "học viên", "đề tài", "giáo viên", "cá nhân", "bài", "tập thể"};
    private static final String[] SUBJECTS = {
        "Trung cấp", "Chuyên viên", "Cấp phòng", "Cập nhật", "Cấp xã", "Nghiệp vụ", "Chuyên đề"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_megabyte_of_anything_ends_in_time(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.length() < LONG) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        assertTimeoutPreemptively(PATIENCE, () -> Reading.of(text.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "- 5 lớp:\n", "(5 lớp) trong đó ", "\n", "5/6 lớp đạt 7% ", "1\t2\n", "hai ", "“"})
    void a_megabyte_of_the_same_ends_in_time(String bit) {
        assertTimeoutPreemptively(PATIENCE, () -> Reading.of(bit.repeat(LONG / bit.length())));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void letters_from_anywhere_are_no_fault(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                text.appendCodePoint(random.nextBoolean() ? 32 + random.nextInt(95) : random.nextInt(0x10FFFF));
            }
            Reading reading = Reading.of(text.toString());
            assertThat(reading.claims())
                    .allSatisfy(claim -> assertThat(claim.place().to())
                            .isBetween(claim.place().from(), reading.text().length()));
        }
    }

    @Test
    void what_was_made_to_add_up_adds_up_and_one_more_does_not() {
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            String noun = NOUNS[random.nextInt(NOUNS.length)];
            List<Integer> parts = parts(random);
            int sum = parts.stream().mapToInt(Integer::intValue).sum();
            boolean list = random.nextBoolean();
            String right = list ? list(sum, parts, noun, random) : sentence(sum, parts, noun, random);
            assertThat(Reading.of(right).disagreements()).as(right).isEmpty();
            random = new Random(round);
            String wrong = list ? list(sum + 1, parts, noun, random) : sentence(sum + 1, parts, noun, random);
            assertThat(Reading.of(wrong).disagreements())
                    .as(wrong)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.reckoning()).isEqualTo(Reckoning.SUM);
                        assertThat(one.stated().intValue()).isEqualTo(sum + 1);
                        assertThat(one.found().intValue()).isEqualTo(sum);
                    });
        }
    }

    private static List<Integer> parts(Random random) {
        var parts = new ArrayList<Integer>();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            parts.add(1 + random.nextInt(random.nextBoolean() ? 90 : 4_000));
        }
        return parts;
    }

    private static String list(int total, List<Integer> parts, String noun, Random random) {
        String bullet = List.of("- ", "+ ", "• ", "* ").get(random.nextInt(4));
        var text = new StringBuilder("Kết quả đã có " + written(total, random) + " " + noun + ", cụ thể:\n");
        for (int i = 0; i < parts.size(); i++) {
            text.append(bullet)
                    .append(SUBJECTS[i])
                    .append(": ")
                    .append(written(parts.get(i), random))
                    .append(" ")
                    .append(noun)
                    .append(".\n");
        }
        return text.toString();
    }

    private static String sentence(int total, List<Integer> parts, String noun, Random random) {
        String cue =
                List.of(", gồm: ", ", bao gồm ", ". Trong đó: ", ", cụ thể: ").get(random.nextInt(4));
        var text = new StringBuilder("Cả năm có " + written(total, random) + " " + noun + cue);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : i == parts.size() - 1 ? " và " : ", ");
            text.append(written(parts.get(i), random))
                    .append(" ")
                    .append(noun)
                    .append(" ")
                    .append(SUBJECTS[i].toLowerCase(java.util.Locale.ROOT));
        }
        return text.append(".").toString();
    }

    private static String written(int number, Random random) {
        if (number < 10) {
            return "0" + number;
        }
        return number >= 1_000 && random.nextBoolean()
                ? "%d.%03d".formatted(number / 1_000, number % 1_000)
                : Integer.toString(number);
    }
}
