package vn.thidua.rollup;

import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a school's own rules, each one transaction. */
@Service
@Transactional
class RollupRuleService {

    private final RollupRules rules;
    private final ApplicationEventPublisher events;

    RollupRuleService(RollupRules rules, ApplicationEventPublisher events) {
        this.rules = rules;
        this.events = events;
    }

    /** Lays down a rule from a day on; the one before ends on the day before. */
    void create(RollupRuleForm form, Viewer viewer) {
        if (!RollupRule.isKeptBy(viewer, viewer.homeId())) {
            throw new AccessDeniedException("role");
        }
        var rule = new RollupRule(viewer.homeId(), form);
        rules.ownForChange(viewer.homeId(), rule.subjectKind(), rule.span()).stream()
                .findFirst()
                .ifPresent(last -> {
                    if (last.valid().to() == null || !last.valid().to().isBefore(form.from())) {
                        last.endBefore(rule);
                    }
                });
        rules.flush();
        rules.save(rule);
        events.publishEvent(rule.changed());
    }

    void update(UUID id, RollupRuleForm form, Viewer viewer) {
        RollupRule rule = changeable(id, viewer);
        if (!Objects.equals(form.version(), rule.version())) {
            throw new Stale(form, RollupRuleForm.of(rule, rule.valid().from()));
        }
        events.publishEvent(rule.correct(form));
    }

    /** Goes back to the rule before, or to what is shipped; only the latest one can go. */
    void delete(UUID id, Viewer viewer) {
        RollupRule rule = changeable(id, viewer);
        if (rule.valid().to() != null) {
            throw new Refusal("rollup.notTheLast");
        }
        rules.delete(rule);
        events.publishEvent(rule.removed());
    }

    private RollupRule changeable(UUID id, Viewer viewer) {
        return rules.findForChange(id)
                .filter(rule -> rule.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
