package vn.thidua.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A copy of the whole running database in one file: {@code pg_backup_start}, every file of the data directory, {@code
 * pg_backup_stop}, and the part of the log that makes the copy whole. Nobody has to stop working meanwhile.
 */
final class Backup {

    /** What PostgreSQL makes anew by itself, or must not find in a copy. */
    private static final Set<String> EMPTY_IN_COPY = Set.of(
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_wal");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid", "postmaster.opts", "epg-lock", "backup_label", "tablespace_map", "pg_internal.init");

    private final Connection database;
    private final Path home;
    private final LongConsumer progress;
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private long bytes;

    private Backup(Connection database, Path home, LongConsumer progress) {
        this.database = database;
        this.home = home;
        this.progress = progress;
    }

    /**
     * Makes a backup.
     *
     * @param database a superuser's connection to the server on this home
     * @param file the archive; it appears under this name only when it is complete and on disk
     * @param progress hears now and then how many bytes were read
     */
    static void make(Connection database, Path home, Path file, Instant now, LongConsumer progress)
            throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        refuseWhenDiskIsFull(home.resolve("postgres"), file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            new Backup(database, home, progress).write(part, now);
            moveIntoPlace(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(Path part, Instant now) throws SQLException, IOException {
        Files.deleteIfExists(part);
        Files.createFile(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
        Fingerprint before = Fingerprint.of(database);
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            file(zip, home.resolve("password"), "password");
            copyDatabase(zip);
            var manifest = new Manifest(head(now), before, Fingerprint.of(database), hashes);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private void copyDatabase(ZipOutputStream zip) throws SQLException, IOException {
        Path data = home.resolve("postgres");
        // The slot keeps the log from being recycled while we copy; it goes with the connection.
        value(
                "select slot_name::text from pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
        try {
            String first = value("select pg_walfile_name(pg_backup_start('thidua', true))");
            copyFiles(zip, data);
            file(zip, data.resolve("global/pg_control"), "data/global/pg_control");
            String last;
            try (var statement = database.createStatement();
                    var stop = statement.executeQuery(
                            "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)")) {
                stop.next();
                last = stop.getString(1);
                text(zip, "data/backup_label", stop.getString(2));
            }
            copyLog(zip, data.resolve("pg_wal"), first, last);
        } finally {
            value("select pg_drop_replication_slot('backup_' || pg_backend_pid())::text");
        }
    }

    private void copyFiles(ZipOutputStream zip, Path data) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                String name = name(data, directory);
                if (name.contains("/") && EMPTY_IN_COPY.contains(name.substring(0, name.indexOf('/')))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!directory.equals(data)) {
                    zip.putNextEntry(new ZipEntry("data/" + name + "/"));
                    zip.closeEntry();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = name(data, file);
                String top = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
                String last = file.getFileName().toString();
                boolean wanted = !EMPTY_IN_COPY.contains(top)
                        && !LEFT_OUT.contains(last)
                        && !name.equals("global/pg_control")
                        && !name.contains("pgsql_tmp");
                if (wanted) {
                    file(zip, file, "data/" + name);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private void copyLog(ZipOutputStream zip, Path log, String first, String last) throws IOException {
        var segments = new TreeSet<String>();
        try (var files = Files.list(log)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9A-F]{24}"))
                    .filter(name -> name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
                    .forEach(segments::add);
        }
        if (!segments.contains(first) || !segments.contains(last)) {
            throw new IOException("the log from " + first + " to " + last + " is not complete");
        }
        for (String segment : segments) {
            file(zip, log.resolve(segment), "data/pg_wal/" + segment);
        }
    }

    private void file(ZipOutputStream zip, Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            hash(zip, name, in);
            zip.closeEntry();
        } catch (NoSuchFileException e) {
            // Dropped meanwhile; the log knows.
            hashes.remove(name);
        }
    }

    private void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        hash(zip, name, new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        zip.closeEntry();
    }

    private void hash(ZipOutputStream zip, String name, InputStream in) throws IOException {
        MessageDigest digest = sha256();
        bytes += in.transferTo(new DigestOutputStream(zip, digest));
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        progress.accept(bytes);
    }

    private Map<String, String> head(Instant now) throws SQLException {
        var head = new LinkedHashMap<String, String>();
        head.put("format", Manifest.FORMAT);
        head.put("time", now.toString());
        head.put("application", Commands.version());
        head.put("postgresql", value("show server_version"));
        return head;
    }

    private String value(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static String name(Path data, Path file) {
        return data.relativize(file).toString().replace('\\', '/');
    }

    /** An archive counts only when it is on the disk. */
    private static void moveIntoPlace(Path part, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file);
        }
    }

    private static void refuseWhenDiskIsFull(Path data, Path directory) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        long needed = size(data);
        if (free < needed) {
            throw new IOException(
                    "%d MB free in %s, up to %d MB needed".formatted(free >> 20, directory, needed >> 20));
        }
    }

    private static long size(Path directory) throws IOException {
        long[] sum = {0};
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
