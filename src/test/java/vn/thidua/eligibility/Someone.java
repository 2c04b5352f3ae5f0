package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.eligibility.Evidence.Award;
import vn.thidua.eligibility.Evidence.ClusterPlace;
import vn.thidua.eligibility.Evidence.Enrolment;
import vn.thidua.eligibility.Evidence.Enrolment.RegisterState;
import vn.thidua.eligibility.Evidence.Former;
import vn.thidua.eligibility.Evidence.Member;
import vn.thidua.eligibility.Evidence.Rating;
import vn.thidua.eligibility.Evidence.Records;
import vn.thidua.eligibility.Evidence.Service;
import vn.thidua.eligibility.Evidence.Work;
import vn.thidua.eligibility.Subject.SubjectKind;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;

/** Somebody, or some unit, with a record that a test writes; judged in one year, whose list of registrations is locked. */
final class Someone {

    static final UUID SCHOOL = UUID.randomUUID();

    final EmulationYear year;
    private final SubjectKind kind;
    private final String name;
    private LocalDate joined = LocalDate.of(2015, 9, 1);
    private LocalDate left;
    private Former former;
    private final List<ClusterPlace> places = new ArrayList<>();
    private boolean elsewhere;
    private Enrolment enrolment;
    private final List<Event> events = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<Award> awards = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Set<EmulationYear> recordedWorks = new HashSet<>();
    private final Map<EmulationYear, Set<String>> recordedAwards = new HashMap<>();
    private LocalDate today;
    private LocalDate received;
    private Evidence written;

    private Someone(EmulationYear year, SubjectKind kind, String name) {
        this.year = year;
        this.kind = kind;
        this.name = name;
        this.today = year.lastDay().plusDays(40);
        this.enrolment = new Enrolment(RegisterState.LOCKED, year.firstDay().plusDays(45), UUID.randomUUID(), all());
        for (int past = year.first() - 12; past <= year.first(); past++) {
            var when = new EmulationYear(past, year.kind());
            recordedWorks.add(when);
            if (past < year.first()) {
                recordedAwards.put(when, new HashSet<>(Set.of("LDTT")));
            }
        }
    }

    private static Set<String> all() {
        return Set.of("LDTT", "CSTDCS", "CSTDBT", "CSTDTQ", "TTLDTT", "TTLDXS", "CTD_BT", "CTD_CP");
    }

    static Someone in(EmulationYear year) {
        return new Someone(year, SubjectKind.PERSON, "Một người");
    }

    static Someone in(String year) {
        return in(EmulationYear.parse(year));
    }

    static Someone school(String year) {
        return new Someone(EmulationYear.parse(year), SubjectKind.SCHOOL, "Một trường");
    }

    static Someone unit(EmulationYear year) {
        return new Someone(year, SubjectKind.UNIT, "Một khoa");
    }

    static Someone unit(String year) {
        return unit(EmulationYear.parse(year));
    }

    private EmulationYear ago(int years) {
        return new EmulationYear(year.first() - years, year.kind());
    }

    Someone rated(String level) {
        return rated(0, level);
    }

    /** {@code ago}: 0 the year judged, 1 the one before … */
    Someone rated(int ago, String level) {
        ratings.add(new Rating(UUID.randomUUID(), ago(ago), level, true));
        return this;
    }

    Someone ratedUnconfirmed(int ago, String level) {
        ratings.add(new Rating(UUID.randomUUID(), ago(ago), level, false));
        return this;
    }

    Someone initiative(int ago, String scope) {
        return work("INITIATIVE", "Sáng kiến " + ago + scope, ago, scope, "RECOGNISED", true, true);
    }

    Someone topic(int ago, String scope, boolean applied) {
        return work("TOPIC", "Đề tài " + ago, ago, scope, "ACCEPTED", applied, true);
    }

    Someone work(String what, String title, int ago, String scope, String state, boolean applied, boolean confirmed) {
        works.add(new Work(UUID.randomUUID(), what, title, ago(ago), scope, state, applied, confirmed));
        return this;
    }

    Someone awarded(String title, int... ago) {
        for (int years : ago) {
            award(title, ago(years), true, true);
        }
        return this;
    }

    Someone award(String title, EmulationYear when, boolean merit, boolean confirmed) {
        awards.add(new Award(
                UUID.randomUUID(),
                title,
                when,
                merit,
                confirmed,
                confirmed ? "12-QĐ/TCT" : null,
                confirmed ? when.lastDay() : null));
        return this;
    }

    Someone joined(LocalDate day) {
        joined = day;
        return this;
    }

    Someone left(LocalDate day) {
        left = day;
        return this;
    }

    Someone fromElsewhere() {
        elsewhere = true;
        return this;
    }

    /** Confirmed to come from another school, with or without its opinion. */
    Someone from(String school, LocalDate from, LocalDate to, String opinion) {
        elsewhere = true;
        former = new Former(school, from, to, opinion, Set.of());
        return this;
    }

    Someone placed(String cluster, String role, Integer place) {
        places.add(new ClusterPlace(cluster, role, place, null));
        return this;
    }

    Someone event(PersonnelEventKind what, LocalDate from, LocalDate to) {
        events.add(new Event(what, new Period(from, to), null, null));
        return this;
    }

    Someone studied(LocalDate from, LocalDate to, String result) {
        events.add(new Event(PersonnelEventKind.STUDY, new Period(from, to), null, result));
        return this;
    }

    Someone disciplined(Discipline form, LocalDate from, LocalDate to) {
        events.add(new Event(PersonnelEventKind.DISCIPLINE, new Period(from, to), form, null));
        return this;
    }

    Someone registered(String... titles) {
        enrolment = new Enrolment(RegisterState.LOCKED, null, UUID.randomUUID(), Set.of(titles));
        return this;
    }

    Someone notRegistered(RegisterState list, LocalDate closes) {
        enrolment = new Enrolment(list, closes, null, Set.of());
        return this;
    }

    Someone member(Someone person) {
        members.add(new Member(person.evidence(), members.isEmpty()));
        return this;
    }

    Someone noWorksKnownOf(int... ago) {
        for (int years : ago) {
            recordedWorks.remove(ago(years));
        }
        return this;
    }

    Someone noAwardsKnownOf(int... ago) {
        for (int years : ago) {
            recordedAwards.remove(ago(years));
        }
        return this;
    }

    /** Somebody at the school was awarded it in the year judged. */
    Someone decided(String... titles) {
        recordedAwards.put(year, new HashSet<>(Set.of(titles)));
        return this;
    }

    Someone today(LocalDate day) {
        today = day;
        return this;
    }

    Someone receivedOn(LocalDate day) {
        received = day;
        return this;
    }

    Evidence evidence() {
        if (written == null) {
            written = new Evidence(
                    new Subject(kind, UUID.randomUUID(), SCHOOL),
                    "X001",
                    name,
                    null,
                    new Service(joined, left, elsewhere, events, former),
                    ratings,
                    works,
                    awards,
                    enrolment,
                    members,
                    new Records(recordedWorks, recordedAwards, places));
        }
        return written;
    }

    Verdict verdict(String title) {
        return verdict(title, TheLaw.book(year));
    }

    Verdict verdict(String title, Rulebook book) {
        return new Assessment(book, TheLaw.ABSENCES, today, received).judge(evidence(), title);
    }

    /** The verdict under a single rule written for the test. */
    Verdict under(Standard rule) {
        return verdict(rule.code(), Rulebook.of(year, List.of(rule)));
    }
}
