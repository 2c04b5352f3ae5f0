package vn.thidua.operations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.persistence.Acting;
import vn.thidua.setup.SetupGate;
import vn.thidua.shared.Role;

/** Tells whoever started the application where it is, and in the demo with which names to sign in. */
@Component
class Announcement {

    private static final String NEWLINE = System.lineSeparator();

    /** As the demo accounts were made; there is none outside the demo. */
    private static final String DEMO_PASSWORD = "bien-gioi-2022";

    private static final String ACCOUNTS = """
            select rpad(a.user_name, 16) || coalesce(o.short_name, '') as line, g.role
              from account a join organisation o on o.id = a.organisation_id
              join lateral (select role from account_grant where account_id = a.id order by role = 'STAFF_MEMBER', role limit 1) g on true
             where a.created_at = timestamptz '2022-01-04 08:00+07' order by a.user_name
            """;

    private final Environment environment;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final SetupGate gate;

    Announcement(
            Environment environment,
            JdbcClient database,
            PlatformTransactionManager transactions,
            MessageSource messages,
            SetupGate gate) {
        this.environment = environment;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.messages = messages;
        this.gate = gate;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (environment.matchesProfiles("test")
                || !(ready.getApplicationContext() instanceof WebServerApplicationContext web)
                || web.getWebServer() == null) {
            gate.isOpen();
            return;
        }
        String address = "http://localhost:" + web.getWebServer().getPort() + "/";
        String first = Console.sentence("console.started", address);
        if (gate.isOpen()) {
            Console.print(first + NEWLINE + Console.sentence("console.setup", address + "setup", gate.code()));
        } else if (environment.getProperty("thidua.demo.today") != null) {
            Console.print(first + NEWLINE + Console.sentence("console.demo", DEMO_PASSWORD, accounts()));
        } else {
            Console.print(first);
        }
    }

    private String accounts() {
        List<String> lines = Acting.asSystem(() -> transaction.execute(status -> database.sql(ACCOUNTS)
                .query((row, number) -> "  " + row.getString("line") + " · "
                        + messages.getMessage(
                                "enum.Role."
                                        + Role.valueOf(row.getString("role")).name(),
                                null,
                                Locale.ROOT))
                .list()));
        return lines == null ? "" : lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }
}
