package vn.thidua;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements that pages issue, those of the session included. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final Pattern CLOCKWORK =
            Pattern.compile("scheduling-|spring-session-|db-scheduler|catalogue-of-figures");

    /** Stands for a thread that listens now and then: what it does between is nobody's. */
    private static final List<String> NOBODYS = List.of();

    private static final Map<Thread, List<String>> LISTENING = new ConcurrentHashMap<>();

    /** The statements that {@code work} issued, in order: on this thread, or on one that never listens itself. */
    public static List<String> of(Runnable work) {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        LISTENING.put(Thread.currentThread(), seen);
        try {
            work.run();
        } finally {
            LISTENING.put(Thread.currentThread(), NOBODYS);
        }
        return List.copyOf(seen);
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool
                        ? ProxyDataSourceBuilder.create(pool)
                                .listener(new Recorder())
                                .build()
                        : bean;
            }
        };
    }

    private static final class Recorder implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // What the clock starts, such as the sweep of expired sessions, belongs to no page.
            if (!CLOCKWORK.matcher(Thread.currentThread().getName()).lookingAt()) {
                List<String> own = LISTENING.get(Thread.currentThread());
                (own == null ? LISTENING.values() : List.of(own))
                        .stream()
                                .filter(seen -> seen != NOBODYS)
                                .forEach(seen -> queries.forEach(query -> seen.add(query.getQuery())));
            }
        }
    }
}
