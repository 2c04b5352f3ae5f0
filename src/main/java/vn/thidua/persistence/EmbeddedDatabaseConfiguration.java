package vn.thidua.persistence;

import java.util.HashMap;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Uses the embedded server when nobody names a database: {@code spring.datasource.url} given, it never starts. The tables
 * belong to one role, the application runs as another that row-level security binds.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoneGiven.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedServer embeddedServer(DatabaseProperties properties) {
        return EmbeddedServer.start(properties);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "thidua_app";
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedServer server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return "thidua_owner";
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    /** Roles are our own here, whatever user name the environment speaks of. */
    @Bean
    FlywayConfigurationCustomizer ownRoles() {
        return flyway -> {
            var placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("app_role", "thidua_app");
            flyway.placeholders(placeholders);
        };
    }

    /** No address is given; a variable without a value is none. */
    static class NoneGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String url = context.getEnvironment().getProperty("spring.datasource.url", "");
            return url.isBlank() || "embedded".equals(url);
        }
    }
}
