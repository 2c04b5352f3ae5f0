package vn.thidua;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    private static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

    /** The statements that {@code work} issued, in order. */
    public static List<String> of(Runnable work) {
        SEEN.clear();
        work.run();
        return List.copyOf(SEEN);
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
                queries.forEach(query -> SEEN.add(query.getQuery()));
            }
        }
    }
}
