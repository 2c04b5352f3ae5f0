package vn.thidua.prize;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Award;
import vn.thidua.page.Words;
import vn.thidua.prize.FundForm.Direction;
import vn.thidua.prize.Prizes.Prize;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Books what goes into the fund and out of it. */
@Service
@Transactional
class FundService {

    private final Prizes prizes;
    private final JdbcClient database;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FundService(Prizes prizes, JdbcClient database, Words words, ApplicationEventPublisher events, Clock clock) {
        this.prizes = prizes;
        this.database = database;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** Pays a selection by one voucher; each with the amount that the rules of today give for its decision. */
    void pay(PaymentForm form, Viewer viewer) {
        UUID school = keeper(viewer);
        List<UUID> chosen = form.awards() == null ? List.of() : form.awards();
        requirePast(form.paidOn());
        if (chosen.isEmpty()) {
            throw new Refusal("prize.nothingChosen");
        }
        List<Prize> due = prizes.due(chosen, school);
        if (due.size() != chosen.stream().distinct().count()) {
            throw new Refusal("prize.notAllDue");
        }
        due.stream()
                .filter(prize -> prize.facts().decidedOn().isAfter(form.paidOn()))
                .findFirst()
                .ifPresent(prize -> {
                    throw new Refusal(
                            "prize.paidBeforeDecision",
                            prize.facts().decisionNumber(),
                            prize.facts().decidedOn());
                });
        long sum = due.stream().mapToLong(Prize::amount).sum();
        UUID entry = book(
                Direction.SPENDING,
                form.paidOn(),
                sum,
                words.say("prize.purpose", String.join(", ", Prizes.decisions(due))),
                form.document(),
                viewer);
        for (Prize prize : due) {
            database.sql("""
                    insert into prize_payment (award_id, organisation_id, fund_entry_id, coefficient, base, amount)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            prize.facts().award(),
                            school,
                            entry,
                            Objects.requireNonNull(prize.facts().rate()).coefficient(),
                            Objects.requireNonNull(prize.facts().base()).amount(),
                            prize.amount())
                    .update();
        }
        events.publishEvent(new FundEvent.PrizesPaid(school, entry, due.size(), words.number(sum), form.document()));
    }

    /** Books money that came in, or went out for something other than prizes. */
    void book(FundForm form, Viewer viewer) {
        UUID school = keeper(viewer);
        requirePast(form.bookedOn());
        UUID id = book(form.direction(), form.bookedOn(), form.amount(), form.purpose(), form.document(), viewer);
        String amount = words.number(form.amount());
        events.publishEvent(
                form.direction() == Direction.INCOME
                        ? new FundEvent.MoneyReceived(school, id, amount, form.purpose())
                        : new FundEvent.MoneySpent(school, id, amount, form.purpose()));
    }

    /** Takes an entry back; prizes that it had paid wait again. */
    void takeBack(UUID id, @Nullable String reason, Viewer viewer) {
        UUID school = keeper(viewer);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("award.reasonMissing");
        }
        FundEvent taken = database.sql(
                        "delete from fund_entry where id = :id and organisation_id = :school returning amount, purpose")
                .param("id", id)
                .param("school", school)
                .query((row, number) -> new FundEvent.BookingTakenBack(
                        school, id, words.number(row.getLong("amount")), row.getString("purpose"), reason.strip()))
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(taken);
    }

    private UUID book(
            Direction direction, LocalDate on, long amount, String purpose, @Nullable String document, Viewer viewer) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into fund_entry (id, organisation_id, direction, booked_on, amount, purpose, document, recorded_at, recorded_by)
                values (:id, :school, :direction, :on, :amount, :purpose, :document, :now, :by)
                """)
                .param("id", id)
                .param("school", viewer.homeId())
                .param("direction", direction.name())
                .param("on", on)
                .param("amount", amount)
                .param("purpose", purpose)
                .param("document", document)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.displayName())
                .update();
        return id;
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal("prize.dayAhead", day);
        }
    }

    private static UUID keeper(Viewer viewer) {
        if (!Award.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        return viewer.homeId();
    }
}
