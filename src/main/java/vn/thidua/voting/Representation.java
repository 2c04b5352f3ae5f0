package vn.thidua.voting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Viewer;

/**
 * Lets the representative of a school sit at its cluster's ballot box: requests about a round in which the person was named are
 * carried out in the room of that round, by a viewer who has a seat there and no role. Everything under {@code /votes/{round}} then asks,
 * as it does of the body's own members, what this very person may do in this very round.
 */
@Component
class Representation extends OncePerRequestFilter {

    private static final Pattern ROUND = Pattern.compile("/votes/([0-9a-fA-F-]{36})(/.*)?");

    private static final int REMEMBERED = 10_000;

    private final Elsewhere elsewhere;

    /** Where rounds are held, of those that were asked for at home; none of them ever moves. */
    private final Map<UUID, UUID> rooms = new ConcurrentHashMap<>();

    Representation(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Viewer> seated = seated(request);
        if (seated.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(Viewer.SEATED, seated.get());
        try {
            Acting.within(seated.get().scope(), () -> {
                go(request, response, chain);
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Failed e) {
            throw e.failure;
        }
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Failed(e);
        }
    }

    /** Carries a failure of the request through work that knows of none. */
    private static final class Failed extends RuntimeException {

        private final transient ServletException failure;

        Failed(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private Optional<Viewer> seated(HttpServletRequest request) {
        Matcher path = ROUND.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!path.matches() || authentication == null || !(authentication.getPrincipal() instanceof Viewer viewer)) {
            return Optional.empty();
        }
        try {
            return seated(UUID.fromString(path.group(1)), viewer);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Viewer> seated(UUID round, Viewer viewer) {
        if (viewer.personId() == null || viewer.homeId().equals(rooms.get(round))) {
            return Optional.empty();
        }
        Optional<UUID> room = elsewhere.room(round, viewer);
        if (room.filter(viewer.homeId()::equals).isPresent()) {
            if (rooms.size() >= REMEMBERED) {
                rooms.clear();
            }
            rooms.put(round, viewer.homeId());
            return Optional.empty();
        }
        return room.map(viewer::seatedIn);
    }
}
