package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.Refusal;

class AntivirusTests {

    @Test
    void without_a_daemon_every_file_passes() {
        var none = new Antivirus(new Antivirus.Settings(null, 3310));
        assertThatCode(() -> none.scan("a.pdf", new byte[10])).doesNotThrowAnyException();
    }

    @Test
    void a_clean_file_passes_whole_in_chunks() throws IOException {
        byte[] file = new byte[200_000];
        file[199_999] = 42;
        try (var daemon =
                new Daemon(seen -> seen.length == 200_000 && seen[199_999] == 42 ? "stream: OK" : "stream: ERROR")) {
            assertThatCode(() -> daemon.antivirus().scan("a.pdf", file)).doesNotThrowAnyException();
        }
    }

    @Test
    void what_the_daemon_finds_is_refused_with_a_sentence() throws IOException {
        try (var daemon = new Daemon(seen -> new String(seen, StandardCharsets.US_ASCII).contains("EICAR")
                ? "stream: Eicar-Test FOUND"
                : "stream: OK")) {
            assertThatThrownBy(() -> daemon.antivirus().scan("a.pdf", "…EICAR…".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                            .isEqualTo("refusal.attachment.infected"));
        }
    }

    @Test
    void a_daemon_that_is_down_hangs_up_or_stumbles_closes_the_door() throws IOException {
        int nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        refused(new Antivirus(new Antivirus.Settings("localhost", nobody)));
        try (var daemon = new Daemon(seen -> "INSTREAM size limit exceeded. ERROR")) {
            refused(daemon.antivirus());
        }
        try (var daemon = new Daemon(seen -> "")) {
            refused(daemon.antivirus());
        }
    }

    private static void refused(Antivirus antivirus) {
        assertThatThrownBy(() -> antivirus.scan("a.pdf", new byte[10]))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("refusal.attachment.notScanned"));
    }

    /** A tiny clamd: reads one stream and says what it is told to. */
    private static final class Daemon implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Daemon(Function<byte[], String> verdict) throws IOException {
            CompletableFuture.runAsync(() -> {
                try (Socket line = server.accept()) {
                    var in = new DataInputStream(line.getInputStream());
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                            .isEqualTo("zINSTREAM\0");
                    var seen = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        seen.write(in.readNBytes(length));
                    }
                    line.getOutputStream()
                            .write((verdict.apply(seen.toByteArray()) + "\0").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }

        Antivirus antivirus() {
            return new Antivirus(new Antivirus.Settings("localhost", server.getLocalPort()));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
