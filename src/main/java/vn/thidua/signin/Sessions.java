package vn.thidua.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.thidua.account.AccountEvent;
import vn.thidua.cluster.MembershipEvent;
import vn.thidua.organisation.OrganisationEvent;
import vn.thidua.shared.Viewer;

/**
 * The open sessions of accounts. A viewer lives in the session, so whatever changes what an account may do ends its sessions
 * – in the same transaction, for sessions are rows beside all others.
 */
@Component
class Sessions {

    static final String ADDRESS = "session.address";
    static final String DEVICE = "session.device";
    static final String HANDLE = "session.handle";

    private static final Pattern ZEROS = Pattern.compile("(^|:)0(?::0)+(?=:|%|$)");

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient database;
    private final CurrentSession currentSession;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            JdbcClient database,
            CurrentSession currentSession,
            Clock clock) {
        this.sessions = sessions;
        this.database = database;
        this.currentSession = currentSession;
        this.clock = clock;
    }

    /** Notes where a session was begun, for its owner to recognise, and what the owner has to be told. */
    static void begin(HttpServletRequest request, Authentication authentication) {
        HttpSession session = request.getSession();
        if (authentication.getDetails() instanceof News news) {
            session.setAttribute(News.IN_SESSION, news);
        }
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")).name());
        session.setAttribute(HANDLE, UUID.randomUUID().toString());
    }

    /**
     * Newest first. The handle names a session on the page; its key never leaves the cookie. Sessions count in real time; what
     * is shown is counted back from the house's own clock.
     */
    List<Open> of(Viewer viewer, String currentId) {
        var found = sessions.findByPrincipalName(viewer.userName()).values();
        Duration offset = found.stream()
                .filter(session -> session.getId().equals(currentId))
                .findFirst()
                .map(session -> Duration.between(session.getLastAccessedTime(), clock.instant()))
                .orElse(Duration.ZERO);
        return found.stream()
                .map(session -> new Open(
                        text(session, HANDLE),
                        Device.valueOf(text(session, DEVICE).isEmpty() ? "UNKNOWN" : text(session, DEVICE)),
                        shortened(text(session, ADDRESS)),
                        session.getCreationTime().plus(offset),
                        session.getLastAccessedTime().plus(offset),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /** Ends one of the viewer's own sessions; nothing happens when there is no such session. */
    void end(Viewer viewer, String handle) {
        sessions.findByPrincipalName(viewer.userName()).values().stream()
                .filter(session -> handle.equals(text(session, HANDLE)))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /** Ends all sessions of an account that may do something else from now on, in the transaction that changes it. */
    @EventListener({AccountEvent.RolesChanged.class, AccountEvent.Disabled.class, AccountEvent.CodeIssued.class})
    void on(AccountEvent event) {
        database.sql("delete from session s using account a where s.principal_name = a.user_name and a.id = :account")
                .param("account", event.subjectId())
                .update();
    }

    /** Ends all sessions of an account but one. */
    void endOthers(String userName, String currentId) {
        database.sql("delete from session where principal_name = :name and session_id <> :current")
                .param("name", userName)
                .param("current", currentId)
                .update();
    }

    /** Goes on in the same session, under a new key, as what the viewer has become. */
    static void renew(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIn.authenticated(viewer));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** Who reads a cluster's schools, and who hears from the cluster, is decided by membership. */
    @EventListener
    void on(MembershipEvent event) {
        endOf(Set.of(event.organisationId(), event.memberId()));
    }

    @EventListener
    void on(OrganisationEvent.Merged event) {
        endOf(Set.of(event.subjectId()));
    }

    @EventListener
    void on(OrganisationEvent.Closed event) {
        endOf(Set.of(event.subjectId()));
    }

    private void endOf(Collection<UUID> organisations) {
        Optional<HttpServletRequest> here = CurrentSession.request();
        here.ifPresent(request -> currentSession.widenAfterwards());
        database.sql("select end_sessions_of(cast(:organisations as uuid[]), :spared)::text")
                .param("spared", here.map(CurrentSession::id).orElse(""))
                .param(
                        "organisations",
                        organisations.stream()
                                .map(UUID::toString)
                                .collect(java.util.stream.Collectors.joining(",", "{", "}")))
                .query()
                .listOfRows();
    }

    /** An address as people write it: the longest row of zeros of IPv6 left out, {@code ::1} (RFC 5952). */
    static String shortened(String address) {
        MatchResult longest = ZEROS.matcher(address)
                .results()
                .max(Comparator.comparingInt((MatchResult zeros) ->
                                zeros.group().length() - zeros.group(1).length())
                        .thenComparing(MatchResult::start, Comparator.reverseOrder()))
                .orElse(null);
        return longest == null
                ? address
                : address.substring(0, longest.start())
                        + (longest.end() == address.length() ? "::" : ":")
                        + address.substring(longest.end());
    }

    private static String text(Session session, String name) {
        String value = session.getAttribute(name);
        return value == null ? "" : value;
    }

    /** What a browser says it runs on; enough to tell one's own devices apart. */
    enum Device {
        ANDROID,
        IPHONE,
        IPAD,
        WINDOWS,
        MAC,
        LINUX,
        UNKNOWN;

        static Device of(@org.jspecify.annotations.Nullable String agent) {
            if (agent == null) {
                return UNKNOWN;
            }
            return agent.contains("iPhone")
                    ? IPHONE
                    : agent.contains("iPad")
                            ? IPAD
                            : agent.contains("Android")
                                    ? ANDROID
                                    : agent.contains("Windows")
                                            ? WINDOWS
                                            : agent.contains("Macintosh")
                                                    ? MAC
                                                    : agent.contains("Linux") ? LINUX : UNKNOWN;
        }
    }

    /** A line of "my sessions". */
    record Open(String handle, Device device, String address, Instant since, Instant lastSeen, boolean current) {}
}
