package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the compose file promises, where no engine is at hand to try it. */
@SuppressWarnings("unchecked")
class ComposeTests {

    static String text;
    static Map<String, Object> compose;

    @BeforeAll
    static void read() throws Exception {
        text = Files.readString(Path.of("docker-compose.yml"));
        compose = new Yaml().load(text);
    }

    @Test
    void no_password_has_a_default_and_none_is_written_down() {
        assertThat(text.lines().filter(line -> line.matches(".*PASSWORD: .*")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*PASSWORD: \\$\\{[A-Z_]+:\\?[^}]+}"));
    }

    @Test
    void the_application_runs_as_nobody_special_as_the_role_that_the_walls_bind() {
        assertThat(string("app", "build", "dockerfile_inline"))
                .contains(
                        "USER thidua",
                        "-XX:AOTCacheOutput=/app/thidua.aot",
                        "-XX:AOTCache=/app/thidua.aot",
                        "temurin:25")
                .doesNotContain("USER root");
        assertThat(string("app", "environment", "SPRING_DATASOURCE_USERNAME")).isEqualTo("thidua_app");
        assertThat(string("app", "environment", "SPRING_FLYWAY_USER")).isEqualTo("thidua_owner");
        assertThat(at("app", "read_only")).isEqualTo(true);
        assertThat(at("app", "healthcheck")).isNotNull();
    }

    @Test
    void the_database_keeps_its_files_in_a_volume_and_is_not_open_to_the_world() {
        assertThat(string("database", "image")).startsWith("postgres:18");
        assertThat(at("database", "ports")).isNull();
        assertThat(at("database", "volumes").toString()).contains("database:/var/lib/postgresql");
        assertThat(((Map<String, Object>) compose.get("configs")).get("roles").toString())
                .contains("thidua_owner", "thidua_app", "thidua_read")
                .contains("nobypassrls");
    }

    private static String string(String service, String... path) {
        return String.valueOf(at(service, path));
    }

    private static Object at(String service, String... path) {
        Object place = ((Map<String, Object>) compose.get("services")).get(service);
        for (String step : path) {
            place = ((Map<String, Object>) place).get(step);
        }
        return place;
    }
}
