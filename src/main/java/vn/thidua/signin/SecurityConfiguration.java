package vn.thidua.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thidua.shared.Viewer;

/** The security chain: who may knock where, and what every answer says to the browser. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
                    + "object-src 'none'; manifest-src 'self'; report-uri " + PolicyViolationController.PATH
                    + "; report-to policy";

    private static final String REPORTING = "policy=\"" + PolicyViolationController.PATH + "\"";

    /**
     * What the browser forgets at sign-out. Not "cache": nothing personal is kept there, and clearing it makes Chromium wait for
     * seconds on some machines.
     */
    private static final String FORGET = "\"cookies\", \"storage\"";

    /** The longest that a session lasts, however busy it is. */
    static final Duration SESSION_LIFE = Duration.ofHours(12);

    /** Argon2 is meant to cost memory and time; more than this at once would cost the house its breath. */
    private static final int CHECKS_AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** What anybody may fetch without signing in. */
    private static final String[] OPEN = {
        "/sign-in",
        "/css/**",
        "/js/**",
        "/font/**",
        "/webjars/**",
        "/icons*.svg",
        "/favicon*.svg",
        "/error",
        "/health/**",
        "/setup",
        "/calendar/*.ics",
        "/verify",
        "/verify/*",
        PolicyViolationController.PATH
    };

    /** Files that are the same for everybody, and the names under which their content can never change. */
    private static final Pattern PUBLIC =
            Pattern.compile("/(?:css|js|font|webjars)/.+|/(?:icons|favicon)(?:-\\w+)?\\.svg");

    private static final Pattern HASHED = Pattern.compile(".+-[0-9a-f]{32}\\.\\w+");

    private static final CsrfTokenRepository TOKENS = new HttpSessionCsrfTokenRepository();

    private static final CacheControlHeadersWriter NOTHING_KEPT = new CacheControlHeadersWriter();

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SignIn signIn, RefusalNotes notes) throws Exception {
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("userName")
                        .passwordParameter("password")
                        .successHandler(new Arrival())
                        .failureHandler((request, response, refused) -> turnAway(request, response, refused)))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, leaving) -> response.setHeader("Clear-Site-Data", FORGET))
                        .logoutSuccessUrl("/sign-in?bye"))
                .csrf(csrf -> csrf.csrfTokenRepository(TOKENS).ignoringRequestMatchers(PolicyViolationController.PATH))
                .exceptionHandling(refused -> refused.accessDeniedHandler(notes.handler()))
                .httpBasic(basic -> basic.disable())
                // A new session at the door: neither key nor age of the one before it goes on.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .addFilterBefore(new Guard(), AuthorizationFilter.class)
                .addFilterAfter(notes, SecurityContextHolderFilter.class)
                .headers(headers -> headers.cacheControl(everything -> everything.disable())
                        .addHeaderWriter(SecurityConfiguration::keepOnlyPublicFiles)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .addHeaderWriter(new StaticHeadersWriter("Reporting-Endpoints", REPORTING))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    /** Back to the door, which says why; the name that was typed is kept, the password is not. */
    private static void turnAway(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String typed = String.valueOf(request.getParameter("userName"));
        request.getSession()
                .setAttribute(
                        SignInController.REFUSED,
                        new SignInController.Refused(
                                typed.length() > 60 ? "" : typed,
                                refused instanceof SignInThrottle.TooSoon soon ? soon.seconds() : 0,
                                refused instanceof Busy));
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }

    /**
     * Files with a hash of their content in the name are kept for good, other public files asked for anew each time; nothing
     * else is ever kept, for it is somebody's.
     */
    private static void keepOnlyPublicFiles(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (PUBLIC.matcher(path).matches() && (response.getStatus() == 200 || response.getStatus() == 304)) {
            response.setHeader(
                    "Cache-Control",
                    HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "public, no-cache");
        } else {
            NOTHING_KEPT.writeHeaders(request, response);
        }
    }

    /** The filter belongs into the chain and nowhere else. */
    @Bean
    FilterRegistrationBean<RefusalNotes> notesOnlyInTheChain(RefusalNotes notes) {
        var registration = new FilterRegistrationBean<>(notes);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * Requests that are refused before they reach the chain (a malformed address, a body that is too large) end in an error
     * page; it says the same to the browser as every other page.
     */
    @Bean
    FilterRegistrationBean<Filter> headersOfErrors() {
        Map<String, String> headers = Map.of(
                "Content-Security-Policy",
                CONTENT_POLICY,
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                ReferrerPolicy.SAME_ORIGIN.getPolicy(),
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Reporting-Endpoints",
                REPORTING,
                "Cache-Control",
                "no-store");
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            headers.forEach(((HttpServletResponse) response)::setHeader);
            chain.doFilter(request, response);
        });
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Argon2id with 19 MiB and two passes (OWASP's minimum, 25–30 ms here); the prefix lets a later one replace it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Unhurried(new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19456, 2))));
    }

    /**
     * After a sign-in: notes the device, makes the token of the new session before its first pages ask for one all at once, and goes
     * where the visitor wanted to go.
     */
    private static final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {
        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request,
                HttpServletResponse response,
                org.springframework.security.core.Authentication authentication)
                throws ServletException, IOException {
            Sessions.begin(request, authentication);
            TOKENS.saveToken(TOKENS.generateToken(request), request, response);
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** Ends sessions that are too old, and lets nobody further who still has to choose a password. */
    static final class Guard extends OncePerRequestFilter {

        private static final List<String> WHILE_CHANGING =
                List.of("/account/password", "/sign-out", "/language", "/error");

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication == null || !(authentication.getPrincipal() instanceof Viewer viewer)) {
                chain.doFilter(request, response);
                return;
            }
            var session = request.getSession(false);
            if (session != null && isOver(session.getCreationTime(), session.getLastAccessedTime())) {
                session.invalidate();
                SecurityContextHolder.clearContext();
                response.sendRedirect(request.getContextPath() + "/sign-in?expired");
            } else if (viewer.mustChangePassword() && !isOpenWhileChanging(request.getServletPath())) {
                response.sendRedirect(request.getContextPath() + "/account/password");
            } else {
                chain.doFilter(request, response);
            }
        }

        /** The access that is just being made is the last one; both times come from the same clock. */
        static boolean isOver(long created, long lastAccess) {
            return lastAccess - created > SESSION_LIFE.toMillis();
        }

        private static boolean isOpenWhileChanging(@Nullable String path) {
            return path != null
                    && (WHILE_CHANGING.contains(path) || PUBLIC.matcher(path).matches());
        }
    }

    /** Waits its turn, and gives up with a word rather than letting everybody wait. */
    private record Unhurried(PasswordEncoder passwords, Semaphore turns) implements PasswordEncoder {

        Unhurried(PasswordEncoder passwords) {
            this(passwords, new Semaphore(CHECKS_AT_ONCE, true));
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return inTurn(() -> passwords.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            return inTurn(() -> passwords.matches(password, encoded));
        }

        private <T> T inTurn(java.util.function.Supplier<T> work) {
            try {
                if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new Busy();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Busy();
            }
            try {
                return work.get();
            } finally {
                turns.release();
            }
        }
    }

    /** Too many passwords wait to be checked. */
    static final class Busy extends AuthenticationException {
        Busy() {
            super("busy");
        }
    }
}
