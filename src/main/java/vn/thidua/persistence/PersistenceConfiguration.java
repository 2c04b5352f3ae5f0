package vn.thidua.persistence;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the scoped transactions under everything, and pages and forms to them. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    private static final int SESSION_CONNECTIONS = 6;

    @Bean
    static BeanPostProcessor impatience() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new ImpatientDataSource(pool) : bean;
            }
        };
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new ScopedTransactionManager(entityManagerFactory);
    }

    /**
     * Sessions have a small pool of their own: a page that holds its snapshot must never wait for a connection that other
     * waiting pages hold.
     */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    HikariDataSource sessionDataSource(JdbcConnectionDetails details, Environment settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("sessions");
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setMaximumPoolSize(SESSION_CONNECTIONS);
        // As patient as the other pool, and no more: a request may need both.
        String hikari = "spring.datasource.hikari.";
        pool.setConnectionTimeout(settings.getRequiredProperty(hikari + "connection-timeout", Long.class));
        pool.setValidationTimeout(settings.getRequiredProperty(hikari + "validation-timeout", Long.class));
        String driver = hikari + "data-source-properties.";
        for (String name : List.of("socketTimeout", "options")) {
            pool.addDataSourceProperty(name, settings.getRequiredProperty(driver + name));
        }
        return pool;
    }

    /** Sessions belong to no organisation; their short transactions need no scope. */
    @Bean
    TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource sessions) {
        var operations = new TransactionTemplate(new JdbcTransactionManager(sessions));
        operations.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return operations;
    }

    @Bean
    WebMvcConfigurer pageTransactions(
            ObjectProvider<PlatformTransactionManager> transactions, ObjectProvider<Outcomes> outcomes) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PageInterceptor(transactions.getObject(), outcomes.getObject()));
            }
        };
    }
}
