package vn.thidua.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

/**
 * The session in which something is being done. Who takes a member into the cluster must not be signed out for it: the scope is
 * worked out anew instead, once the change stands.
 */
@Component
class CurrentSession {

    private final ScopeOf scopeOf;
    private final TransactionTemplate transaction;

    CurrentSession(ScopeOf scopeOf, PlatformTransactionManager transactions) {
        this.scopeOf = scopeOf;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setReadOnly(true);
    }

    /** The request that is being answered, when somebody signed in sent it. */
    static Optional<HttpServletRequest> request() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof Viewer
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    static String id(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    /** After the transaction: the viewer sees what the change lets them see. */
    void widenAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                request().ifPresent(CurrentSession.this::widen);
            }
        });
    }

    private void widen(HttpServletRequest request) {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        Viewer viewer = (Viewer) Objects.requireNonNull(authentication.getPrincipal());
        Scope scope = Acting.asSystem(() -> transaction.execute(status -> scopeOf.grants(viewer.grants())));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIn.authenticated(viewer.withScope(scope)));
        SecurityContextHolder.setContext(context);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }
}
