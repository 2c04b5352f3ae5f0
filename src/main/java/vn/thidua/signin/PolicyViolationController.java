package vn.thidua.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Where browsers report what the content policy stopped. Anybody may post here, so it reads little, answers nothing and logs at
 * most thirty lines a minute; addresses lose their query, which may hold names that were searched for.
 */
@Controller
@RequestMapping(PolicyViolationController.PATH)
class PolicyViolationController {

    static final String PATH = "/policy-violations";

    private static final Logger LOG = LoggerFactory.getLogger(PolicyViolationController.class);
    private static final int LARGEST = 16 * 1024;
    private static final int LINES = 30;

    private final ObjectMapper json = new ObjectMapper();
    private final PerMinute lines;

    PolicyViolationController(Clock clock) {
        this.lines = new PerMinute(clock);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void create(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > 0 && body.length <= LARGEST && lines.isAmong(LINES, PATH)) {
            read(new String(body, StandardCharsets.UTF_8));
        }
    }

    private void read(String body) {
        try {
            JsonNode sent = json.readTree(body);
            JsonNode report = sent.isArray() ? sent.path(0).path("body") : sent.path("csp-report");
            LOG.warn(
                    "Content policy: {} stopped {} on {} ({}:{})",
                    word(report, "effectiveDirective", "effective-directive", "violated-directive"),
                    word(report, "blockedURL", "blocked-uri"),
                    word(report, "documentURL", "document-uri"),
                    word(report, "sourceFile", "source-file"),
                    word(report, "lineNumber", "line-number"));
        } catch (JacksonException e) {
            LOG.info("Content policy: a report that is none");
        }
    }

    /** The first of these that is there; one line, without query, not long. */
    private static String word(JsonNode report, String... names) {
        for (String name : names) {
            if (report.path(name).isValueNode()) {
                String text =
                        report.path(name).asString().replaceAll("[?#].*", "").replaceAll("\\p{Cntrl}", " ");
                return text.length() <= 200 ? text : text.substring(0, 200);
            }
        }
        return "-";
    }
}
