package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.shared.Role;

/** The access table, route × role: complete, and true. */
@IntegrationTest
class AccessTableTests {

    private static final Path TABLE = Path.of("src/test/resources/access");

    /** Somebody of the demo world for each role. */
    private static final Map<Role, String> SOMEBODY = Map.of(
            Role.SYSTEM_ADMINISTRATOR, "quantri",
            Role.ACADEMY_OFFICER, "hocvien",
            Role.CLUSTER_SECRETARY, "thuky.cum",
            Role.SCHOOL_SECRETARY, "thuky.lc",
            Role.RECTOR, "hieutruong.lc",
            Role.UNIT_HEAD, "truongkhoa.lc",
            Role.STAFF_MEMBER, "giangvien.lc");

    @Autowired
    Pages pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    record Line(String method, String pattern, Set<String> roles) {

        String route() {
            return method + ";" + pattern;
        }

        boolean isFor(Role role) {
            // Whoever belongs to a school is on its staff as well; the others are not.
            boolean staff = role == Role.SCHOOL_SECRETARY || role == Role.RECTOR || role == Role.UNIT_HEAD;
            return roles.contains("*")
                    || roles.contains("-")
                    || roles.contains(role.name())
                    || staff && roles.contains(Role.STAFF_MEMBER.name());
        }
    }

    @Test
    void every_route_has_a_line_and_every_line_a_route() throws IOException {
        Set<String> real = new TreeSet<>();
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("vn.thidua")) {
                mapping.getPatternValues().forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> real.add(method + ";" + pattern)));
            }
        });
        Set<String> written = new TreeSet<>();
        table().forEach(line -> written.add(line.route()));
        assertThat(written).isEqualTo(real);
    }

    @TestFactory
    Stream<DynamicTest> every_role_gets_what_the_table_says() throws IOException {
        return table().stream()
                .filter(line -> !line.pattern().startsWith("/setup"))
                .map(line -> DynamicTest.dynamicTest(line.route(), () -> {
                    for (Role role : Role.values()) {
                        int status = status(line, SOMEBODY.get(role));
                        if (line.isFor(role)) {
                            assertThat(status)
                                    .as("%s as %s", line.route(), role)
                                    .isNotEqualTo(403)
                                    .isLessThan(500);
                        } else {
                            assertThat(status)
                                    .as("%s as %s", line.route(), role)
                                    .isIn(403, 404);
                        }
                    }
                }));
    }

    private int status(Line line, String userName) {
        String path = line.pattern()
                .replaceAll("\\{ending[^}]*}", "xlsx")
                .replaceAll("\\{\\w+(:[^}]*)?}", new UUID(0, 7).toString());
        return line.method().equals("GET")
                ? pages.get(userName, path).status()
                : pages.post(userName, path).status();
    }

    private static List<Line> table() throws IOException {
        var lines = new ArrayList<Line>();
        try (var files = Files.list(TABLE)) {
            for (Path file : files.sorted().toList()) {
                for (String text : Files.readAllLines(file)) {
                    if (!text.isBlank() && !text.startsWith("#")) {
                        String[] cells = text.split(";");
                        lines.add(new Line(
                                cells[0].strip(),
                                cells[1].strip(),
                                Arrays.stream(cells[2].split(","))
                                        .map(String::strip)
                                        .collect(Collectors.toSet())));
                    }
                }
            }
        }
        return lines;
    }
}
