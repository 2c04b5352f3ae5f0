package vn.thidua.persistence;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/**
 * What a visitor sees while the database is away: a word, and all that was typed, in a form that can be sent again with the same
 * one-time key – if the first sending did arrive, the second changes nothing. Stands outside sessions and security, which need the
 * database themselves, and shows its page without them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutagePage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutagePage.class);
    private static final String ASKED = OutagePage.class.getName();
    private static final String RETRY_AFTER = "5";

    private final WebApplicationContext context;
    private final ObjectProvider<LocaleResolver> locales;

    OutagePage(WebApplicationContext context, ObjectProvider<LocaleResolver> locales) {
        this.context = context;
        this.locales = locales;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR && request.getAttribute(ASKED) instanceof Model asked) {
            show(asked.asMap(), request, response);
            return;
        }
        Outage.watch();
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!Outage.isOne(e) || response.isCommitted()) {
                throw e;
            }
            LOG.error(
                    "The database did not answer at {} {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            request.setAttribute(ASKED, model(request));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } finally {
            Outage.forget();
        }
    }

    private void show(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        LocaleResolver language = locales.getObject();
        Locale locale = language.resolveLocale(request);
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, language);
        // A token would be read from the session.
        request.removeAttribute(CsrfToken.class.getName());
        request.removeAttribute("_csrf");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        LocaleContextHolder.setLocale(locale);
        try {
            var page = Objects.requireNonNull(context.getBean("thymeleafViewResolver", ViewResolver.class)
                    .resolveViewName("error/unavailable", locale));
            page.render(model, request, response);
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** What was asked, as long as it is known: the page itself is shown by another dispatch, as a GET. */
    private static Model model(HttpServletRequest request) {
        var typed = new TreeMap<String, String[]>();
        var hidden = new TreeMap<String, String[]>();
        boolean again = "POST".equals(request.getMethod())
                && !String.valueOf(request.getContentType()).startsWith("multipart/");
        for (var field : request.getParameterMap().entrySet()) {
            String name = field.getKey();
            if (name.toLowerCase(Locale.ROOT).contains("password")) {
                // A secret is typed anew, not written into a page.
                again = false;
            } else {
                hidden.put(name, field.getValue());
                if (!name.startsWith("_")) {
                    typed.put(name, field.getValue());
                }
            }
        }
        var model = new ConcurrentModel();
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("typed", "POST".equals(request.getMethod()) ? typed : Map.of());
        model.addAttribute("hidden", again ? hidden.entrySet() : List.of());
        model.addAttribute("again", again);
        model.addAttribute("once", "");
        return model;
    }
}
