package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.report.Calls.Call;
import vn.thidua.report.Report.ReportState;
import vn.thidua.report.ReportReply.ReplyVerdict;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;

class ReportTests {

    private static final Period HALF = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));
    private static final LocalDate TODAY = LocalDate.of(2022, 7, 1);

    @Test
    void a_report_may_bear_a_day_before_its_period_ends_but_not_unawares() {
        Report report = reviewed(LocalDate.of(2022, 6, 7));
        assertThatThrownBy(() -> report.issue(issue(LocalDate.of(2022, 6, 8), false)))
                .hasMessage("report.issuedEarly");
        report.issue(issue(LocalDate.of(2022, 6, 8), true));
        assertThat(report.state()).isEqualTo(ReportState.ISSUED);
    }

    @Test
    void a_report_never_bears_a_day_before_its_figures_were_taken() {
        Report report = reviewed(LocalDate.of(2022, 6, 30));
        assertThatThrownBy(() -> report.issue(issue(LocalDate.of(2022, 6, 8), true)))
                .hasMessage("report.issuedBeforeCutOff");
    }

    @Test
    void figures_are_taken_within_the_period() {
        assertThatThrownBy(() -> reviewed(LocalDate.of(2022, 7, 1))).hasMessage("report.cutOffOutside");
    }

    @Test
    void an_unlocking_that_has_run_out_leaves_the_report_as_locked_as_before() {
        Play play = new Play();
        play.all("review issue submit accept");
        play.answer(ReplyVerdict.UNLOCKED, TODAY.plusDays(2));
        assertThat(play.standing()).isEqualTo(ReportStanding.UNLOCKED);
        play.today = TODAY.plusDays(3);
        assertThat(play.standing()).isEqualTo(ReportStanding.ACCEPTED);
        assertThatThrownBy(() -> play.report.reopen("Thiếu một lớp", play.last(), play.today))
                .hasMessage("report.unlockingOver");
    }

    @Test
    void a_report_withdrawn_in_time_counts_from_its_next_handing_in() {
        Play play = new Play();
        play.all("review issue submit");
        play.report.withdraw(play.last());
        assertThat(play.report.firstSubmittedAt()).isNull();
    }

    /** Against an account of the rules that knows nothing of the code: standing, deed → standing. */
    @Test
    void any_order_of_calls_leaves_a_standing_that_the_rules_know() {
        var chance = new Random(20220630);
        for (int round = 0; round < 10_000; round++) {
            List<Call> calls = Calls.any(chance, 30, 1, 1);
            if (fault(calls) != null) {
                List<Call> shortest = Calls.shrunk(calls, fewer -> fault(fewer) != null);
                assertThat(fault(shortest)).as("%s", shortest).isNull();
            }
        }
    }

    private static @Nullable String fault(List<Call> calls) {
        Play play = new Play();
        Rules rules = new Rules();
        for (Call call : calls) {
            boolean done = play.tries(call);
            boolean lawful = rules.allow(call);
            if (done != lawful) {
                return call + (done ? " was done against the rules" : " was refused though lawful");
            }
            if (!rules.standing.equals(play.standing().name())) {
                return call + " led to " + play.standing() + ", not to " + rules.standing;
            }
            boolean frozen = play.report.snapshot() != null;
            boolean out = play.report.state() == ReportState.ISSUED || play.report.state() == ReportState.SUBMITTED;
            if (frozen != out || frozen != (play.report.number() != null)) {
                return call + " left a report half frozen";
            }
        }
        return null;
    }

    /** The rules once more, in other words. */
    private static final class Rules {
        String standing = "DRAFT";
        int openFor;

        boolean allow(Call call) {
            String next = next(call);
            if (next == null) {
                return false;
            }
            standing = next;
            return true;
        }

        private @Nullable String next(Call call) {
            return switch (call.deed()) {
                case REVIEW -> only("DRAFT", "REVIEWED");
                case SEND_BACK -> only("REVIEWED", "DRAFT");
                case ISSUE -> only("REVIEWED", "ISSUED");
                case SUBMIT -> only("ISSUED", "SUBMITTED");
                case WITHDRAW -> only("SUBMITTED", "ISSUED");
                case REOPEN -> only("ISSUED RETURNED UNLOCKED", "DRAFT");
                case ACCEPT -> {
                    String accepted = only("SUBMITTED UNLOCKED", "ACCEPTED");
                    lapsed = accepted == null && lapsed;
                    yield accepted;
                }
                case RETURN -> call.days() < 0 ? null : only("SUBMITTED", "RETURNED");
                case UNLOCK -> {
                    if (call.days() < 0 || !standing.equals("ACCEPTED")) {
                        yield null;
                    }
                    openFor = call.days();
                    yield "UNLOCKED";
                }
                case TAKE_BACK -> lapsed && standing.equals("ACCEPTED") ? null : only("RETURNED ACCEPTED", "SUBMITTED");
                case WAIT -> {
                    if (standing.equals("UNLOCKED") && --openFor < 0) {
                        lapsed = true;
                        yield "ACCEPTED";
                    }
                    yield standing;
                }
            };
        }

        /** Locked because an unlocking has run out: there is no acceptance to take back. */
        private boolean lapsed;

        private @Nullable String only(String from, String to) {
            return List.of(from.split(" ")).contains(standing) ? to : null;
        }
    }

    /** A report with its answers. */
    private static final class Play {
        final Report report = draft(LocalDate.of(2022, 6, 30));
        final List<ReportReply> replies = new ArrayList<>();
        LocalDate today = TODAY;

        void all(String deeds) {
            for (String deed : deeds.split(" ")) {
                tries(new Call(Calls.Deed.valueOf(deed.toUpperCase()), 0, 0, 1));
            }
        }

        boolean tries(Call call) {
            try {
                does(call);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        }

        private void does(Call call) {
            switch (call.deed()) {
                case REVIEW -> report.review();
                case SEND_BACK -> report.sendBack("Bổ sung số liệu");
                case ISSUE -> report.issue(issue(TODAY, false));
                case SUBMIT -> report.submit(Instant.EPOCH);
                case WITHDRAW -> report.withdraw(last());
                case REOPEN -> report.reopen("Sửa số liệu", last(), today);
                case ACCEPT -> answer(ReplyVerdict.ACCEPTED, null);
                case RETURN -> answer(ReplyVerdict.RETURNED, today.plusDays(call.days()));
                case UNLOCK -> answer(ReplyVerdict.UNLOCKED, today.plusDays(call.days()));
                case TAKE_BACK -> answer(ReplyVerdict.TAKEN_BACK, null);
                case WAIT -> today = today.plusDays(1);
            }
        }

        void answer(ReplyVerdict verdict, @Nullable LocalDate until) {
            replies.add(report.answer(verdict, "Số liệu chưa khớp", until, last(), "Thư ký", Instant.EPOCH, today));
        }

        @Nullable
        ReportReply last() {
            return replies.isEmpty() ? null : replies.get(replies.size() - 1);
        }

        ReportStanding standing() {
            return report.standing(last(), today);
        }
    }

    private static Report reviewed(LocalDate cutOff) {
        Report report = draft(cutOff);
        report.review();
        return report;
    }

    private static Report draft(LocalDate cutOff) {
        return new Report(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Công tác 6 tháng", HALF, cutOff, null);
    }

    private static Report.Issue issue(LocalDate day, boolean confirmed) {
        return new Report.Issue("68-BC/TCT", day, "Lò Văn A", null, "{}", "0".repeat(64), confirmed);
    }
}
