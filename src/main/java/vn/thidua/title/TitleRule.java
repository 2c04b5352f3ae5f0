package vn.thidua.title;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.LegalRegime;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

/**
 * What was required for a title or form during a time, who decides, by which vote and with which prize. A change from a day on
 * ends it on the day before and starts a new rule; what was true before stays readable. Until it was compared with the
 * original text it says so.
 */
@Entity
public class TitleRule {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Title title;

    @ManyToOne(fetch = FetchType.LAZY)
    private LegalRegime regime;

    @Enumerated(EnumType.STRING)
    private TitleSubject subject;

    private String variant;

    @Embedded
    private Period valid;

    private String receivers;
    private String criteria;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingGate ratingGate;

    private boolean registrationRequired;

    @Embedded
    @AttributeOverride(name = "percent", column = @Column(name = "quota_percent"))
    @AttributeOverride(name = "of", column = @Column(name = "quota_of"))
    @AttributeOverride(name = "level", column = @Column(name = "quota_level"))
    @AttributeOverride(name = "rounding", column = @Column(name = "quota_rounding"))
    @AttributeOverride(name = "hard", column = @Column(name = "quota_hard"))
    @AttributeOverride(name = "source", column = @Column(name = "quota_source"))
    private @Nullable Quota quota;

    @Embedded
    @AttributeOverride(name = "ballot", column = @Column(name = "vote_ballot"))
    @AttributeOverride(name = "percent", column = @Column(name = "vote_percent"))
    @AttributeOverride(name = "base", column = @Column(name = "vote_base"))
    @AttributeOverride(name = "absentWriting", column = @Column(name = "vote_absent_writing"))
    @AttributeOverride(name = "source", column = @Column(name = "vote_source"))
    private @Nullable Vote vote;

    @Enumerated(EnumType.STRING)
    private List<Decider> deciders;

    private @Nullable String deciderNote;
    private @Nullable BigDecimal coefficient;
    private boolean coefficientIsLimit;
    private @Nullable String certificate;
    private String legalBasis;

    @JdbcTypeCode(SqlTypes.JSON)
    private Requirement requirements;

    private boolean verified;
    private String sourceNote;

    /** Who signs the decision. */
    public enum Decider {
        UNIT_HEAD,
        COMMUNE_CHAIR,
        DISTRICT_CHAIR,
        DEPARTMENT_DIRECTOR,
        PROVINCE_CHAIR,
        MINISTER,
        ACADEMY_DIRECTOR,
        NATIONAL_ASSEMBLY,
        PRIME_MINISTER,
        STATE_PRESIDENT
    }

    /** The lowest rating of the year (xếp loại) with which the title is possible at all. */
    public enum RatingGate {
        HTXSNV,
        HTTNV,
        HTNV
    }

    protected TitleRule() {}

    /** A rule that stands for the given time; what it says comes from the form. */
    TitleRule(Title title, LegalRegime regime, Period valid, TitleRuleForm form, Requirement requirements) {
        if (!title.isFor(form.subject())) {
            throw new Refusal("titleRule.otherSubject", title.name());
        }
        this.id = UUID.randomUUID();
        this.title = title;
        this.subject = form.subject();
        this.variant = form.variantOrUsual();
        this.valid = valid;
        describe(regime, form, requirements);
    }

    /** Ends on the day before {@code day}, on which its successor begins. */
    void endBefore(LocalDate day) {
        if (!day.isAfter(valid.from())) {
            throw new Refusal("titleRule.beginsThatDay");
        }
        valid = valid.endingBefore(day);
    }

    /**
     * Corrects what was entered wrongly, and may say that it now agrees with the original text; a verified rule changes only
     * from a day on, by a new rule.
     */
    TitleEvent correct(LegalRegime newRegime, TitleRuleForm form, Requirement newRequirements) {
        if (!isCorrectable()) {
            throw new Refusal("titleRule.verified");
        }
        valid = new Period(form.from(), form.to());
        describe(newRegime, form, newRequirements);
        return verified
                ? new TitleEvent.RuleVerified(title.id(), title.name(), valid.from(), sourceNote)
                : new TitleEvent.RuleCorrected(title.id(), title.name(), valid.from());
    }

    private void describe(LegalRegime newRegime, TitleRuleForm form, Requirement newRequirements) {
        if (form.coefficient() != null && form.coefficient().signum() < 0) {
            throw new Refusal("titleRule.coefficientNegative");
        }
        if (form.deciders().isEmpty()) {
            throw new Refusal("titleRule.noDecider");
        }
        regime = newRegime;
        receivers = form.receivers();
        criteria = form.criteria().replace("\r\n", "\n");
        ratingGate = form.ratingGate();
        registrationRequired = form.registrationRequired();
        quota = form.quota();
        vote = form.vote();
        deciders = List.copyOf(form.deciders());
        deciderNote = form.deciderNote();
        coefficient = form.coefficient();
        coefficientIsLimit = form.coefficientIsLimit();
        certificate = form.certificate();
        legalBasis = form.legalBasis();
        requirements = newRequirements;
        verified = form.verified();
        sourceNote = form.sourceNote();
    }

    /** Rules that followed each other stand together; the order of the sections is that of the rules. */
    static Collection<List<TitleRule>> sections(List<TitleRule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.subject + "/" + rule.variant, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Whether it may still be corrected in place. */
    public boolean isCorrectable() {
        return !verified;
    }

    /** The same subject and variant: of such rules only one is in force on a day. */
    boolean isOf(TitleSubject otherSubject, String otherVariant) {
        return subject == otherSubject && variant.equals(otherVariant);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Title title() {
        return title;
    }

    public LegalRegime regime() {
        return regime;
    }

    /** {@code A}, {@code B1}, {@code B2}, {@code C} … */
    public String regimeCode() {
        return regime.code();
    }

    /** Persons, collectives or households; never both. */
    public TitleSubject subject() {
        return subject;
    }

    /** Empty for the usual rule, else whose award it is ("của Chủ tịch UBND cấp xã"). */
    public String variant() {
        return variant;
    }

    public Period valid() {
        return valid;
    }

    public String receivers() {
        return receivers;
    }

    /** One criterion a line. */
    public String criteria() {
        return criteria;
    }

    public @Nullable RatingGate ratingGate() {
        return ratingGate;
    }

    public boolean isRegistrationRequired() {
        return registrationRequired;
    }

    public @Nullable Quota quota() {
        return quota;
    }

    public @Nullable Vote vote() {
        return vote;
    }

    public List<Decider> deciders() {
        return List.copyOf(deciders);
    }

    public @Nullable String deciderNote() {
        return deciderNote;
    }

    /** Times the base salary. */
    public @Nullable BigDecimal coefficient() {
        return coefficient;
    }

    /** Whether the coefficient is only the most that may be paid. */
    public boolean isCoefficientLimit() {
        return coefficientIsLimit;
    }

    public @Nullable String certificate() {
        return certificate;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public Requirement requirements() {
        return requirements;
    }

    /** Whether it was compared with the original text; an unverified rule never decides alone. */
    public boolean isVerified() {
        return verified;
    }

    public String sourceNote() {
        return sourceNote;
    }
}
