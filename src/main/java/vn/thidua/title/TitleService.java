package vn.thidua.title;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.law.LegalRegimes;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The administrator's verbs on titles and their rules, each one transaction. */
@Service
@Transactional
class TitleService {

    private final TitleRepository titles;
    private final TitleCatalogue rules;
    private final LegalRegimes regimes;
    private final JsonMapper json;
    private final Words words;
    private final RuleWords ruleWords;
    private final ApplicationEventPublisher events;

    TitleService(
            TitleRepository titles,
            TitleCatalogue rules,
            LegalRegimes regimes,
            JsonMapper json,
            Words words,
            RuleWords ruleWords,
            ApplicationEventPublisher events) {
        this.titles = titles;
        this.rules = rules;
        this.regimes = regimes;
        this.json = json;
        this.words = words;
        this.ruleWords = ruleWords;
        this.events = events;
    }

    /** Corrects a title's names and use. */
    void update(UUID id, TitleForm form, Viewer viewer) {
        Title title = changeable(id, viewer);
        if (!Objects.equals(form.version(), title.version())) {
            throw new Stale(form, TitleForm.of(title));
        }
        if (form.entry() && !title.isEntry()) {
            titles.all().stream().filter(Title::isEntry).findFirst().ifPresent(other -> {
                throw new Refusal("title.entryTaken", other.name());
            });
        }
        events.publishEvent(title.describe(
                form.name(), form.shortName(), form.nameEn(), form.otherNames(), form.entry(), form.enabled()));
    }

    /** A new rule from a day on; the one in force on that day ends on the day before. Returns where it is seen. */
    String start(UUID titleId, TitleRuleForm form, Viewer viewer) {
        Title title = changeable(titleId, viewer);
        List<TitleRule> history = historyOf(titleId, form.subject(), form.variantOrUsual());
        var period = new Period(form.from(), form.to());
        Optional<TitleRule> before = history.stream()
                .filter(rule -> rule.valid().contains(form.from()))
                .findFirst();
        before.ifPresent(rule -> rule.endBefore(form.from()));
        refuseOverlap(history, null, period);
        rules.save(new TitleRule(title, regimes.require(form.regime()), period, form, requirements(form)));
        events.publishEvent(new TitleEvent.RuleStarted(title.id(), title.name(), form.from()));
        return "/titles/" + titleId;
    }

    /** Corrects an unverified rule, or marks it as compared with the original text. */
    String correct(UUID titleId, UUID ruleId, TitleRuleForm form, Viewer viewer) {
        changeable(titleId, viewer);
        TitleRule rule = changeableRule(titleId, ruleId);
        if (!Objects.equals(form.version(), rule.version())) {
            throw new Stale(
                    form, TitleRuleForm.of(rule, text(rule), rule.valid().from()));
        }
        refuseOverlap(historyOf(titleId, rule.subject(), rule.variant()), rule, new Period(form.from(), form.to()));
        events.publishEvent(rule.correct(regimes.require(form.regime()), form, requirements(form)));
        return "/titles/" + titleId;
    }

    /** What the form of a rule offers. */
    record Choices(UUID titleId, String title, List<Option> subjects, List<Option> regimes, List<Option> titles) {}

    /** The choices for rules of a title; 404 for an unknown one. */
    @Transactional(readOnly = true)
    Choices choices(UUID titleId) {
        List<Title> all = titles.all();
        Title title = Title.among(all, titleId);
        return new Choices(
                titleId,
                title.name(),
                words.options(TitleSubject.class).stream()
                        .filter(option ->
                                title.isFor(TitleSubject.valueOf(option.value().toString())))
                        .toList(),
                regimes.all().stream()
                        .map(regime -> new Option(regime.id(), regime.code() + ": " + regime.name()))
                        .toList(),
                all.stream()
                        .map(other -> new Option(other.code(), other.name()))
                        .toList());
    }

    /** A change of a rule from today on, or the first rule of a title. */
    @Transactional(readOnly = true)
    TitleRuleForm proposal(UUID titleId, @Nullable UUID of) {
        LocalDate today = words.today();
        if (of == null) {
            UUID regime = regimes.on(today).orElseThrow(NotFound::new).id();
            return TitleRuleForm.blank(titles.require(titleId), regime, today);
        }
        TitleRule rule = rules.require(of);
        if (!rule.title().id().equals(titleId)) {
            throw new NotFound();
        }
        LocalDate from =
                rule.valid().contains(today) ? today : rule.valid().from().plusDays(1);
        return TitleRuleForm.of(rule, text(rule), from);
    }

    /** A rule as it stands, for a correction; 404 when it is verified or another title's. */
    @Transactional(readOnly = true)
    TitleRuleForm correction(UUID titleId, UUID ruleId) {
        TitleRule rule = rules.require(ruleId);
        if (!rule.isCorrectable() || !rule.title().id().equals(titleId)) {
            throw new NotFound();
        }
        return TitleRuleForm.of(rule, text(rule), rule.valid().from());
    }

    /** The conditions of a form in words, before anything is saved; what cannot be understood is said beside the field. */
    @Transactional(readOnly = true)
    List<RuleWords.Condition> preview(TitleRuleForm form, BindingResult errors) {
        if (errors.hasFieldErrors("requirements")) {
            return List.of();
        }
        try {
            return ruleWords.conditions(
                    requirements(form), titles.all().stream().collect(Collectors.toMap(Title::code, Title::name)));
        } catch (Refusal refusal) {
            errors.rejectValue(
                    "requirements",
                    refusal.messageKey(),
                    refusal.arguments(),
                    words.say(refusal.messageKey(), refusal.arguments()));
            return List.of();
        }
    }

    /** The machine form of a rule as an administrator reads it. */
    private String text(TitleRule rule) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(rule.requirements());
    }

    private Requirement requirements(TitleRuleForm form) {
        Requirement tree = Requirement.read(json, form.requirements());
        tree.titles().forEach(this::refuseUnknown);
        if (form.quotaOf() != null) {
            refuseUnknown(form.quotaOf());
        }
        return tree;
    }

    private void refuseUnknown(String code) {
        if (titles.findByCode(code).isEmpty()) {
            throw new Refusal("requirement.unknownTitle", code);
        }
    }

    private static void refuseOverlap(List<TitleRule> history, @Nullable TitleRule except, Period period) {
        history.stream()
                .filter(rule -> rule != except && rule.valid().overlaps(period))
                .min(Comparator.comparing(rule -> rule.valid().from()))
                .ifPresent(rule -> {
                    LocalDate from = rule.valid().from();
                    throw new Refusal(
                            "titleRule.overlap",
                            "%02d/%02d/%d".formatted(from.getDayOfMonth(), from.getMonthValue(), from.getYear()));
                });
    }

    private List<TitleRule> historyOf(UUID title, TitleSubject subject, String variant) {
        return rules.historyForChange(title).stream()
                .filter(rule -> rule.isOf(subject, variant))
                .toList();
    }

    private TitleRule changeableRule(UUID title, UUID rule) {
        return rules.historyForChange(title).stream()
                .filter(candidate -> candidate.id().equals(rule))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Title changeable(UUID id, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        return titles.findForChange(id).orElseThrow(NotFound::new);
    }
}
