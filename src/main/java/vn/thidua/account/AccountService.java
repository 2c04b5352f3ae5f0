package vn.thidua.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of an account, each one transaction; whoever keeps the sessions ends those of a changed account. */
@Service
@Transactional
class AccountService {

    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final AccountDirectory directory;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            OrganisationRepository organisations,
            AccountDirectory directory,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.directory = directory;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account; a one-time code is issued to it afterwards. */
    UUID create(AccountForm form, Viewer viewer) {
        Organisation home = manageable(form.home(), viewer);
        refuseBeyond(Account.grantableBy(viewer, home), form.roles());
        if (!directory.freeUserName(form.userName()).equals(form.userName())) {
            throw new Refusal("account.userNameTaken", form.userName());
        }
        Account account = new Account(home, null, null, form.userName(), form.displayName(), clock.instant());
        account.become(form.displayName(), unit(form.unit()), form.roles());
        accounts.save(account);
        events.publishEvent(account.opened());
        return account.id();
    }

    /** What the form of an account offers in its home; without a home, the homes to choose from. */
    @Transactional(readOnly = true)
    Map<String, Object> choices(@Nullable UUID home, Viewer viewer) {
        UUID id = theOnly(home, viewer);
        if (id == null) {
            return Map.of("homes", directory.homes(viewer));
        }
        Organisation body = manageable(id, viewer);
        return Map.of("home", body, "units", directory.units(id), "grantable", Account.grantableBy(viewer, body));
    }

    /** Sets name, unit and roles. */
    void update(UUID id, AccountForm form, Viewer viewer) {
        List<Account> administrators = accounts.lockAdministrators();
        Account account = changeable(id, viewer);
        if (!Objects.equals(form.version(), account.version())) {
            throw new Stale(form, AccountForm.of(account));
        }
        refuseOwn(account, viewer);
        refuseBeyond(Account.grantableBy(viewer, account.home()), form.roles());
        AccountEvent event = account.become(
                form.displayName(), unit(form.unit()), form.roles(), viewer.displayName(), clock.instant());
        refuseWithoutAdministrator(administrators);
        events.publishEvent(event);
    }

    void disable(UUID id, Viewer viewer) {
        List<Account> administrators = accounts.lockAdministrators();
        Account account = changeable(id, viewer);
        refuseOwn(account, viewer);
        AccountEvent event = account.disable(clock.instant());
        refuseWithoutAdministrator(administrators);
        events.publishEvent(event);
    }

    void enable(UUID id, Viewer viewer) {
        events.publishEvent(changeable(id, viewer).enable());
    }

    /** A new one-time code in place of the password. */
    Slip issueCode(UUID id, Viewer viewer) {
        Account account = changeable(id, viewer);
        refuseOwn(account, viewer);
        return issue(account);
    }

    /** Who of a school's people could get an account, with the school; the viewer's own when none is named. */
    @Transactional(readOnly = true)
    Map<String, Object> batch(@Nullable UUID home, Viewer viewer) {
        UUID id = theOnly(home, viewer);
        if (id == null) {
            return Map.of("homes", directory.homes(viewer), "next", "/accounts/batch");
        }
        Organisation school = manageable(id, viewer);
        return Map.of("school", school, "people", directory.withoutAccount(id, school.code(), LocalDate.now(clock)));
    }

    /** Who keeps the accounts of one school alone is not asked which. */
    private static @Nullable UUID theOnly(@Nullable UUID home, Viewer viewer) {
        Set<UUID> own = viewer.organisationsAs(Role.SCHOOL_SECRETARY);
        return home == null && own.size() == 1 ? own.iterator().next() : home;
    }

    /** Opens accounts for people of a school who have none, each with a one-time code: all of them or none. */
    List<Slip> createFor(UUID schoolId, Collection<UUID> people, Viewer viewer) {
        Organisation school = manageable(schoolId, viewer);
        var slips = new ArrayList<Slip>();
        for (var person : directory.withoutAccount(schoolId, school.code(), LocalDate.now(clock))) {
            if (people.contains(person.id())) {
                Set<Role> roles = EnumSet.of(Role.STAFF_MEMBER);
                if (person.leads()) {
                    roles.add(Role.UNIT_HEAD);
                }
                Account account = new Account(
                        school,
                        null,
                        person.id(),
                        directory.freeUserName(AccountDirectory.userName(person.fullName(), school.code())),
                        person.fullName(),
                        clock.instant());
                account.become(person.fullName(), unit(person.unitId()), roles);
                accounts.saveAndFlush(account);
                events.publishEvent(account.opened());
                slips.add(issue(account));
            }
        }
        if (slips.isEmpty()) {
            throw new Refusal("account.nobodyChosen");
        }
        return slips;
    }

    private Slip issue(Account account) {
        OneTimeCode code = OneTimeCode.random();
        Instant now = clock.instant();
        AccountEvent event = account.issueCode(Objects.requireNonNull(passwords.encode(code.plain())), now);
        events.publishEvent(event);
        Organisation unit = account.unit();
        return new Slip(
                account.displayName(),
                unit == null ? account.home().name() : unit.name(),
                account.userName(),
                code.text(),
                LocalDate.ofInstant(now.plus(Account.CODE_LIFE), clock.getZone()));
    }

    private Organisation manageable(UUID home, Viewer viewer) {
        Organisation organisation = organisations.require(home);
        if (Account.grantableBy(viewer, organisation).isEmpty()) {
            throw new NotFound();
        }
        return organisation;
    }

    private Account changeable(UUID id, Viewer viewer) {
        return accounts.findForChange(id)
                .filter(account -> account.isManagedBy(viewer))
                .orElseThrow(NotFound::new);
    }

    private @Nullable Organisation unit(@Nullable UUID id) {
        return id == null ? null : organisations.require(id);
    }

    private static void refuseBeyond(Set<Role> allowed, Set<Role> wanted) {
        if (!allowed.containsAll(wanted)) {
            throw new Refusal("account.roleNotYours");
        }
    }

    /** Nobody raises or removes themself; another hand has to do it. */
    private static void refuseOwn(Account account, Viewer viewer) {
        if (account.id().equals(viewer.accountId())) {
            throw new Refusal("account.own");
        }
    }

    private static void refuseWithoutAdministrator(List<Account> before) {
        if (!before.isEmpty() && before.stream().noneMatch(Account::isEnabledAdministrator)) {
            throw new Refusal("account.lastAdministrator");
        }
    }

    /** What is printed for somebody, once. */
    record Slip(String displayName, String place, String userName, String code, LocalDate lastDay) {}
}
