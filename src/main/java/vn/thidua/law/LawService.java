package vn.thidua.law;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The administrator's verbs on instruments and base salaries, each one transaction. */
@Service
@Transactional
class LawService {

    private final LegalInstrumentRepository instruments;
    private final BaseSalaries salaries;
    private final LegalRegimes regimes;
    private final RatingRules ratings;
    private final ApplicationEventPublisher events;

    LawService(
            LegalInstrumentRepository instruments,
            BaseSalaries salaries,
            LegalRegimes regimes,
            RatingRules ratings,
            ApplicationEventPublisher events) {
        this.instruments = instruments;
        this.salaries = salaries;
        this.regimes = regimes;
        this.ratings = ratings;
        this.events = events;
    }

    /** Enters a legal instrument. */
    void createInstrument(LegalInstrumentForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        if (instruments.existsByCode(form.code())) {
            throw new Refusal("law.codeTaken", form.code());
        }
        var instrument = new LegalInstrument(form.code());
        LawEvent event = instrument.describe(form, successor(form.replacedBy()));
        instruments.save(instrument);
        events.publishEvent(event);
    }

    /** Corrects a legal instrument. */
    void updateInstrument(UUID id, LegalInstrumentForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        LegalInstrument instrument = instruments.findForChange(id).orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), instrument.version())) {
            throw new Stale(form, LegalInstrumentForm.of(instrument));
        }
        events.publishEvent(instrument.describe(form, successor(form.replacedBy())));
    }

    /** A new base salary from a day on; the one in force until then ends on the day before. */
    void createSalary(BaseSalaryForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        BaseSalary before = salaries.allForChange().stream()
                .filter(salary -> salary.isInForceOn(form.from()))
                .findFirst()
                .orElseThrow(() -> new Refusal("salary.notAfterLast"));
        BaseSalary salary = salaries.save(before.changeFrom(form));
        events.publishEvent(salary.event());
    }

    /** Corrects a base salary. */
    void updateSalary(UUID id, BaseSalaryForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        BaseSalary salary = salaries.allForChange().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), salary.version())) {
            throw new Stale(form, BaseSalaryForm.of(salary));
        }
        events.publishEvent(salary.correct(form));
    }

    /** A new rule of rating from a day on; the one in force for the same staff until then ends on the day before. */
    void createRatingRule(RatingRuleForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        RatingRule before = ratings.allForChange().stream()
                .filter(rule -> rule.staff() == form.staff() && rule.valid().contains(form.from()))
                .findFirst()
                .orElseThrow(() -> new Refusal("ratingRule.notAfterLast"));
        events.publishEvent(ratings.save(before.changeFrom(form)).event());
    }

    /** Corrects a rule of rating. */
    void updateRatingRule(UUID id, RatingRuleForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        RatingRule rule = ratings.allForChange().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), rule.version())) {
            throw new Stale(form, RatingRuleForm.of(rule));
        }
        events.publishEvent(rule.correct(form));
    }

    /** Corrects a regime; regimes follow each other without a gap. */
    void updateRegime(UUID id, LegalRegimeForm form, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        LegalRegime before = null;
        for (LegalRegime regime : regimes.allForChange()) {
            if (!regime.id().equals(id)) {
                before = regime;
                continue;
            }
            if (!Objects.equals(form.version(), regime.version())) {
                throw new Stale(form, LegalRegimeForm.of(regime));
            }
            events.publishEvent(regime.describe(form, before));
            return;
        }
        throw new NotFound();
    }

    private @Nullable LegalInstrument successor(@Nullable UUID id) {
        return id == null ? null : instruments.require(id);
    }
}
