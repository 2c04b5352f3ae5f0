package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.DomainEvent;

class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** Enums that no page shows: formats of files, cuts of a typeface. */
    private static final Set<String> INTERNAL = Set.of("SheetFormat", "FileKind", "PaperFont");

    private static final Pattern USED = Pattern.compile("#\\{([A-Za-z0-9_.]+)[}(]");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("_en")).isEqualTo(keys(""));
    }

    @Test
    void every_key_that_a_template_names_exists() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                var matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        used.removeAll(keys(""));
        assertThat(used).isEmpty();
    }

    @Test
    void every_task_that_a_view_names_has_its_sentence() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                var matcher = Pattern.compile("'(task[.][A-Za-z0-9_.]*[A-Za-z0-9_])'").matcher(Files.readString(file));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        named.removeAll(keys(""));
        assertThat(named).isEmpty();
    }

    @Test
    void every_constant_that_people_may_see_has_a_label_and_every_enum_a_name_of_its_own() {
        var enums = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.thidua").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                || type.getEnclosingClass().isEmpty())
                        .filter(type -> !INTERNAL.contains(type.getSimpleName()))
                        .toList();
        assertThat(enums).extracting(JavaClass::getSimpleName).doesNotHaveDuplicates();
        var missing = enums.stream()
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())
                        .map(constant -> "enum." + type.getSimpleName() + "." + ((Enum<?>) constant).name()))
                .filter(key -> !keys("").contains(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void every_event_has_its_sentence_in_the_journal() {
        var missing = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.thidua").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(DomainEvent.class))
                        .map(type -> "journal."
                                + type.getEnclosingClass()
                                        .map(outer -> outer.getSimpleName() + ".")
                                        .orElse("")
                                + type.getSimpleName())
                        .filter(key -> !keys("").contains(key))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void an_apostrophe_in_a_sentence_with_arguments_is_doubled() {
        assertThat(List.of("", "_en").stream()
                        .flatMap(language -> bundles(language).entrySet().stream())
                        .filter(entry -> entry.getValue().toString().matches(".*\\{\\d.*"))
                        .filter(entry -> entry.getValue().toString().matches("(^|.*[^'])'([^'].*|$)"))
                        .map(Object::toString))
                .isEmpty();
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(bundles(language).stringPropertyNames());
    }

    private static Properties bundles(String language) {
        var all = new Properties();
        try (var files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                boolean english = file.toString().endsWith("_en.properties");
                if (english == language.equals("_en")) {
                    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                        var bundle = new Properties();
                        bundle.load(reader);
                        assertThat(bundle.keySet()).as(file.toString()).noneMatch(all::containsKey);
                        all.putAll(bundle);
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }
}
