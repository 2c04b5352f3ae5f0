package vn.thidua.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A migration that was released stays as it is, or the databases of all who run it would refuse the next release. New ones enter
 * the list with {@code sha256sum V*.sql}.
 */
class ReleasedMigrationsTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path RELEASED = Path.of("src/test/resources/released-migrations.sha256");

    @Test
    void what_was_released_is_never_edited() throws IOException {
        assertThat(now()).containsAllEntriesOf(released());
    }

    private static Map<String, String> released() throws IOException {
        var released = new TreeMap<String, String>();
        for (String line : Files.readAllLines(RELEASED)) {
            String[] parts = line.split(" +", 2);
            released.put(parts[1], parts[0]);
        }
        return released;
    }

    private static Map<String, String> now() throws IOException {
        var now = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(MIGRATIONS, "V*.sql")) {
            for (Path file : files) {
                now.put(file.getFileName().toString(), sha256(Files.readString(file)));
            }
        }
        return now;
    }

    /** Of the text with plain ends of lines, however the files were checked out. */
    private static String sha256(String text) {
        try {
            byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
