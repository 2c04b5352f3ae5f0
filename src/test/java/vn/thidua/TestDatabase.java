package vn.thidua;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A throw-away PostgreSQL in Docker where Docker answers; the roles are those of the real installation. */
@TestConfiguration(proxyBeanMethods = false)
@Conditional(TestDatabase.DockerAnswers.class)
class TestDatabase {

    @Bean(initMethod = "start")
    PostgreSQLContainer container() {
        return new PostgreSQLContainer("postgres:18-alpine")
                .withDatabaseName("thidua")
                .withInitScript("roles.sql");
    }

    @Bean
    @Primary
    JdbcConnectionDetails runTime(PostgreSQLContainer container) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "thidua_app";
            }

            @Override
            public String getPassword() {
                return "test";
            }

            @Override
            public String getJdbcUrl() {
                return container.getJdbcUrl();
            }
        };
    }

    @Bean
    @Primary
    FlywayConnectionDetails owner(PostgreSQLContainer container) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return "thidua_owner";
            }

            @Override
            public String getPassword() {
                return "test";
            }

            @Override
            public String getJdbcUrl() {
                return container.getJdbcUrl();
            }
        };
    }

    /** No database is given and a Docker engine answers. */
    static class DockerAnswers implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("spring.datasource.url") == null
                    && DockerClientFactory.instance().isDockerAvailable();
        }
    }
}
