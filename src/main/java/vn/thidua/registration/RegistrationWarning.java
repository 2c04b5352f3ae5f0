package vn.thidua.registration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.thidua.personnel.AbsenceRules.AbsenceRule;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.personnel.ServiceFacts.Facts;
import vn.thidua.registration.Registration.InitiativeScope;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.Requirement;
import vn.thidua.title.Requirement.RequirementKind;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRule;

/**
 * What somebody should know before registering, from known facts and the conditions of the titles' rules, with their legal
 * basis. It warns and never blocks: whether a title is reached is for the council to say at the end of the year.
 *
 * @param weight {@code bad} what stands in the way, {@code waiting} what is still missing, {@code good} what does no harm
 * @param key the sentence {@code registration.warning.…}
 * @param basis the article, as the rule names it
 * @param verified whether that rule was compared with the original text
 */
record RegistrationWarning(String weight, String key, List<Object> arguments, String basis, boolean verified) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Everything that the person's service in the year gives reason to say, once a kind, by the first rule that asks it. */
    static List<RegistrationWarning> about(
            @Nullable Facts facts,
            Standards standards,
            Collection<TitleRule> rules,
            List<AbsenceRule> absences,
            LocalDate today) {
        var warnings = new ArrayList<RegistrationWarning>();
        if (facts == null) {
            return warnings;
        }
        EmulationYear year = standards.year();
        var said = new HashSet<RequirementKind>();
        for (TitleRule rule : rules) {
            for (Requirement leaf : rule.requirements().leaves()) {
                List<Object> arguments = inTheWay(leaf, facts, year, today);
                if (arguments != null && !Boolean.TRUE.equals(leaf.members()) && said.add(leaf.kind())) {
                    boolean customary = Boolean.TRUE.equals(leaf.advisory());
                    var with = new ArrayList<>(arguments);
                    with.add(named(rule.title()));
                    warnings.add(new RegistrationWarning(
                            customary ? "waiting" : "bad",
                            "registration.warning." + leaf.kind() + (customary ? ".advisory" : ""),
                            with,
                            rule.legalBasis(),
                            standards.isVerified(rule) && !customary));
                }
            }
        }
        facts.events().forEach(event -> add(warnings, event, year, absences));
        return warnings;
    }

    /** What to say if this condition is not met; nothing if it is, or if only the year will tell. */
    private static @Nullable List<Object> inTheWay(
            Requirement condition, Facts facts, EmulationYear year, LocalDate today) {
        return switch (condition.kind()) {
            case SERVICE_MONTHS ->
                condition.count() != null
                                && facts.joinedOn().isAfter(year.firstDay())
                                && facts.monthsServed() < condition.count()
                        ? List.of(DAY.format(facts.joinedOn()), facts.monthsServed(), condition.count())
                        : null;
            case NO_DISCIPLINE ->
                facts.of(PersonnelEventKind.DISCIPLINE).stream()
                        .filter(event -> !event.valid().from().isBefore(year.firstDay()))
                        .filter(event -> isAtLeast(event.discipline(), condition.discipline()))
                        .findFirst()
                        .map(event -> List.<Object>of(
                                form(event), DAY.format(event.valid().from())))
                        .orElse(null);
            case NO_PENDING_CASE ->
                facts.of(PersonnelEventKind.UNDER_CONSIDERATION).stream()
                        .filter(event -> isStillOn(event, today))
                        .findFirst()
                        .map(event -> List.<Object>of(DAY.format(event.valid().from())))
                        .orElse(null);
            default -> null;
        };
    }

    private static boolean isAtLeast(@Nullable Discipline discipline, @Nullable String from) {
        Discipline least = "CANH_CAO".equals(from) ? Discipline.WARNING : Discipline.REPRIMAND;
        return discipline == null || discipline.compareTo(least) >= 0;
    }

    private static boolean isStillOn(Event event, LocalDate today) {
        LocalDate to = event.valid().to();
        return to == null || !to.isBefore(today);
    }

    private static Object form(Event event) {
        return new DefaultMessageSourceResolvable("enum.Discipline." + event.discipline());
    }

    private static void add(
            List<RegistrationWarning> warnings, Event event, EmulationYear year, List<AbsenceRule> absences) {
        LocalDate from = event.valid().from();
        LocalDate to = event.valid().to();
        boolean begunBefore = from.isBefore(year.firstDay());
        if (event.kind() == PersonnelEventKind.DISCIPLINE && !begunBefore) {
            return;
        }
        long months = to == null ? Integer.MAX_VALUE : ChronoUnit.MONTHS.between(from, to.plusDays(1));
        absences.stream()
                .filter(rule -> rule.isFor(event.kind(), months, year.lastDay()))
                .findFirst()
                .ifPresent(rule -> warnings.add(new RegistrationWarning(
                        rule.effect().weight(),
                        "registration.warning." + event.kind() + "." + rule.effect(),
                        Arrays.asList(
                                DAY.format(from),
                                to == null ? "…" : DAY.format(to),
                                event.discipline() == null ? "" : form(event)),
                        rule.legalBasis(),
                        rule.verified())));
    }

    /** What the titles sought ask for themselves, as far as it can be seen at the beginning of the year. */
    static List<RegistrationWarning> onChoice(
            Collection<String> sought, Collection<InitiativeScope> planned, Standards standards) {
        var warnings = new ArrayList<RegistrationWarning>();
        for (String code : sought) {
            TitleRule rule = standards.rules().get(code);
            if (rule != null) {
                Requirement whole = rule.requirements();
                List<Requirement> conditions = whole.all() == null ? List.of(whole) : whole.all();
                conditions.forEach(condition -> add(warnings, condition, rule, sought, planned, standards));
            }
        }
        return warnings;
    }

    private static void add(
            List<RegistrationWarning> warnings,
            Requirement condition,
            TitleRule rule,
            Collection<String> sought,
            Collection<InitiativeScope> planned,
            Standards standards) {
        if (needs(condition, RequirementKind.INITIATIVE, RequirementKind.TOPIC, RequirementKind.RATING)) {
            Requirement initiative = condition.leaves().stream()
                    .filter(leaf -> leaf.kind() != RequirementKind.RATING)
                    .findFirst()
                    .orElse(null);
            if (initiative != null && planned.stream().noneMatch(scope -> reaches(scope, initiative.scope()))) {
                boolean orRating = !needs(condition, RequirementKind.INITIATIVE, RequirementKind.TOPIC);
                var scope = new DefaultMessageSourceResolvable("requirement.scope." + initiative.scope());
                warnings.add(waiting("INITIATIVE" + (orRating ? ".orRating" : ""), rule, standards, scope));
            }
        } else if (condition.kind() != null && condition.title() != null) {
            boolean met = condition.kind() == RequirementKind.TITLE_STANDARD && sought.contains(condition.title());
            if (!met) {
                warnings.add(waiting(
                        condition.kind() + (Boolean.TRUE.equals(condition.above()) ? ".above" : ""),
                        rule,
                        standards,
                        named(condition.title(), standards),
                        number(condition)));
            }
        }
    }

    /** Whether there is no way around these kinds of condition. */
    private static boolean needs(Requirement condition, RequirementKind... kinds) {
        if (condition.kind() != null) {
            return Arrays.asList(kinds).contains(condition.kind());
        }
        return condition.any() != null
                ? condition.any().stream().allMatch(part -> needs(part, kinds))
                : condition.parts().stream().anyMatch(part -> needs(part, kinds));
    }

    private static boolean reaches(InitiativeScope scope, @Nullable String needed) {
        InitiativeScope least = needed == null
                ? InitiativeScope.BASE
                : switch (needed) {
                    case "TINH" -> InitiativeScope.PROVINCE;
                    case "TOAN_QUOC" -> InitiativeScope.NATION;
                    default -> InitiativeScope.BASE;
                };
        return scope.compareTo(least) >= 0;
    }

    private static Object number(Requirement condition) {
        Integer number = condition.years() != null
                ? condition.years()
                : condition.percent() != null ? condition.percent() : condition.count();
        return number == null ? "" : number;
    }

    private static RegistrationWarning waiting(String what, TitleRule rule, Standards standards, Object... arguments) {
        var with = new ArrayList<Object>(List.of(named(rule.title())));
        with.addAll(List.of(arguments));
        return new RegistrationWarning(
                "waiting", "registration.warning." + what, with, rule.legalBasis(), standards.isVerified(rule));
    }

    private static String named(@Nullable String code, Standards standards) {
        TitleRule rule = standards.rules().get(code);
        return rule == null ? String.valueOf(code) : named(rule.title());
    }

    private static String named(Title title) {
        return title.nameIn(LocaleContextHolder.getLocale());
    }
}
