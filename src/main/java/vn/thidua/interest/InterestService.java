package vn.thidua.interest;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.council.Council;
import vn.thidua.interest.Interests.Interest;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.OpenVotes;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingAttendance;
import vn.thidua.sitting.SittingNominee;
import vn.thidua.sitting.Sittings;

/** Declaring interests and judging them, until the nominee is voted on. */
@Service
@Transactional
class InterestService {

    private final Sittings sittings;
    private final Interests interests;
    private final OpenVotes votes;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterestService(
            Sittings sittings,
            Interests interests,
            OpenVotes votes,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.interests = interests;
        this.votes = votes;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A member declares for himself or herself; who keeps the session may write down what a member said. */
    void declare(UUID id, InterestForm form, Viewer viewer) {
        Sitting sitting = held(id, viewer);
        SittingAttendance member = declarer(sitting, form.member(), viewer);
        SittingNominee nominee = nominee(sitting, form.nominee());
        boolean relative = form.ground() == InterestGround.RELATIVE;
        UUID person = member.member().person() == null
                ? null
                : member.member().person().id();
        if (relative && (person == null || nominee.personId() == null || person.equals(nominee.personId()))) {
            throw new Refusal("interest.noRelative", nominee.name());
        }
        String sql = relative ? """
                  insert into kinship (id, organisation_id, person_id, relative_id, relation, declared_at)
                  values (gen_random_uuid(), :body, :who, :whom, :reason, :now)
                  on conflict (person_id, relative_id) do update set relation = excluded.relation
                  """ : """
                  insert into sitting_declaration (organisation_id, member_id, nominee_id, reason, declared_at)
                  values (:body, :who, :whom, :reason, :now)
                  on conflict (member_id, nominee_id) do update set reason = excluded.reason
                  """;
        database.sql(sql)
                .param("body", sitting.body().id())
                .param("who", relative ? person : member.member().id())
                .param("whom", relative ? nominee.personId() : nominee.id())
                .param("reason", form.reason().strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new InterestEvent.Declared(
                sitting.body().id(), id, member.member().name(), nominee.name(), form.reason()));
    }

    /** Takes a declaration back, for all titles of the nominee that are not voted yet. */
    void withdraw(UUID id, InterestForm.Which which, @Nullable String typed, Viewer viewer) {
        Sitting sitting = held(id, viewer);
        String reason = Council.reason(typed);
        List<Interest> meant = meant(sitting, which);
        Interest interest = meant.get(0);
        declarer(sitting, interest.memberId(), viewer);
        if (!interest.declared()) {
            throw new Refusal("interest.notDeclared");
        }
        int gone = 0;
        for (Interest each : meant) {
            gone += interest.ground() == InterestGround.OTHER
                    ? database.sql("delete from sitting_declaration where member_id = ? and nominee_id = ?")
                            .params(each.memberId(), each.nomineeId())
                            .update()
                    : database.sql("""
                                    delete from kinship where person_id = :a and relative_id = :b or person_id = :b and relative_id = :a
                                    """)
                            .param("a", each.personId())
                            .param("b", nominee(sitting, each.nomineeId()).personId())
                            .update();
        }
        if (gone > 0) {
            events.publishEvent(new InterestEvent.Withdrawn(
                    sitting.body().id(), id, interest.member(), interest.nominee(), reason));
        }
    }

    /** Decides that an interest does not count; nobody judges oneself in any case. */
    void dismiss(UUID id, InterestForm.Which which, @Nullable String typed, Viewer viewer) {
        Sitting sitting = heldByKeeper(id, viewer);
        String reason = Council.reason(typed);
        List<Interest> meant = meant(sitting, which);
        Interest interest = meant.get(0);
        if (interest.ground() == InterestGround.SELF) {
            throw new Refusal("interest.self", interest.member());
        }
        if (Objects.equals(interest.personId(), viewer.personId())) {
            throw new Refusal("interest.own");
        }
        for (Interest each : meant) {
            database.sql("""
                            insert into sitting_dismissal (member_id, nominee_id, ground, organisation_id, reason, dismissed_by, dismissed_at)
                            values (:member, :nominee, :ground, :body, :reason, :by, :now) on conflict do nothing
                            """)
                    .param("member", each.memberId())
                    .param("nominee", each.nomineeId())
                    .param("ground", each.ground().name())
                    .param("body", sitting.body().id())
                    .param("reason", reason)
                    .param("by", viewer.displayName())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        events.publishEvent(
                new InterestEvent.Dismissed(sitting.body().id(), id, interest.member(), interest.nominee(), reason));
    }

    void restore(UUID id, InterestForm.Which which, Viewer viewer) {
        Sitting sitting = heldByKeeper(id, viewer);
        List<Interest> meant = meant(sitting, which);
        for (Interest each : meant) {
            database.sql("delete from sitting_dismissal where member_id = ? and nominee_id = ? and ground = ?")
                    .params(each.memberId(), each.nomineeId(), each.ground().name())
                    .update();
        }
        Interest interest = meant.get(0);
        events.publishEvent(new InterestEvent.Restored(sitting.body().id(), id, interest.member(), interest.nominee()));
    }

    private Sitting held(UUID id, Viewer viewer) {
        Sitting sitting = sittings.holdFor(id, viewer);
        return unvoted(sitting);
    }

    private Sitting heldByKeeper(UUID id, Viewer viewer) {
        return unvoted(sittings.hold(id, viewer));
    }

    private Sitting unvoted(Sitting sitting) {
        if (!sitting.state().isArrangeable()) {
            throw new Refusal("interest.sittingOver");
        }
        votes.openIn(sitting.id()).ifPresent(vote -> {
            throw new Refusal("sitting.voteOpen", vote);
        });
        return sitting;
    }

    private SittingAttendance declarer(Sitting sitting, @Nullable UUID member, Viewer viewer) {
        var attendance = sittings.attendance(sitting.id());
        SittingAttendance own = Sittings.memberOf(attendance, viewer);
        if (member == null || own != null && own.member().id().equals(member)) {
            if (own == null) {
                throw new Refusal("interest.whose");
            }
            return own;
        }
        if (!sitting.isKeptBy(viewer)) {
            throw new NotFound();
        }
        return attendance.stream()
                .filter(each -> each.member().id().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private SittingNominee nominee(Sitting sitting, UUID id) {
        SittingNominee nominee = sittings.agenda(sitting.id()).stream()
                .flatMap(item -> item.nominees().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (nominee.isVoted()) {
            throw new Refusal("interest.voted", nominee.name());
        }
        return nominee;
    }

    /** Those that the line of the page stands for; what was voted on already stays as it is. */
    private List<Interest> meant(Sitting sitting, InterestForm.Which which) {
        List<Interest> all =
                interests.of(sitting.id()).stream().filter(which::means).toList();
        if (all.isEmpty()) {
            throw new NotFound();
        }
        Map<UUID, SittingNominee> nominees = sittings.agenda(sitting.id()).stream()
                .flatMap(item -> item.nominees().stream())
                .collect(Collectors.toMap(SittingNominee::id, Function.identity()));
        List<Interest> unvoted = all.stream()
                .filter(each ->
                        !Objects.requireNonNull(nominees.get(each.nomineeId())).isVoted())
                .toList();
        if (unvoted.isEmpty()) {
            throw new Refusal("interest.voted", all.get(0).nominee());
        }
        return unvoted;
    }
}
