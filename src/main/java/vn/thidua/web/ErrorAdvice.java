package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.page.Words;
import vn.thidua.persistence.Outage;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;

/** Every no has a page: what happened, why, and the way back; what was typed is kept where it can be. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Words words;

    ErrorAdvice(Words words) {
        this.words = words;
    }

    /** Unknown and out of scope look alike. */
    @ExceptionHandler({
        NotFound.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ModelAndView notFound() {
        return page("error/404", HttpStatus.NOT_FOUND);
    }

    /** An address with a year that cannot be leads nowhere; a form that was posted with one is refused like any other. */
    @ExceptionHandler(EmulationYear.Impossible.class)
    ModelAndView impossible(EmulationYear.Impossible year, HttpServletRequest request) {
        return request.getMethod().equals("GET") ? notFound() : refused(year, request);
    }

    /** Nor does an address whose filter cannot be read. */
    @ExceptionHandler(BindException.class)
    ModelAndView unreadable(BindException typed, HttpServletRequest request) throws BindException {
        if (!request.getMethod().equals("GET")) {
            throw typed;
        }
        return notFound();
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        // Pages do not offer what is refused: whoever gets here had an old page, or went around it.
        LOG.info("Refused {} at {}", refusal.messageKey(), request.getRequestURI());
        return page("error/refused", HttpStatus.CONFLICT)
                .addObject("sentence", words.say(refusal.messageKey(), refusal.arguments()))
                .addObject("typed", typed(request));
    }

    @ExceptionHandler(Stale.class)
    ModelAndView stale(Stale stale, HttpServletRequest request) {
        return page("error/stale", HttpStatus.CONFLICT)
                .addObject("differences", differences(stale.mine(), stale.theirs()))
                .addObject("typed", typed(request))
                .addObject("action", request.getRequestURI())
                .addObject("currentVersion", version(stale.theirs()));
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, DataIntegrityViolationException.class})
    ModelAndView overtaken(RuntimeException e, HttpServletRequest request) {
        LOG.info("Overtaken at {}: {}", request.getRequestURI(), e.getMessage());
        return page("error/refused", HttpStatus.CONFLICT)
                .addObject("sentence", words.say("refusal.overtaken"))
                .addObject("typed", typed(request));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page("error/refused", HttpStatus.CONTENT_TOO_LARGE)
                .addObject("sentence", words.say("refusal.upload.tooLarge"))
                .addObject("typed", Map.of());
    }

    /** An absent database has a page of its own, outside of everything that needs it. */
    @ExceptionHandler(Exception.class)
    ModelAndView broken(Exception e, HttpServletRequest request) throws Exception {
        if (Outage.isOne(e)
                || e instanceof AccessDeniedException
                || e instanceof org.springframework.web.ErrorResponse
                || e instanceof jakarta.servlet.ServletException) {
            throw e;
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        return page("error/500", HttpStatus.INTERNAL_SERVER_ERROR).addObject("incident", incident);
    }

    private static ModelAndView page(String view, HttpStatus status) {
        var page = new ModelAndView(view);
        page.setStatus(status);
        return page;
    }

    /** What the form held, without keys and secrets. */
    private static Map<String, String[]> typed(HttpServletRequest request) {
        var typed = new TreeMap<String, String[]>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")
                    && !name.toLowerCase(java.util.Locale.ROOT).contains("password")) {
                typed.put(name, values);
            }
        });
        return typed;
    }

    private List<Difference> differences(Record mine, Record theirs) {
        var differences = new ArrayList<Difference>();
        for (var component : mine.getClass().getRecordComponents()) {
            Object ours = value(mine, component);
            Object stored = value(theirs, component);
            if (!component.getName().equals("version") && !Objects.equals(ours, stored)) {
                differences.add(new Difference(
                        words.say(mine.getClass().getSimpleName() + "." + component.getName()),
                        show(ours),
                        show(stored)));
            }
        }
        return differences;
    }

    private static Object version(Record form) {
        return Arrays.stream(form.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("version"))
                .map(component -> value(form, component))
                .findFirst()
                .orElse("");
    }

    private static Object value(Record record, java.lang.reflect.RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object value = accessor.invoke(record);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String show(Object value) {
        if (value instanceof Enum<?> constant) {
            return words.label(constant);
        }
        return value instanceof java.time.LocalDate day ? words.date(day) : value.toString();
    }

    /** One component of a form in two versions. */
    record Difference(String label, String mine, String theirs) {}
}
