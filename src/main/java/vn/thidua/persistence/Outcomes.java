package vn.thidua.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where accepted forms led. Who sends the same form again – a double click, a retry after the line broke – is taken to the
 * outcome of the first time, as if nothing had happened.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Outcomes {

    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    public void remember(UUID key, String outcome) {
        database.sql("update one_time_key set outcome = :outcome where id = :key")
                .param("outcome", outcome)
                .param("key", key)
                .update();
    }

    /** The key of a form that was not accepted after all. */
    @Transactional
    public void release(UUID key) {
        database.sql("delete from one_time_key where id = :key and outcome is null")
                .param("key", key)
                .update();
    }

    @ExceptionHandler(OneTimeKey.AlreadyDone.class)
    public ModelAndView again(OneTimeKey.AlreadyDone again) {
        return outcome(again.key())
                .map(path -> new ModelAndView("redirect:" + path))
                .orElseGet(() -> new ModelAndView("error/already", HttpStatus.OK));
    }

    private Optional<String> outcome(UUID key) {
        return database.sql("select outcome from one_time_key where id = :key and outcome is not null")
                .param("key", key)
                .query(String.class)
                .optional();
    }
}
