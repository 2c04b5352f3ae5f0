package vn.thidua.persistence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A page is one snapshot: every GET runs, handler and template, in a single read-only transaction, so that its numbers agree
 * with each other and nothing can be changed by looking. A form's one-time key is put where its transaction finds it.
 */
class PageInterceptor implements HandlerInterceptor {

    private static final String SNAPSHOT = PageInterceptor.class.getName();
    static final String KEY_PARAMETER = "_once";

    private static final int UNPROCESSABLE = 422;

    private final PlatformTransactionManager transactions;
    private final Outcomes outcomes;

    PageInterceptor(PlatformTransactionManager transactions, Outcomes outcomes) {
        this.transactions = transactions;
        this.outcomes = outcomes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        if (isPage(request)) {
            var definition = new DefaultTransactionDefinition();
            definition.setReadOnly(true);
            definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            request.setAttribute(SNAPSHOT, transactions.getTransaction(definition));
        } else {
            OneTimeKey.expect(key(request));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        UUID used = OneTimeKey.forget();
        String outcome = response.getHeader("Location");
        if (used != null && outcome != null) {
            outcomes.remember(used, outcome);
        } else if (used != null && isRefused(response.getStatus())) {
            outcomes.release(used);
        }
        if (request.getAttribute(SNAPSHOT) instanceof TransactionStatus snapshot) {
            request.removeAttribute(SNAPSHOT);
            transactions.rollback(snapshot);
        }
    }

    /** Part of a form may have been kept and the rest refused: that form is not done, whoever sends it again is told so again. */
    private static boolean isRefused(int status) {
        return status == HttpServletResponse.SC_CONFLICT || status == UNPROCESSABLE;
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getAttribute(SNAPSHOT) == null
                && ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()))
                && request.getDispatcherType() == jakarta.servlet.DispatcherType.REQUEST;
    }

    private static @Nullable UUID key(HttpServletRequest request) {
        String text = request.getParameter(KEY_PARAMETER);
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
