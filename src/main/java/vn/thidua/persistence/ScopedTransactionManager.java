package vn.thidua.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.shared.Scope;

/**
 * Binds the viewer's scope to each transaction, where the policies of row-level security read it; outside a transaction, and
 * without a viewer, no row of any organisation is visible. The first writing transaction of a form also uses up the form's
 * one-time key, so that key and effect are committed together or not at all.
 */
class ScopedTransactionManager extends JpaTransactionManager {

    private static final String BIND = """
            select set_config('app.reads', ?, true), set_config('app.changes', ?, true),
                   set_config('app.above', ?, true), set_config('app.signing_in', ?, true)
            """;

    ScopedTransactionManager(EntityManagerFactory entityManagerFactory) {
        super(entityManagerFactory);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            Connection connection = DataSourceUtils.getConnection(dataSource());
            bind(connection, Acting.scope());
            if (!definition.isReadOnly()) {
                OneTimeKey.useUp(connection);
            }
        } catch (SQLException e) {
            abandon(transaction);
            throw new CannotCreateTransactionException("the viewer's scope could not be bound", e);
        } catch (RuntimeException e) {
            abandon(transaction);
            throw e;
        }
    }

    /** A transaction that began but may not go on is rolled back here, since nobody above knows of it yet. */
    private void abandon(Object transaction) {
        try {
            if (TransactionSynchronizationManager.getResource(obtainEntityManagerFactory())
                    instanceof EntityManagerHolder holder) {
                holder.getEntityManager().getTransaction().rollback();
            }
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }

    private DataSource dataSource() {
        DataSource dataSource = getDataSource();
        if (dataSource == null) {
            throw new IllegalStateException("no data source");
        }
        return dataSource;
    }

    private static void bind(Connection connection, Scope scope) throws SQLException {
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, scope.readsSetting());
            statement.setString(2, scope.changesSetting());
            statement.setString(3, scope.aboveSetting());
            statement.setString(4, Acting.signingIn());
            statement.execute();
        }
    }
}
