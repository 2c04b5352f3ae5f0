package vn.thidua.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.thidua.persistence.DatabaseProperties;

/**
 * The half of each round's key that is neither in the database nor in a backup of it: a file of 32 random bytes, readable by
 * its owner only. It is overwritten and removed when the count stands; from then on nobody, the tellers included, can open an
 * envelope out of any copy. A file that is lost before that makes its round uncountable: it has to be voted again.
 */
@Component
@EnableConfigurationProperties(BallotProperties.class)
public class RoundSecrets {

    private static final int LENGTH = 32;
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}\\.[0-9a-f]{16}\\.secret");

    private final SecureRandom random = new SecureRandom();
    private final Path directory;

    RoundSecrets(BallotProperties properties, DatabaseProperties database) {
        this.directory = (properties.secrets() != null
                        ? properties.secrets()
                        : database.directory().toAbsolutePath().resolveSibling("ballot-secrets"))
                .toAbsolutePath()
                .normalize();
    }

    /** A new secret; it counts for nothing before it is kept. */
    byte[] make() {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
        return secret;
    }

    /** Keeps the secret that belongs to a round's public key; it is on the disk when this returns. */
    void keep(UUID round, byte[] publicKey, byte[] secret) {
        try {
            Files.createDirectories(directory, privately("rwx------"));
            Path part = Files.createTempFile(directory, "new", null, privately("rw-------"));
            write(part, secret);
            Files.move(part, file(round, publicKey), StandardCopyOption.ATOMIC_MOVE);
            force(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of a round could not be kept in " + directory, e);
        }
    }

    /** The secret that belongs to a round's public key, unless it was destroyed or lost. */
    Optional<byte[]> of(UUID round, byte[] publicKey) {
        try {
            byte[] secret = Files.readAllBytes(file(round, publicKey));
            return secret.length == LENGTH ? Optional.of(secret) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether envelopes sealed to this key could still be opened. */
    public boolean has(UUID round, byte[] publicKey) {
        return Files.exists(file(round, publicKey));
    }

    /** Overwrites and removes whatever secrets the round has; nothing happens when there are none. */
    public void destroy(UUID round) {
        files().stream().filter(file -> roundOf(file).equals(round)).forEach(this::destroy);
    }

    /** Does so with secrets that belong to an earlier key of the round. */
    public void destroyAllBut(UUID round, byte[] publicKey) {
        files().stream()
                .filter(file -> roundOf(file).equals(round) && !file.equals(file(round, publicKey)))
                .forEach(this::destroy);
    }

    /** Does so with the secret that belongs to this key. */
    void destroy(UUID round, byte[] publicKey) {
        destroy(file(round, publicKey));
    }

    private void destroy(Path file) {
        try {
            byte[] noise = new byte[LENGTH];
            random.nextBytes(noise);
            write(file, noise);
            Files.deleteIfExists(file);
            force(directory);
        } catch (NoSuchFileException e) {
            // Somebody else has just done it.
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of a round could not be destroyed: " + file, e);
        }
    }

    /** Rounds whose secrets lie here. */
    public Set<UUID> rounds() {
        return files().stream().map(RoundSecrets::roundOf).collect(Collectors.toSet());
    }

    private List<Path> files() {
        try (var files = Files.list(directory)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID roundOf(Path file) {
        return UUID.fromString(file.getFileName().toString().substring(0, 36));
    }

    private Path file(UUID round, byte[] publicKey) {
        return directory.resolve(round + "." + HexFormat.of().formatHex(publicKey, 0, 8) + ".secret");
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
    }

    /** A new or removed name is only on the disk when its directory is; not every system lets a directory be opened. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows writes names through by itself.
        }
    }

    private FileAttribute<?>[] privately(String permissions) throws IOException {
        Path existing = directory;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        boolean posix = existing != null && Files.getFileStore(existing).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
