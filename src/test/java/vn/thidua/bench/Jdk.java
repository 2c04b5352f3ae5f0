package vn.thidua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JDK found on this machine. */
record Jdk(int version, Path home) {

    Path java() {
        return home.resolve("bin/java");
    }

    /** The one that runs us, and one of each other version in the usual places, oldest first. */
    static List<Jdk> found() {
        Stream<Path> places = Stream.of("/usr/lib/jvm", System.getProperty("user.home") + "/.sdkman/candidates/java")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(Jdk::inside);
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), places)
                .map(Jdk::at)
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.toMap(Jdk::version, jdk -> jdk, (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Jdk::version))
                .toList();
    }

    private static Stream<Path> inside(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static @Nullable Jdk at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return null;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return new Jdk(Integer.parseInt(version.replaceAll("\\D.*", "")), home);
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }
}
