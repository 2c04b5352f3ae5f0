package vn.thidua.voting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
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

    private final Elsewhere elsewhere;

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
            return elsewhere.body(UUID.fromString(path.group(1)), viewer).map(viewer::seatedIn);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
