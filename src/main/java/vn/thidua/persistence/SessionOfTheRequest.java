package vn.thidua.persistence;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Reads the session once a request. Spring Session asks for it again after saving it, only to see whether it still exists;
 * on a page of eight statements that second look is one too many.
 */
class SessionOfTheRequest<S extends Session> implements SessionRepository<S>, Filter {

    private final SessionRepository<S> sessions;
    private final ThreadLocal<S> read = new ThreadLocal<>();

    SessionOfTheRequest(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public S createSession() {
        return sessions.createSession();
    }

    @Override
    public void save(S session) {
        sessions.save(session);
    }

    @Override
    public @Nullable S findById(String id) {
        S known = read.get();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        S found = sessions.findById(id);
        if (found != null) {
            read.set(found);
        }
        return found;
    }

    @Override
    public void deleteById(String id) {
        read.remove();
        sessions.deleteById(id);
    }

    /** Forgets at the end of the request: the next one may come on the same thread, after somebody ended the session. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            read.remove();
        }
    }
}
