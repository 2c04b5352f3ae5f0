package vn.thidua.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * R, the measure of pages: the SQL that a page issued (scope included, session excluded) over plain JDBC in one snapshot,
 * then the page's own bytes. No security, no session, no template: nothing in Java could answer with much less.
 *
 * <p>{@code /raw/record} starts listening, a POST of the page's bytes to {@code /raw/<name>} ends it and names the page,
 * {@code /raw/<name>} plays it. The answer to the POST lists the statements.
 */
final class RawServlet extends HttpServlet {

    private final transient DataSource pool;
    private final transient Recorder recorder;
    private final transient Map<String, Page> pages = new ConcurrentHashMap<>();

    RawServlet(DataSource pool, Recorder recorder) {
        this.pool = pool;
        this.recorder = recorder;
    }

    private record Page(List<Recorder.Recorded> statements, byte[] bytes) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Recorder.Recorded> all = recorder.stop();
        pages.put(
                request.getPathInfo(),
                new Page(
                        all.stream().filter(statement -> !statement.ofSession()).toList(),
                        request.getInputStream().readAllBytes()));
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write(all.stream()
                        .map(statement -> statement.sql().strip().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/record".equals(request.getPathInfo())) {
            recorder.start();
            return;
        }
        Page page = pages.get(request.getPathInfo());
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            for (Recorder.Recorded statement : page.statements()) {
                statement.replay(connection);
            }
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.bytes().length);
        response.getOutputStream().write(page.bytes());
    }
}
