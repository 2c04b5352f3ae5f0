package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Each requirement of ASVS 5.0 that we claim is held by a test or a decision that exists. */
class AsvsTests {

    private static final Path DOCS = Path.of("src/docs");

    @Test
    void every_requirement_is_bound_to_a_test_a_written_rule_or_a_decision() throws IOException {
        var seen = new HashSet<String>();
        for (String line : Files.readAllLines(DOCS.resolve("asvs.csv"))) {
            String[] cells = line.split(";", -1);
            assertThat(cells).as(line).hasSize(3).doesNotContain("");
            assertThat(cells[0]).as(line).matches("V\\d+\\.\\d+\\.\\d+");
            assertThat(seen.add(cells[0])).as("twice: " + line).isTrue();
            String target = cells[2].substring(cells[2].indexOf(':') + 1);
            switch (cells[2].substring(0, cells[2].indexOf(':'))) {
                case "test" ->
                    assertThat(target.split(", "))
                            .as(line)
                            .allSatisfy(test -> assertThat(Path.of("src/test/java", test.replace('.', '/') + ".java"))
                                    .exists());
                case "decision" ->
                    assertThat(DOCS.resolve("decisions").resolve(target))
                            .as(line)
                            .exists();
                case "rule" ->
                    assertThat(Files.readString(DOCS.resolve("security.md")))
                            .as(line)
                            .contains("\n## " + target + ". ");
                case "n/a" -> assertThat(target).as(line).isNotBlank();
                default ->
                    assertThat(cells[2])
                            .as("neither test nor decision: " + line)
                            .isEmpty();
            }
        }
    }
}
