package vn.thidua.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Reads accounts as rows, only those that the viewer manages, and the people who have none yet. */
@Repository
public class AccountDirectory {

    private static final Map<String, String> COLUMNS = Map.of(
            "name", "a.display_name collate \"vi-x-icu\"",
            "user", "a.user_name",
            "home", "o.short_name collate \"vi-x-icu\"",
            "seen", "a.last_signed_in_at");

    /** Counted apart, so that the page's rows may come from an index, in order, and no more of them than are shown. */
    private static final String ROWS = """
            with seen as not materialized (
                select a.* from account a
                 where (:everywhere or a.organisation_id = any (cast(:schools as uuid[]))
                         and not exists (select from account_grant g where g.account_id = a.id
                                          and g.role <> all (cast(:schoolRoles as text[]))))
                   and (cast(:q as text) is null or a.searchable like '%' || search_text(:q) || '%')
                   and (cast(:role as text) is null or exists (select from account_grant g where g.account_id = a.id and g.role = :role))
                   and (cast(:state as text) is null or :state = case when a.disabled_at is not null then 'DISABLED'
                         when a.must_change_password then 'WAITING' else 'ACTIVE' end))
            select /*total*/ a.id, a.user_name, a.display_name, o.short_name as home, u.short_name as unit,
                   a.disabled_at is not null as disabled, a.must_change_password as waiting, a.last_signed_in_at,
                   (select string_agg(distinct g.role, ',') from account_grant g where g.account_id = a.id) as roles
              from seen a join organisation o on o.id = a.organisation_id left join organisation u on u.id = a.unit_id
             order by /*order*/, a.user_name
            """;

    private static final String WITHOUT_ACCOUNT = """
            select p.id, p.code, p.full_name, u.id as unit_id, u.name as unit,
                   coalesce(t.leadership and u.kind in ('FACULTY', 'OFFICE') and search_text(t.position) !~ '\\mpho\\M', false) as leads
              from person p
              left join lateral (select x.unit_id, x.leadership, x.position from appointment x
                   where x.person_id = p.id and x.valid_from <= :on and (x.valid_to is null or x.valid_to >= :on)
                   order by x.valid_from desc limit 1) t on true
              left join organisation u on u.id = t.unit_id
             where p.organisation_id = :school and (p.left_on is null or p.left_on >= :on)
               and not exists (select from account a where a.person_id = p.id)
             order by u.path, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu"
            """;

    private final JdbcClient database;

    AccountDirectory(JdbcClient database) {
        this.database = database;
    }

    List<Row> find(Filter filter, Paging paging, Viewer viewer) {
        return query(
                        filter,
                        paging,
                        viewer,
                        "(select count(*) from seen) as total,",
                        "limit " + Paging.ROWS + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return line(row);
                })
                .list();
    }

    /** All rows of the list, read while they are written. */
    Stream<Row> all(Filter filter, Paging paging, Viewer viewer) {
        return query(filter, paging, viewer, "", "").withFetchSize(200).query((row, number) -> line(row)).stream();
    }

    private JdbcClient.StatementSpec query(Filter filter, Paging paging, Viewer viewer, String total, String part) {
        String order = COLUMNS.get(paging.column())
                + (paging.descending() ? " desc" : "")
                // Whoever never came stands at the end; all else is always there, and in the order of an index.
                + (paging.column().equals("seen") ? " nulls last" : "");
        return database.sql(ROWS.replace("/*total*/", total).replace("/*order*/", order) + part)
                .param("everywhere", viewer.is(Role.SYSTEM_ADMINISTRATOR))
                .param("schools", array(viewer.organisationsAs(Role.SCHOOL_SECRETARY)))
                .param("schoolRoles", array(Account.SCHOOL_ROLES))
                .param("q", filter.q())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("state", filter.state() == null ? null : filter.state().name());
    }

    private static Row line(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        var seen = row.getObject("last_signed_in_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("home"),
                row.getString("unit"),
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.split(","))
                                .map(Role::valueOf)
                                .sorted()
                                .toList(),
                row.getBoolean("disabled")
                        ? AccountState.DISABLED
                        : row.getBoolean("waiting") ? AccountState.WAITING : AccountState.ACTIVE,
                seen == null ? null : seen.toInstant());
    }

    /** Roles of an account, each with the name of its place. */
    public List<Place> placesOf(UUID account) {
        return database
                .sql("""
                        select g.role, o.name from account_grant g join organisation o on o.id = g.organisation_id
                         where g.account_id = :account
                        """)
                .param("account", account)
                .query((row, number) -> new Place(Role.valueOf(row.getString("role")), row.getString("name")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Place::role))
                .toList();
    }

    /** Bodies in which the viewer may open accounts. */
    List<Option> homes(Viewer viewer) {
        return database.sql("""
                        select id, name from organisation where organisation_id = id
                           and (:everywhere or id = any (cast(:schools as uuid[])))
                         order by name collate "vi-x-icu"
                        """)
                .param("everywhere", viewer.is(Role.SYSTEM_ADMINISTRATOR))
                .param("schools", array(viewer.organisationsAs(Role.SCHOOL_SECRETARY)))
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Faculties and offices of a body. */
    List<Option> units(UUID body) {
        return database.sql(
                        "select id, name from organisation where organisation_id = :body and id <> :body order by path")
                .param("body", body)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Who works at the school and cannot sign in, with the user name that they would get. */
    List<Candidate> withoutAccount(UUID school, String schoolCode, LocalDate on) {
        var taken = new java.util.HashSet<String>();
        return database.sql(WITHOUT_ACCOUNT)
                .param("school", school)
                .param("on", on)
                .query((row, number) -> {
                    String wish = userName(row.getString("full_name"), schoolCode);
                    String name = wish;
                    for (int i = 2; !taken.add(name); i++) {
                        name = wish + i;
                    }
                    return new Candidate(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("full_name"),
                            row.getObject("unit_id", UUID.class),
                            row.getString("unit"),
                            row.getBoolean("leads"),
                            name);
                })
                .list();
    }

    /** The name itself, or with a number behind it, if nobody in the installation has it. */
    String freeUserName(String wish) {
        return database.sql("select free_user_name(:wish)")
                .param("wish", wish)
                .query(String.class)
                .single();
    }

    /** {@code Nguyễn Văn An} of {@code TCT-LC}: {@code an.nv.lc}. */
    static String userName(String fullName, String schoolCode) {
        String[] parts = PasswordRules.fold(fullName)
                .replaceAll("[^a-z0-9 ]", "")
                .strip()
                .split("\\s+");
        String initials = Arrays.stream(parts, 0, parts.length - 1)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
        String school = PasswordRules.fold(schoolCode.substring(schoolCode.lastIndexOf('-') + 1))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return Stream.of(parts[parts.length - 1], initials, school)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    private static String array(Collection<?> values) {
        return values.stream()
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value.toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether an account can be used. */
    enum AccountState {
        ACTIVE("good", "check-circle"),
        WAITING("waiting", "hourglass-split"),
        DISABLED("bad", "lock");

        private final String tone;
        private final String icon;

        AccountState(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable Role role,
            @Nullable AccountState state) {}

    /** A line of the list. */
    record Row(
            UUID id,
            String userName,
            String displayName,
            String home,
            @Nullable String unit,
            List<Role> roles,
            AccountState state,
            @Nullable Instant lastSignedIn) {

        /** The line as a spreadsheet shows it. */
        List<String> cells(Words words) {
            return Arrays.asList(
                    displayName,
                    userName,
                    home,
                    unit,
                    roles.stream().map(words::label).collect(Collectors.joining(", ")),
                    words.label(state),
                    words.moment(lastSignedIn));
        }
    }

    /** A role in words: what, and where. */
    public record Place(Role role, String name) {}

    /** Somebody of the staff register without an account. */
    record Candidate(
            UUID id,
            String code,
            String fullName,
            @Nullable UUID unitId,
            @Nullable String unit,
            boolean leads,
            String userName) {}
}
