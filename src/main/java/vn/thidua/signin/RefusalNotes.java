package vn.thidua.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import vn.thidua.account.AccountEvent;
import vn.thidua.account.AccountEvent.RefusedAccess;
import vn.thidua.shared.Viewer;

/**
 * Writes into the journal that somebody signed in asked for what is not theirs: a missing role, an id that is unknown or another
 * organisation's, a form without the session's token. One line per account, route and minute, and no more than thirty lines
 * per account and minute, so that nobody can fill the journal.
 */
@Component
class RefusalNotes extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalNotes.class);
    private static final int LINES_AN_ACCOUNT = 30;
    private static final int LONGEST_ROUTE = 120;
    private static final Pattern IDS = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\\d+");
    private static final String FORGED = RefusalNotes.class.getName();

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final PerMinute lines;

    RefusalNotes(ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.lines = new PerMinute(clock);
    }

    /**
     * Remembers whether it was the token that was missing, and answers as ever. Where nobody is signed in any more, a form of
     * ours was most likely open when the session ended: the page says that, and shows what was typed. Of a form from elsewhere
     * it shows nothing.
     */
    AccessDeniedHandler handler() {
        var usual = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (denied instanceof CsrfException) {
                request.setAttribute(FORGED, true);
                if (!(viewer() instanceof Viewer)) {
                    request.setAttribute(
                            "sessionEnded",
                            "same-origin".equals(request.getHeader("Sec-Fetch-Site")) ? typed(request) : Map.of());
                }
            }
            usual.handle(request, response, denied);
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        boolean forbidden = response.getStatus() == 403;
        boolean unknown = response.getStatus() == 404
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod;
        if ((forbidden || unknown) && viewer() instanceof Viewer viewer) {
            RefusedAccess why = unknown
                    ? RefusedAccess.UNKNOWN
                    : request.getAttribute(FORGED) == null ? RefusedAccess.NOT_ALLOWED : RefusedAccess.FORGED;
            note(viewer, why, route(request));
        }
    }

    private static @Nullable Object viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private static Map<String, String[]> typed(HttpServletRequest request) {
        var typed = new TreeMap<>(request.getParameterMap());
        typed.keySet()
                .removeIf(name ->
                        name.startsWith("_") || name.toLowerCase(Locale.ROOT).contains("password"));
        return typed;
    }

    private void note(Viewer viewer, RefusedAccess why, String route) {
        if (!lines.isAmong(1, viewer.accountId() + why.name() + route)
                || !lines.isAmong(LINES_AN_ACCOUNT, viewer.userName())) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new AccountEvent.AccessRefused(
                    viewer.homeId(), viewer.accountId(), viewer.displayName(), why, route)));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("A refused access could not be journalled: {} {}", why, route, e);
        }
    }

    /** The route's pattern, or the path without ids where the request did not get as far as a route. */
    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = pattern == null ? IDS.matcher(request.getServletPath()).replaceAll("{id}") : pattern.toString();
        String route = request.getMethod() + " " + path;
        return route.length() <= LONGEST_ROUTE ? route : route.substring(0, LONGEST_ROUTE);
    }
}
