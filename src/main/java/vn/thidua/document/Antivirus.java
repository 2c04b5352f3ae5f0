package vn.thidua.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Refusal;

/**
 * Shows files to a ClamAV daemon, where one is configured ({@code thidua.antivirus.host}), over its {@code INSTREAM} command. A
 * daemon that is configured and does not answer closes the door: no file comes in unseen.
 */
@Component
class Antivirus {

    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);
    private static final int CONNECT = 2_000;
    private static final int PATIENCE = 9_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final Settings settings;

    Antivirus(Settings settings) {
        this.settings = settings;
    }

    /** Refuses a file in which something was found, or that could not be looked at. */
    void scan(String name, byte[] content) {
        String host = settings.host();
        if (host == null || host.isBlank()) {
            return;
        }
        String answer = ask(host, name, content);
        if (answer.endsWith("FOUND")) {
            LOG.warn("The scanner stopped a file: {}", answer.replaceAll("\\p{Cntrl}", " "));
            throw new Refusal("attachment.infected", name);
        }
        if (!answer.equals("stream: OK")) {
            LOG.error("The scanner could not look at a file: {}", answer.replaceAll("\\p{Cntrl}", " "));
            throw new Refusal("attachment.notScanned", name);
        }
    }

    private String ask(String host, String name, byte[] content) {
        try (var socket = new Socket()) {
            // A daemon that stops reading would hold the writer for ever; nothing but closing the line ends that.
            CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.MILLISECONDS).execute(() -> close(socket));
            socket.connect(new InetSocketAddress(host, settings.port()), CONNECT);
            socket.setSoTimeout(PATIENCE);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            return answer(socket);
        } catch (IOException e) {
            LOG.error("The scanner at {}:{} does not answer", host, settings.port(), e);
            throw new Refusal("attachment.notScanned", name);
        }
    }

    private static String answer(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        int next = socket.getInputStream().read();
        while (next > 0 && answer.size() < LONGEST_ANSWER) {
            answer.write(next);
            next = socket.getInputStream().read();
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("already closed", e);
        }
    }

    /**
     * Where the daemon listens.
     *
     * @param host none: files are not scanned
     */
    @ConfigurationProperties("thidua.antivirus")
    record Settings(
            @Nullable String host, @DefaultValue("3310") int port) {}
}
