package vn.thidua.research;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attachment;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;

/**
 * An initiative, topic or scheme of one year. Recognised in a scope or accepted, and confirmed with its decision, it is evidence
 * for the titles of its authors (Nghị định 91/2017/NĐ-CP Điều 9; Luật 06/2022/QH15 Điều 21–23).
 */
@Entity
public class ResearchWork {

    /** What it is. */
    public enum WorkKind {
        INITIATIVE,
        TOPIC,
        SCHEME
    }

    /** How far it reaches, by the level that recognised it or set the task. */
    public enum WorkScope {
        UNIT,
        BASE,
        PROVINCE,
        NATION
    }

    /** What it is about, apart from authors and state. */
    record Facts(
            WorkKind kind,
            String name,
            EmulationYear year,
            @Nullable LocalDate begunOn,
            WorkScope scope,
            boolean applied,
            @Nullable String note) {}

    /** What decided it, as far as it is known. */
    record Source(
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable String issuer) {
        static final Source NONE = new Source(null, null, null);

        boolean isKnown() {
            return number != null && day != null;
        }
    }

    /** Who shall have which part; the first leads. */
    record Part(Person person, @Nullable Integer share) {}

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private WorkKind kind;

    private String name;
    private EmulationYear emulationYear;
    private @Nullable LocalDate begunOn;

    @Enumerated(EnumType.STRING)
    private WorkScope scope;

    @Enumerated(EnumType.STRING)
    private WorkState state;

    private boolean applied;
    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private @Nullable String issuer;
    private boolean confirmed;
    private @Nullable String note;

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Attachment attachment;

    @OneToMany(mappedBy = "work", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lead desc, share desc nulls last")
    private List<Authorship> authors = new ArrayList<>();

    protected ResearchWork() {}

    ResearchWork(Organisation school, Facts facts, List<Part> parts) {
        if (facts.year().kind() != school.yearKind()) {
            throw new Refusal("work.otherKindOfYear", facts.year(), school.name());
        }
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.state = WorkState.REGISTERED;
        write(facts, parts);
    }

    /** The announcement that it was entered. */
    WorkEvent registered() {
        return new WorkEvent.Registered(organisation.id(), id, name, emulationYear.toString(), authorNames());
    }

    /** Puts right what it is about and who did it; what was decided stays. */
    WorkEvent correct(Facts facts, List<Part> parts) {
        if (!state.fits(facts.kind())) {
            throw new Refusal("work.kindDecided");
        }
        write(facts, parts);
        return new WorkEvent.Corrected(organisation.id(), id, name, emulationYear.toString(), authorNames());
    }

    private void write(Facts facts, List<Part> parts) {
        kind = facts.kind();
        name = facts.name();
        emulationYear = facts.year();
        refuseBeforeBeginning(facts.begunOn(), decidedOn);
        begunOn = facts.begunOn();
        scope = facts.scope();
        applied = facts.applied();
        note = facts.note();
        share(parts);
    }

    private void share(List<Part> parts) {
        if (parts.isEmpty()) {
            throw new Refusal("work.noAuthor");
        }
        var people = new HashSet<UUID>();
        int sum = 0;
        boolean all = true;
        for (Part part : parts) {
            if (!people.add(part.person().id())) {
                throw new Refusal("work.authorTwice", part.person().fullName());
            }
            sum += part.share() == null ? 0 : part.share();
            all &= part.share() != null;
        }
        if (sum > 100 || all && sum != 100) {
            throw new Refusal("work.shares", sum);
        }
        authors.removeIf(author -> !people.contains(author.person().id()));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Authorship known = authorship(part.person().id()).orElse(null);
            if (known == null) {
                authors.add(new Authorship(this, part.person(), i == 0, part.share()));
            } else {
                known.agree(i == 0, part.share());
            }
        }
    }

    Optional<Authorship> authorship(UUID person) {
        return authors.stream()
                .filter(author -> author.person().id().equals(person))
                .findFirst();
    }

    /** One more author, known from a list. */
    void join(Person person) {
        authors.add(new Authorship(this, person, authors.isEmpty(), null));
    }

    /** Takes somebody off whom a list had added. */
    void part(Person person) {
        authors.removeIf(author -> author.person().id().equals(person.id()));
    }

    /** It is being carried out. */
    WorkEvent start() {
        if (state != WorkState.REGISTERED) {
            throw new Refusal("work.notRegistered", name);
        }
        state = WorkState.IN_PROGRESS;
        return new WorkEvent.Started(organisation.id(), id, name);
    }

    /** Recognised (an initiative) or accepted (a topic or scheme) in a scope. */
    WorkEvent recognise(WorkScope inScope, boolean isApplied, Source source) {
        refuseDecided();
        scope = inScope;
        applied = isApplied;
        decide(WorkState.proofOf(kind), source);
        return new WorkEvent.Recognised(
                organisation.id(), id, name, authorNames(), source.number() == null ? "–" : source.number());
    }

    /** Not recognised, not accepted. */
    WorkEvent refuse(Source source, String reason) {
        refuseDecided();
        decide(WorkState.REFUSED, source);
        return new WorkEvent.Refused(organisation.id(), id, name, authorNames(), reason);
    }

    /** Takes a decision back, with everything that was known of it. */
    WorkEvent reopen(String reason) {
        if (!state.isDecided()) {
            throw new Refusal("work.notDecided", name);
        }
        decide(WorkState.REGISTERED, Source.NONE);
        return new WorkEvent.Reopened(organisation.id(), id, name, reason);
    }

    private void refuseDecided() {
        if (state.isDecided()) {
            throw new Refusal("work.decided", name);
        }
    }

    /** How far it reaches, and whether it is applied, according to a list. */
    void place(WorkScope inScope, boolean isApplied) {
        scope = inScope;
        applied = isApplied;
    }

    /** How it came out according to a list; only with number and day of a decision does it count as confirmed. */
    void stand(WorkState now, Source source) {
        if (!now.fits(kind)) {
            throw new Refusal("work.stateOfOtherKind");
        }
        decide(now, source);
    }

    private static void refuseBeforeBeginning(@Nullable LocalDate begun, @Nullable LocalDate decided) {
        if (begun != null && decided != null && decided.isBefore(begun)) {
            throw new Refusal("work.decidedBeforeBegun", decided, begun);
        }
    }

    private void decide(WorkState now, Source source) {
        refuseBeforeBeginning(begunOn, source.day());
        state = now;
        decision = source.number();
        decidedOn = source.day();
        issuer = source.issuer();
        confirmed = now.isDecided() && source.isKnown();
    }

    /** The announcement that it was struck out. */
    WorkEvent deleted(String reason) {
        return new WorkEvent.Deleted(organisation.id(), id, name, emulationYear.toString(), reason);
    }

    /** Takes a file in place of the one before. */
    WorkEvent attach(Attachment file) {
        attachment = file;
        return new WorkEvent.FileAttached(organisation.id(), id, name, file.name(), file.sha256());
    }

    /** Gives its file away. */
    WorkEvent detach() {
        if (attachment == null) {
            throw new Refusal("document.noFile");
        }
        String file = attachment.name();
        attachment = null;
        return new WorkEvent.FileRemoved(organisation.id(), id, name, file);
    }

    /** Everybody at the school knows of the works of the school; what was refused, only authors and keepers. */
    boolean isReadableBy(Viewer viewer) {
        return isKeptBy(viewer)
                || isBy(viewer)
                || state != WorkState.REFUSED
                        && viewer.homeId().equals(organisation.id())
                        && viewer.isAny(Role.STAFF_MEMBER, Role.UNIT_HEAD);
    }

    /** The whole of it – decision, note, file – is for keepers and authors. */
    public boolean isOpenTo(Viewer viewer) {
        return isKeptBy(viewer) || isBy(viewer);
    }

    /** The school's standing body and its rector decide. */
    public boolean isKeptBy(Viewer viewer) {
        return isKeptBy(viewer, organisation.id());
    }

    static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school);
    }

    /** Authors mend what is only registered; keepers mend always. */
    public boolean isChangeableBy(Viewer viewer) {
        return isKeptBy(viewer) || isBy(viewer) && state == WorkState.REGISTERED;
    }

    private boolean isBy(Viewer viewer) {
        return viewer.personId() != null && authorship(viewer.personId()).isPresent();
    }

    private String authorNames() {
        return authors.stream().map(author -> author.person().fullName()).collect(Collectors.joining(", "));
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** The school whose record it is. */
    public Organisation school() {
        return organisation;
    }

    public WorkKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public EmulationYear year() {
        return emulationYear;
    }

    /** Ngày bắt đầu thực hiện; {@code null}: not known, counted from the beginning of its year. */
    public @Nullable LocalDate begunOn() {
        return begunOn;
    }

    public WorkScope scope() {
        return scope;
    }

    public WorkState state() {
        return state;
    }

    /** Đã áp dụng tại đơn vị. */
    public boolean isApplied() {
        return applied;
    }

    public @Nullable String decision() {
        return decision;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String issuer() {
        return issuer;
    }

    Source source() {
        return new Source(decision, decidedOn, issuer);
    }

    Facts facts() {
        return new Facts(kind, name, emulationYear, begunOn, scope, applied, note);
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Attachment attachment() {
        return attachment;
    }

    /** Who leads it comes first. */
    public List<Authorship> authors() {
        return List.copyOf(authors);
    }
}
