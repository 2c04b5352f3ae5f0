package vn.thidua.persistence;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

/**
 * In whose scope this thread works: the signed-in viewer's, unless a job or the sign-in itself says otherwise.
 */
public final class Acting {

    private static final ThreadLocal<Scope> OVERRIDE = new ThreadLocal<>();
    private static final ThreadLocal<String> SIGNING_IN = new ThreadLocal<>();

    private Acting() {}

    /** Runs work of the system itself, which no viewer asked for, over all organisations. */
    public static <T> T asSystem(Supplier<T> work) {
        return within(Scope.SYSTEM, work);
    }

    /** Runs work in a given scope; transactions begun inside are bound to it. */
    public static <T> T within(Scope scope, Supplier<T> work) {
        Scope before = OVERRIDE.get();
        OVERRIDE.set(scope);
        try {
            return work.get();
        } finally {
            restore(OVERRIDE, before);
        }
    }

    /** Runs a sign-in, during which nothing is visible but the account of this user name. */
    public static <T> T signingInAs(String userName, Supplier<T> work) {
        SIGNING_IN.set(userName);
        try {
            return work.get();
        } finally {
            SIGNING_IN.remove();
        }
    }

    /**
     * Runs work beside what the posted form asks for – counting an attempt, noting a refusal. Its transactions leave the form's
     * one-time key alone, which belongs to the effect.
     */
    public static <T> T aside(Supplier<T> work) {
        UUID key = OneTimeKey.withhold();
        try {
            return work.get();
        } finally {
            OneTimeKey.expect(key);
        }
    }

    /** Who is signed in on this thread; for listeners, whom nobody hands a viewer. */
    public static Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer viewer) {
            return viewer;
        }
        throw new IllegalStateException("nobody is signed in");
    }

    static Scope scope() {
        Scope override = OVERRIDE.get();
        if (override != null) {
            return override;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? viewer.scope()
                : Scope.NONE;
    }

    static String signingIn() {
        String name = SIGNING_IN.get();
        return name == null ? "" : name;
    }

    private static void restore(ThreadLocal<Scope> holder, @Nullable Scope before) {
        if (before == null) {
            holder.remove();
        } else {
            holder.set(before);
        }
    }
}
