package vn.thidua.operations;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;
import vn.thidua.persistence.EmbeddedServer;

/**
 * Brings a database back from an archive. What was there before is moved aside, never deleted; it comes back when the archive
 * turns out to be bad.
 */
final class Restore {

    private static final long LARGEST_MANIFEST = 64L << 20;

    private Restore() {}

    /**
     * Restores into the home of an installation that is not running.
     *
     * @return where the former data are now, or the home itself if there were none
     * @throws Damaged when the archive is not what its manifest says
     */
    static Path into(Path home, Path archive, Instant now) throws IOException, SQLException {
        Path directory = home.toAbsolutePath().normalize();
        Files.createDirectories(directory);
        Path incoming = directory.resolve("restoring");
        try (Closeable reserved = EmbeddedServer.reserve(directory)) {
            FileSystemUtils.deleteRecursively(incoming);
            Manifest manifest = unpack(archive, incoming);
            List<String> wrong = Verification.of(manifest, incoming, directory.resolve("binaries"));
            if (!wrong.isEmpty()) {
                throw new Damaged(String.join("; ", wrong));
            }
            return exchange(directory, incoming, now);
        } finally {
            FileSystemUtils.deleteRecursively(incoming);
        }
    }

    private static Path exchange(Path home, Path incoming, Instant now) throws IOException {
        Path former = home.resolve("before-restore-" + now.getEpochSecond());
        boolean occupied = Files.exists(home.resolve("postgres"));
        if (occupied) {
            Files.createDirectories(former);
            Files.move(home.resolve("postgres"), former.resolve("postgres"));
            if (Files.exists(home.resolve("password"))) {
                Files.move(home.resolve("password"), former.resolve("password"));
            }
        }
        Files.move(incoming.resolve("password"), home.resolve("password"));
        Files.move(incoming.resolve("postgres"), home.resolve("postgres"));
        return occupied ? former : home;
    }

    /** Unpacks into an empty home and compares every file with its hash. */
    static Manifest unpack(Path archive, Path home) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = manifest(zip);
            var missing = new HashSet<>(manifest.files().keySet());
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                if (!entry.getName().equals(Manifest.NAME)) {
                    unpack(zip, entry, home, manifest.files().get(entry.getName()));
                    missing.remove(entry.getName());
                }
            }
            if (!missing.isEmpty()) {
                throw new Damaged(missing.size() + " files are missing, "
                        + missing.iterator().next());
            }
            makePrivate(home);
            return manifest;
        } catch (ZipException | IllegalArgumentException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw new Damaged("no " + Manifest.NAME);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path home, @org.jspecify.annotations.Nullable String hash)
            throws IOException {
        String name = entry.getName();
        Path target = home.resolve(name.startsWith("data/") ? "postgres/" + name.substring("data/".length()) : name)
                .normalize();
        if (!target.startsWith(home)) {
            throw new Damaged("a path leads out of it: " + name);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        MessageDigest digest = Backup.sha256();
        try (InputStream in = zip.getInputStream(entry);
                var out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            in.transferTo(out);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
            throw new Damaged("changed after it was made: " + name);
        }
    }

    /** PostgreSQL refuses a data directory that others may read. */
    private static void makePrivate(Path home) throws IOException {
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(home.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(home.resolve("password"), PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** The archive is not what its manifest says. */
    static final class Damaged extends IOException {
        Damaged(String what) {
            super(what);
        }
    }
}
