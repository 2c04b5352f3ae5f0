package vn.thidua.reception;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.figure.Figures;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Period;

/**
 * Plays the demonstration's rounds of reports: of the cluster as it went in July 2021 – seven of eight schools have handed in, six
 * were accepted – and of the education office after the school year, three of four schools.
 * What their reports freeze is counted from their records, so that it agrees with every figure that the demonstration shows.
 */
@Component
@Profile("demo")
class DemoRound implements ApplicationRunner {

    /**
     * A round: what of each report's name follows its school, its period, the month of its days, and who accepts.
     */
    private record Round(String name, Period period, LocalDate month, String by) {}

    private static final Round HALF = new Round(
            "2021H1",
            new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30)),
            LocalDate.of(2021, 7, 1),
            "Thư ký Cụm thi đua");
    private static final Round SCHOOL_YEAR = new Round(
            "2020-2021",
            new Period(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 8, 31)),
            LocalDate.of(2021, 9, 1),
            "Chuyên viên thi đua");

    /** School, number, day of issue, day of handing in, day of acceptance: the first to be late is Điện Biên. */
    private static final List<Turn> TURNS = List.of(
            new Turn(HALF, "TCT-SL", "96-BC/TCT", 5, 5, 7),
            new Turn(HALF, "TCT-LC", "58-BC/TCT", 6, 7, 9),
            new Turn(HALF, "TCT-DB", "71-BC/TCT", 12, 14, 15),
            new Turn(HALF, "TCT-LCA", "64-BC/TCT", 7, 8, 9),
            new Turn(HALF, "TCT-QN", "103-BC/ĐTCB", 2, 5, 6),
            new Turn(HALF, "TCT-LS", "49-BC/TCT", 8, 9, 12),
            new Turn(HALF, "TCT-HG", "88-BC/TCT", 9, 12, 0),
            new Turn(SCHOOL_YEAR, "MN-HM", "31/BC-MNHM", 6, 7, 10),
            new Turn(SCHOOL_YEAR, "TH-TT", "27/BC-THTT", 9, 13, 14),
            new Turn(SCHOOL_YEAR, "THCS-PS", "45/BC-THCSPS", 7, 8, 10));

    private static final String ISSUE = """
            update report set state = 'SUBMITTED', number = :number, issued_on = :issued, signer = 'Hiệu trưởng', snapshot = :snapshot, sha256 = :sha256,
                   submitted_at = (cast(:submitted as date) + time '15:20') at time zone 'Asia/Ho_Chi_Minh', first_submitted_at = (cast(:submitted as date) + time '15:20') at time zone 'Asia/Ho_Chi_Minh', version = version + 1
             where id = demo_id('report/' || :school || '/' || :round) and state = 'DRAFT' and attempt = 1
            """;

    private static final String STEPS = """
            insert into report_step (id, organisation_id, report_id, attempt, turn, step, taken_at, taken_by, number, snapshot, sha256)
            select gen_random_uuid(), r.organisation_id, r.id, 1, s.turn, s.step, (s.day + s.hour) at time zone 'Asia/Ho_Chi_Minh', s.by,
                   case s.step when 'ISSUED' then r.number end, case s.step when 'ISSUED' then r.snapshot end, case s.step when 'ISSUED' then r.sha256 end
              from report r
              cross join (values (2, 'REVIEWED', cast(:issued as date), time '09:05', 'Hiệu trưởng'), (3, 'ISSUED', cast(:issued as date), time '10:40', 'Hiệu trưởng'),
                                 (4, 'SUBMITTED', cast(:submitted as date), time '15:20', 'Thường trực thi đua')) as s (turn, step, day, hour, by)
             where r.id = demo_id('report/' || :school || '/' || :round)
            """;

    private static final String ACCEPTANCE = """
            insert into report_reply (id, organisation_id, author_id, report_id, template_id, first_day, attempt, turn, verdict, replied_at, replied_by)
            select gen_random_uuid(), r.addressee_id, r.organisation_id, r.id, r.template_id, r.first_day, 1, 1, 'ACCEPTED',
                   (cast(:accepted as date) + time '08:30') at time zone 'Asia/Ho_Chi_Minh', :by
              from report r where r.id = demo_id('report/' || :school || '/' || :round)
            """;

    private final Figures figures;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DemoRound(Figures figures, JdbcClient database, PlatformTransactionManager transactions) {
        this.figures = figures;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Days of the round's month; no acceptance: 0. */
    private record Turn(Round round, String school, String number, int issued, int submitted, int accepted) {
        LocalDate day(int day) {
            return round.month().withDayOfMonth(day);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acting.asSystem(() -> transaction.execute(status -> {
            TURNS.forEach(this::play);
            return null;
        }));
    }

    private void play(Turn turn) {
        UUID school = database.sql("select demo_id(:school)")
                .param("school", turn.school())
                .query(UUID.class)
                .single();
        String snapshot = figures.over(Set.of(school), turn.round().period()).toJson();
        int issued = database.sql(ISSUE)
                .param("school", turn.school())
                .param("round", turn.round().name())
                .param("number", turn.number())
                .param("issued", turn.day(turn.issued()))
                .param("submitted", turn.day(turn.submitted()))
                .param("snapshot", snapshot)
                .param("sha256", sha256(snapshot))
                .update();
        if (issued == 0) {
            return;
        }
        database.sql(STEPS)
                .param("school", turn.school())
                .param("round", turn.round().name())
                .param("issued", turn.day(turn.issued()))
                .param("submitted", turn.day(turn.submitted()))
                .update();
        if (turn.accepted() > 0) {
            database.sql(ACCEPTANCE)
                    .param("school", turn.school())
                    .param("round", turn.round().name())
                    .param("by", turn.round().by())
                    .param("accepted", turn.day(turn.accepted()))
                    .update();
        }
    }

    private static String sha256(String snapshot) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(snapshot.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
