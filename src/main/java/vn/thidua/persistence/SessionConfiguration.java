package vn.thidua.persistence;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts {@link SessionOfTheRequest} before Spring Session's own repository; after Boot's choice, which it must not prevent. */
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
class SessionConfiguration {

    @Bean
    @Primary
    <S extends Session> SessionOfTheRequest<S> sessionOfTheRequest(FindByIndexNameSessionRepository<S> sessions) {
        return new SessionOfTheRequest<>(sessions);
    }

    /** Two requests of a session that bring it the same thing at once both have their way. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesMayArriveTwice() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Stands outside Spring Session's filter, so that it forgets after it. */
    @Bean
    FilterRegistrationBean<SessionOfTheRequest<?>> forgettingTheSession(SessionOfTheRequest<?> sessions) {
        var registration = new FilterRegistrationBean<SessionOfTheRequest<?>>(sessions);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }
}
