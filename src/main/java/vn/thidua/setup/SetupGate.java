package vn.thidua.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thidua.account.FirstAccount;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Refusal;

/**
 * As long as there is no account at all, every page leads to the set-up, and only whoever can read the log gets through it:
 * its code is random, renewed at each start and kept in memory only. Afterwards the set-up does not exist any more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class SetupGate extends OncePerRequestFilter {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int GROUPS = 4;
    private static final int FREE_TRIES = 5;
    private static final Pattern NEEDED_FOR_IT =
            Pattern.compile("/(setup|language|error|health(/.*)?|(css|js|font|webjars)/.*|[a-z0-9-]+\\.svg)");

    private final FirstAccount first;
    private final Clock clock;
    private final String code = randomCode();
    private volatile boolean done;
    private int failures;
    private Instant notBefore = Instant.MIN;

    SetupGate(FirstAccount first, Clock clock) {
        this.first = first;
        this.clock = clock;
    }

    /** Whether the set-up is still to be done; asked of the database until it is, and never again after. */
    public boolean isOpen() {
        if (!done) {
            done = !Acting.asSystem(first::isMissing);
        }
        return !done;
    }

    /** The code, for the log only. */
    public String code() {
        return code;
    }

    /**
     * Compares in a time that tells nothing; after five wrong codes each further one has to wait longer.
     *
     * @throws Refusal when it is wrong or comes too soon
     */
    synchronized void check(String typed) {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            throw new Refusal("setup.tooSoon", Duration.between(now, notBefore).toSeconds() + 1);
        }
        byte[] given =
                typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, code.replace("-", "").getBytes(StandardCharsets.UTF_8))) {
            failures++;
            if (failures >= FREE_TRIES) {
                notBefore = now.plusSeconds(Math.min(300, 1L << Math.min(9, failures - FREE_TRIES + 1)));
            }
            throw new Refusal("setup.wrongCode");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean atTheDoor = "/setup".equals(path);
        if (done && atTheDoor) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (done || NEEDED_FOR_IT.matcher(path).matches() && (!atTheDoor || isOpen())) {
            chain.doFilter(request, response);
        } else if (isOpen()) {
            response.sendRedirect(request.getContextPath() + "/setup");
        } else {
            doFilterInternal(request, response, chain);
        }
    }

    private static String randomCode() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * 5; i++) {
            if (i > 0 && i % 5 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
