package vn.thidua.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application in a process of its own, on this machine only; known to be up when its door answers (with the set-up page as long as nobody has an account). */
final class AppProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final int port;
    private final Duration untilFirstPage;

    private AppProcess(Process process, int port, Duration untilFirstPage) {
        this.process = process;
        this.port = port;
        this.untilFirstPage = untilFirstPage;
    }

    /**
     * Starts it and waits for its first page.
     *
     * @param java the launcher of a JDK
     * @param arguments options, then class or jar
     * @param environment where its database is
     */
    static AppProcess start(Path java, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        // As the compose file starts it.
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        long start = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException("the application did not start; see " + log);
            }
            // Asked as often as the figure is exact: in hundredths of a second.
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        return new AppProcess(process, port, Duration.ofNanos(System.nanoTime() - start));
    }

    private static boolean answers(int port) {
        try {
            return new Visitor(port).get("/sign-in", false).statusCode() < 400;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        int wanted = Integer.getInteger("bench.port", 0);
        try (var socket = new ServerSocket(wanted)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Duration untilFirstPage() {
        return untilFirstPage;
    }

    /** Resident memory in MB, or 0 where the system does not say. */
    long memory() {
        return kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:") / 1024;
    }

    /** Memory of a process and its children in MB, what they share counted once; 0 where the system does not say. */
    static long memoryOfFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                        .mapToLong(one -> kilobytes(Path.of("/proc/" + one.pid() + "/smaps_rollup"), "Pss:"))
                        .sum()
                / 1024;
    }

    private static long kilobytes(Path file, String line) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(text -> text.startsWith(line))
                    .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** Stops it as an administrator would, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
