package vn.thidua.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.campaign.CampaignTargets;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.personnel.AbsenceRules;
import vn.thidua.personnel.ServiceFacts;
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.registration.RegistrationState.RegistrationVerb;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;
import vn.thidua.title.Title;
import vn.thidua.title.TitleCatalogue;
import vn.thidua.title.TitleCategory;
import vn.thidua.title.TitleRepository;
import vn.thidua.title.TitleRule;

/** Lays out what lies beside the form of a registration: last year's, the year's targets, the titles, and what to heed. */
@Component
@Transactional(readOnly = true)
class RegistrationDesk {

    private final RegistrationRepository registrations;
    private final RegistrationWindows registrationWindows;
    private final OrganisationRepository organisations;
    private final TitleRepository titles;
    private final TitleCatalogue rules;
    private final AbsenceRules absences;
    private final StaffDirectory staff;
    private final ServiceFacts facts;
    private final CampaignTargets targets;
    private final Clock clock;

    RegistrationDesk(
            RegistrationRepository registrations,
            RegistrationWindows registrationWindows,
            OrganisationRepository organisations,
            TitleRepository titles,
            TitleCatalogue rules,
            AbsenceRules absences,
            StaffDirectory staff,
            ServiceFacts facts,
            CampaignTargets targets,
            Clock clock) {
        this.registrations = registrations;
        this.registrationWindows = registrationWindows;
        this.organisations = organisations;
        this.titles = titles;
        this.rules = rules;
        this.absences = absences;
        this.staff = staff;
        this.facts = facts;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * Lays the desk for one subject and year.
     *
     * @param year nothing for the year in which registration opened last
     * @return the form as it is saved, or a blank one; {@code null} when the school has announced no registration
     */
    @Nullable
    RegistrationForm lay(
            RegistrationSubject subject,
            @Nullable UUID person,
            @Nullable UUID unit,
            @Nullable String year,
            Viewer viewer,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<RegistrationWindow> windows = registrationWindows.of(viewer.homeId());
        RegistrationWindow window = RegistrationWindow.choose(windows, year, today);
        model.addAttribute("windows", windows);
        model.addAttribute("window", window);
        if (window == null) {
            return null;
        }
        EmulationYear of = window.year();
        boolean keeper = window.isKeptBy(viewer);
        requireMayRegister(subject, person, unit, keeper, viewer);
        var years = List.of(of, of.previous());
        List<Registration> found =
                switch (subject) {
                    case PERSON -> registrations.ofPerson(Objects.requireNonNull(person), years);
                    case UNIT -> registrations.ofUnit(Objects.requireNonNull(unit), years);
                    case SCHOOL -> registrations.ofSchool(viewer.homeId(), years);
                };
        Registration current = in(found, of);
        Standards standards = standards(of, subject == RegistrationSubject.PERSON);
        List<Title> catalogue = standards.titles();
        model.addAttribute("registration", current);
        model.addAttribute("last", in(found, of.previous()));
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("standards", standards);
        model.addAttribute("titles", standards.titles(TitleCategory.TITLE));
        model.addAttribute("forms", standards.titles(TitleCategory.FORM));
        model.addAttribute("targets", targets.of(viewer.homeId(), of));
        model.addAttribute(
                "warnings",
                person == null
                        ? List.of()
                        : about(person, standards, standards.rules().values()));
        boolean over = window.isOver(today) && (current == null || current.state() != RegistrationState.RETURNED);
        model.addAttribute("late", over && keeper);
        model.addAttribute(
                "writable",
                current == null
                        ? window.isOpenOn(today)
                                || over && keeper && window.state() == RegistrationWindow.ListState.OPEN
                        : current.offers(RegistrationVerb.SAVE, viewer, today));
        model.addAttribute("name", current != null ? current.name() : name(subject, person, unit, viewer, today));
        return current == null
                ? RegistrationForm.blank(subject, person, unit, of)
                : RegistrationForm.of(current, catalogue);
    }

    /** The form as it was laid, or the registration itself where there is nothing to be written any more. */
    static String page(Model model) {
        return model.getAttribute("registration") instanceof Registration registration
                        && !registration.state().isEditable()
                ? "redirect:/registrations/" + registration.id()
                : "registration/form";
    }

    /** Lays the desk again for a form that was not accepted. */
    String layAgain(String next, RegistrationForm form, Viewer viewer, Model model) {
        if (!next.startsWith("redirect:")) {
            if (form.subject() == null) {
                throw new NotFound();
            }
            lay(form.subject(), form.person(), form.unit(), form.year(), viewer, model);
        }
        return next;
    }

    /** One registration as it stands, with its history and what is to be heeded. */
    Registration show(UUID id, Viewer viewer, Model model) {
        Registration registration = registrations.require(id, viewer);
        var person = registration.person();
        List<Title> sought = titles.inUse().stream()
                .filter(title -> registration.titleIds().contains(title.id()))
                .toList();
        model.addAttribute("registration", registration);
        model.addAttribute("titles", of(sought, TitleCategory.TITLE));
        model.addAttribute("forms", of(sought, TitleCategory.FORM));
        model.addAttribute("steps", registrations.steps(id));
        Standards standards = standards(registration.year(), registration.subject() == RegistrationSubject.PERSON);
        List<String> codes = sought.stream().map(Title::code).toList();
        model.addAttribute(
                "warnings", person == null ? List.of() : about(person.id(), standards, standards.concerning(codes)));
        model.addAttribute(
                "choiceWarnings",
                RegistrationWarning.onChoice(
                        codes,
                        registration.initiatives().stream()
                                .map(Registration.Initiative::scope)
                                .toList(),
                        standards));
        model.addAttribute("today", LocalDate.now(clock));
        return registration;
    }

    private Standards standards(EmulationYear year, boolean forPeople) {
        return Standards.of(year, forPeople, rules.between(year.previous().firstDay(), year.lastDay()));
    }

    private List<RegistrationWarning> about(UUID person, Standards standards, Collection<TitleRule> concerned) {
        var served = facts.of(List.of(person), standards.year().period()).get(person);
        return RegistrationWarning.about(served, standards, concerned, absences.all(), LocalDate.now(clock));
    }

    private static void requireMayRegister(
            RegistrationSubject subject, @Nullable UUID person, @Nullable UUID unit, boolean keeper, Viewer viewer) {
        boolean known =
                switch (subject) {
                    case PERSON -> person != null && (keeper || person.equals(viewer.personId()));
                    case UNIT -> unit != null && (keeper || viewer.is(Role.UNIT_HEAD, unit));
                    case SCHOOL -> keeper;
                };
        if (!known) {
            throw new NotFound();
        }
    }

    private String name(
            RegistrationSubject subject, @Nullable UUID person, @Nullable UUID unit, Viewer viewer, LocalDate today) {
        if (subject == RegistrationSubject.PERSON) {
            return Objects.equals(person, viewer.personId())
                    ? viewer.displayName()
                    : staff.of(Objects.requireNonNull(person), today)
                            .filter(colleague -> colleague.schoolId().equals(viewer.homeId()))
                            .orElseThrow(NotFound::new)
                            .fullName();
        }
        return organisations
                .require(subject == RegistrationSubject.UNIT ? Objects.requireNonNull(unit) : viewer.homeId())
                .name();
    }

    private static @Nullable Registration in(List<Registration> registrations, EmulationYear year) {
        return registrations.stream()
                .filter(registration -> registration.year().equals(year))
                .findFirst()
                .orElse(null);
    }

    private static List<Title> of(List<Title> titles, TitleCategory category) {
        return titles.stream().filter(title -> title.category() == category).toList();
    }
}
