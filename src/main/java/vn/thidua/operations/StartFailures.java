package vn.thidua.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.thidua.persistence.EmbeddedServer;

/** Says in plain words why the application cannot start, and what to do; the exit code is not zero. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                String number = Integer.toString(port.getPort());
                return new FailureAnalysis(
                        Console.sentence("console.portTaken", number),
                        Console.sentence("console.portTaken.todo"),
                        cause);
            }
            if (cause instanceof EmbeddedServer.Occupied occupied) {
                return new FailureAnalysis(
                        Console.sentence("console.occupied", occupied.home()),
                        Console.sentence("console.occupied.todo"),
                        cause);
            }
        }
        return null;
    }
}
