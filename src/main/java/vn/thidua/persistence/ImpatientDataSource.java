package vn.thidua.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A pool that gives a request no further connection once the database did not answer it. */
class ImpatientDataSource extends DelegatingDataSource {

    ImpatientDataSource(HikariDataSource pool) {
        super(pool);
        pool.setExceptionOverride(new Outage());
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (Outage.isMet()) {
            throw new SQLTransientConnectionException("the database did not answer a moment ago");
        }
        try {
            return super.getConnection();
        } catch (SQLException e) {
            Outage.notice(e);
            throw e;
        }
    }
}
