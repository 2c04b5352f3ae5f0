package vn.thidua.setup;

import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.account.FirstAccount;
import vn.thidua.cluster.Membership;
import vn.thidua.cluster.MembershipRole;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

/** Enters the first organisation and the first administrator, all in one transaction or nothing. */
@Service
@Transactional
class SetupService {

    private static final int LONGEST_CODE = 20;

    private final EntityManager entities;
    private final JdbcClient database;
    private final FirstAccount first;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetupService(
            EntityManager entities,
            JdbcClient database,
            FirstAccount first,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.first = first;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the path to go on to. */
    String setUp(SetupForm form) {
        // Two who set up at once: the second waits here and finds that there is an account.
        database.sql("select pg_advisory_xact_lock(hashtext('setup'))::text")
                .query(String.class)
                .single();
        if (!first.isMissing()) {
            throw new Refusal("setup.done");
        }
        if (!form.password().equals(form.passwordAgain())) {
            throw new Refusal("setup.passwordsDiffer");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate since = LocalDate.of(today.getYear(), 1, 1);
        Organisation superior = superior(form, since);
        Organisation school = new Organisation(
                OrganisationKind.SCHOOL, superior, form.code(), form.name(), form.shortName(), form.yearKind(), since);
        entities.persist(school);
        var codes = new HashSet<String>();
        for (SetupForm.UnitLine line : form.namedUnits()) {
            entities.persist(unit(line, school, codes, since));
        }
        joinCluster(form, superior, school, today, since);
        entities.flush();
        UUID account = first.open(school, form.userName(), form.administrator(), form.password());
        events.publishEvent(new SetupEvent.Finished(school.id(), account, school.name(), form.administrator()));
        return "/sign-in";
    }

    private @Nullable Organisation superior(SetupForm form, LocalDate since) {
        if (isBlank(form.superior())) {
            return null;
        }
        OrganisationKind kind = form.superiorKind() == null ? OrganisationKind.ACADEMY : form.superiorKind();
        if (!kind.isSuperior()) {
            throw new Refusal("setup.superiorKind");
        }
        var superior = new Organisation(
                kind, null, initials(form.superior()), form.superior(), brief(form.superior()), form.yearKind(), since);
        if (superior.code().equals(form.code())) {
            throw new Refusal("organisation.codeTaken", form.code());
        }
        entities.persist(superior);
        return superior;
    }

    private static Organisation unit(SetupForm.UnitLine line, Organisation school, Set<String> taken, LocalDate since) {
        OrganisationKind kind = line.kind() == null ? OrganisationKind.FACULTY : line.kind();
        if (!kind.isUnit()) {
            throw new Refusal("setup.unitKind");
        }
        String base = initials(String.valueOf(line.name()));
        String code = base;
        for (int i = 2; !taken.add(code); i++) {
            code = base + i;
        }
        return new Organisation(kind, school, code, line.name(), brief(line.name()), school.yearKind(), since);
    }

    private void joinCluster(
            SetupForm form, @Nullable Organisation superior, Organisation school, LocalDate today, LocalDate since) {
        if (isBlank(form.cluster())) {
            return;
        }
        String code = initials(form.cluster());
        if (code.equals(form.code()) || superior != null && code.equals(superior.code())) {
            code = code + "-C";
        }
        var cluster = new Organisation(
                OrganisationKind.CLUSTER,
                superior,
                code,
                form.cluster(),
                brief(form.cluster()),
                form.yearKind(),
                since);
        entities.persist(cluster);
        entities.persist(new Membership(
                cluster,
                school,
                EmulationYear.of(today, form.yearKind()),
                form.clusterRole() == null ? MembershipRole.MEMBER : form.clusterRole(),
                null));
    }

    /** First letters of all words, {@code KLLCS} for "Khoa Lý luận cơ sở". */
    static String initials(String name) {
        var code = new StringBuilder();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace('Đ', 'D');
        for (String word : plain.split("[^A-Z0-9]+")) {
            if (!word.isEmpty() && code.length() < LONGEST_CODE) {
                code.append(word.charAt(0));
            }
        }
        return code.isEmpty() ? "X" : code.toString();
    }

    private static String brief(String name) {
        return name.length() <= 60 ? name : name.substring(0, 59) + "…";
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
