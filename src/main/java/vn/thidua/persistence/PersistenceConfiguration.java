package vn.thidua.persistence;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    PlatformTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new ScopedTransactionManager(entityManagerFactory);
    }

    /**
     * Sessions have a small pool of their own: a page that holds its snapshot must never wait for a connection that other
     * waiting pages hold.
     */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    HikariDataSource sessionDataSource(JdbcConnectionDetails details) {
        var pool = new HikariDataSource();
        pool.setPoolName("sessions");
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setMaximumPoolSize(SESSION_CONNECTIONS);
        pool.setConnectionTimeout(Duration.ofSeconds(8).toMillis());
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
