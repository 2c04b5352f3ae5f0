package vn.thidua.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * All that one school has put into the system, in files that need no program of ours: a CSV per table, its uploaded files,
 * and a list with the hash of each. Secrets (passwords, codes, tokens) stay behind. Row by row, so that size does not matter.
 */
final class SchoolExport {

    private static final Set<String> NOT_FOR_READERS = Set.of(
            "session",
            "session_attributes",
            "one_time_key",
            "scheduled_tasks",
            "backup_run",
            "verify_attempt",
            "flyway_schema_history");

    private static final String SECRET = "(^|_)(password|token|secret|one_time_code)(_|$)";

    private static final String COLUMNS = """
            select c.relname, a.attname, a.atttypid = 'bytea'::regtype as bytes,
                   a.atttypid in ('text'::regtype, 'varchar'::regtype) as typed
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname, a.attnum
            """;

    private static final String PARENTS = """
            select c.relname as child, a.attname as key, p.relname as parent, b.attname as id
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
              join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
             where k.contype = 'f' and array_length(k.conkey, 1) = 1 and c.oid <> p.oid
               and c.relnamespace = 'public'::regnamespace order by 1, a.attnotnull desc, a.attnum
            """;

    private final Connection database;
    private final ZipOutputStream zip;
    private final UUID school;
    private final Map<String, List<Column>> tables = new TreeMap<>();
    private final Map<String, String> conditions = new HashMap<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private long rows;
    private int files;

    private SchoolExport(Connection database, ZipOutputStream zip, UUID school) {
        this.database = database;
        this.zip = zip;
        this.school = school;
    }

    /** What was written. */
    record Summary(String school, int tables, long rows, int files) {}

    private record Column(String name, boolean bytes, boolean typed) {
        boolean isSecret() {
            return java.util.regex.Pattern.compile(SECRET).matcher(name).find();
        }

        String quoted() {
            return '"' + name + '"';
        }

        /** As it stands in a CSV: of a file its hash; an apostrophe before what a spreadsheet would run as a formula. */
        String written() {
            if (bytes) {
                return "encode(sha256(%1$s), 'hex') as %1$s".formatted(quoted());
            }
            return typed
                    ? "case when %1$s ~ '^[-=+@\\t\\r\\n]' then '''' || %1$s else %1$s end as %1$s".formatted(quoted())
                    : quoted();
        }
    }

    /**
     * Writes the export.
     *
     * @return nothing when there is no body with this code
     */
    static Optional<Summary> make(Connection database, String code, Path file, Instant now)
            throws SQLException, IOException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = database.createStatement()) {
            statement.execute("set transaction read only");
            statement.execute("select set_config('app.reads', '*', true)");
            try (var found = database.prepareStatement(
                    "select id, name from organisation where code = ? and organisation_id = id")) {
                found.setString(1, code);
                try (var row = found.executeQuery()) {
                    return row.next()
                            ? Optional.of(
                                    write(database, row.getObject(1, UUID.class), row.getString(2), code, file, now))
                            : Optional.empty();
                }
            }
        } finally {
            database.rollback();
        }
    }

    private static Summary write(Connection database, UUID id, String name, String code, Path file, Instant now)
            throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Summary summary;
            try (OutputStream out = Files.newOutputStream(part);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                summary = new SchoolExport(database, zip, id).write(name, code, now);
            }
            Files.move(part, file);
            return summary;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Summary write(String name, String code, Instant now) throws SQLException, IOException {
        readTables();
        for (var table : tables.entrySet()) {
            table(table.getKey(), table.getValue());
        }
        var lines = new ArrayList<String>();
        lines.add("# format: thidua-export-1");
        lines.add("# school: " + code + " " + name);
        lines.add("# time: " + now);
        lines.add("# application: " + Commands.version());
        hashes.forEach((path, hash) -> lines.add(hash + "  " + path));
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return new Summary(name, tables.size(), rows, files);
    }

    /** Rows of the school's own; else those that hang on such rows; a table that is nobody's (catalogue) is written whole. */
    private void readTables() throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(COLUMNS)) {
            while (found.next()) {
                if (!NOT_FOR_READERS.contains(found.getString(1))) {
                    tables.computeIfAbsent(found.getString(1), key -> new ArrayList<>())
                            .add(new Column(found.getString(2), found.getBoolean(3), found.getBoolean(4)));
                }
            }
        }
        String own = "in (select id from organisation where organisation_id = '" + school + "')";
        var parents = new ArrayList<String[]>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(PARENTS)) {
            while (found.next()) {
                parents.add(
                        new String[] {found.getString(1), found.getString(2), found.getString(3), found.getString(4)});
            }
        }
        tables.forEach((table, columns) -> {
            if (columns.stream().anyMatch(column -> column.name().equals("organisation_id"))
                    && !table.equals("account_grant")) {
                conditions.put(table, "organisation_id " + own);
            }
        });
        for (int before = -1; before < conditions.size(); ) {
            before = conditions.size();
            for (String[] link : parents) {
                String above = conditions.get(link[2]);
                if (above != null && !link[2].equals("organisation") && tables.containsKey(link[0])) {
                    conditions.putIfAbsent(
                            link[0],
                            "\"%s\" in (select \"%s\" from \"%s\" where %s)"
                                    .formatted(link[1], link[3], link[2], above));
                }
            }
        }
    }

    private void table(String table, List<Column> columns) throws SQLException, IOException {
        String where = conditions.containsKey(table) ? " where " + conditions.get(table) : "";
        List<Column> contents = columns.stream()
                .filter(column -> column.bytes() && !column.isSecret())
                .toList();
        String list = columns.stream()
                .filter(column -> !column.isSecret())
                .map(Column::written)
                .collect(Collectors.joining(", "));
        String copy = "copy (select " + list + " from \"" + table + "\"" + where
                + ") to stdout (format csv, header true, encoding 'UTF8')";
        String path = table + ".csv";
        zip.putNextEntry(new ZipEntry(path));
        MessageDigest digest = Backup.sha256();
        var out = new DigestOutputStream(zip, digest);
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        rows += database.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, new Unclosed(out));
        zip.closeEntry();
        hashes.put(path, HexFormat.of().formatHex(digest.digest()));
        for (Column column : contents) {
            files(table, column, where);
        }
    }

    /** Uploaded files, each under its own hash, which the table's CSV names. */
    private void files(String table, Column column, String where) throws SQLException, IOException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(1);
            try (var found = statement.executeQuery("select %1$s from \"%2$s\"%3$s%4$s octet_length(%1$s) > 64"
                    .formatted(column.quoted(), table, where, where.isEmpty() ? " where" : " and"))) {
                while (found.next()) {
                    byte[] content = found.getBytes(1);
                    String hash = HexFormat.of().formatHex(Backup.sha256().digest(content));
                    String path = "files/" + table + "/" + hash;
                    if (hashes.putIfAbsent(path, hash) == null) {
                        zip.putNextEntry(new ZipEntry(path));
                        zip.write(content);
                        zip.closeEntry();
                        files++;
                    }
                }
            }
        }
    }

    /** The copy protocol closes what it writes to; the archive goes on. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // stays open
        }
    }
}
