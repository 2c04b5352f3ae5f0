package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    private static final Path DIAGRAM = Path.of("src/docs/modules.mmd");

    private final ApplicationModules modules = ApplicationModules.of(ThiDuaApplication.class);

    @Test
    void modules_know_only_what_they_may_know_and_never_in_a_circle() {
        modules.verify();
    }

    @Test
    void the_diagram_shows_the_modules_as_they_are() throws IOException {
        String drawn = diagram();
        if (Boolean.getBoolean("thidua.draw")) {
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(Files.readString(DIAGRAM))
                .as("stale diagram: run ./mvnw test -Dtest=ModulesTests -Dthidua.draw=true")
                .isEqualTo(drawn);
    }

    @Test
    void no_package_has_more_than_twenty_types() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java"))
                            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                    .allSatisfy((room, types) ->
                            assertThat(types).as(room.toString()).isLessThanOrEqualTo(20));
        }
    }

    private String diagram() {
        var lines = new StringBuilder("graph TD\n");
        modules.stream()
                .sorted(Comparator.comparing(ApplicationModule::getDisplayName))
                .forEach(module -> {
                    String name = name(module);
                    lines.append("  ").append(name).append('\n');
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(ModulesTests::name)
                            .filter(other ->
                                    !other.equals("shared") && !other.equals("page") && !other.equals("persistence"))
                            .sorted()
                            .forEach(other -> lines.append("  ")
                                    .append(name)
                                    .append(" --> ")
                                    .append(other)
                                    .append('\n'));
                });
        return lines.toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
