package vn.thidua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down the statements of one page with their parameters, so that the raw servlet can run the very same; costs nothing while off. */
final class Recorder {

    private final List<Recorded> recorded = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean on;

    /** A statement as it was executed; the session's own are counted but not replayed. */
    record Recorded(String sql, List<ParameterSetOperation> parameters, boolean ofSession) {

        /** Runs it again and reads every column of every row. */
        int replay(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (ParameterSetOperation parameter : parameters) {
                    parameter.getMethod().invoke(statement, parameter.getArgs());
                }
                return statement.execute() ? read(statement) : 0;
            } catch (ReflectiveOperationException e) {
                throw new SQLException(sql, e);
            }
        }

        private static int read(PreparedStatement statement) throws SQLException {
            int characters = 0;
            try (var rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        Object value = rows.getObject(column);
                        characters += value == null ? 0 : value.toString().length();
                    }
                }
            }
            return characters;
        }
    }

    void start() {
        recorded.clear();
        on = true;
    }

    List<Recorded> stop() {
        on = false;
        return List.copyOf(recorded);
    }

    DataSource over(DataSource pool, String name) {
        boolean ofSession = name.contains("session");
        DataSource listening = ProxyDataSourceBuilder.create(pool)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        queries.forEach(query -> recorded.add(new Recorded(
                                query.getQuery(),
                                query.getParametersList().isEmpty()
                                        ? List.of()
                                        : List.copyOf(query.getParametersList().get(0)),
                                ofSession)));
                    }
                })
                .build();
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return on ? listening.getConnection() : pool.getConnection();
            }
        };
    }
}
