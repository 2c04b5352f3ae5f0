package vn.thidua.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.law.RatingRule.QuotaReading;
import vn.thidua.quota.QuotaTable.Counted;
import vn.thidua.title.Quota.QuotaLevel;
import vn.thidua.title.Quota.QuotaRounding;

class QuotaTests {

    private static Cap cap(int percent, QuotaReading reading) {
        return new Cap(percent, QuotaRounding.DOWN, reading);
    }

    @Test
    void twenty_percent_of_forty_nine_are_nine_or_eight_as_one_reads_it() {
        assertThat(cap(20, QuotaReading.INCLUSIVE).allows(49)).isEqualTo(9);
        assertThat(cap(20, QuotaReading.EXCLUSIVE).allows(49)).isEqualTo(8);
        assertThat(cap(20, QuotaReading.INCLUSIVE).exactly(49)).isEqualTo(9.8);
        assertThat(cap(20, QuotaReading.EXCLUSIVE).exactly(49)).isEqualTo(8.17);
    }

    @Test
    void fifteen_percent_of_thirty_six_are_five_or_four() {
        assertThat(cap(15, QuotaReading.INCLUSIVE).allows(36)).isEqualTo(5);
        assertThat(cap(15, QuotaReading.EXCLUSIVE).allows(36)).isEqualTo(4);
        assertThat(cap(15, QuotaReading.INCLUSIVE).read(QuotaReading.EXCLUSIVE).allows(36))
                .isEqualTo(4);
    }

    @Test
    void fractions_are_rounded_as_chosen() {
        assertThat(new Cap(15, QuotaRounding.UP, QuotaReading.INCLUSIVE).allows(36))
                .isEqualTo(6);
        assertThat(new Cap(15, QuotaRounding.UP, QuotaReading.INCLUSIVE).allows(20))
                .isEqualTo(3);
        assertThat(new Cap(15, QuotaRounding.NEAREST, QuotaReading.INCLUSIVE).allows(36))
                .isEqualTo(5);
        assertThat(new Cap(15, QuotaRounding.NEAREST, QuotaReading.INCLUSIVE).allows(10))
                .isEqualTo(2);
        assertThat(new Cap(15, QuotaRounding.NEAREST, QuotaReading.INCLUSIVE).allows(9))
                .isEqualTo(1);
        assertThat(new Cap(20, QuotaRounding.UP, QuotaReading.EXCLUSIVE).allows(49))
                .isEqualTo(9);
        assertThat(new Cap(20, QuotaRounding.NEAREST, QuotaReading.EXCLUSIVE).allows(49))
                .isEqualTo(8);
        assertThat(new Cap(20, QuotaRounding.NEAREST, QuotaReading.EXCLUSIVE).allows(51))
                .isEqualTo(9);
    }

    /** The exclusive reading is what it says: the chosen are at most so many of those who stay below, and one more is too many. */
    @Test
    void the_exclusive_reading_satisfies_its_own_inequality() {
        for (int percent = 1; percent <= 100; percent++) {
            for (int counted = 0; counted <= 120; counted++) {
                int allowed = cap(percent, QuotaReading.EXCLUSIVE).allows(counted);
                assertThat(100 * allowed).isLessThanOrEqualTo(percent * (counted - allowed));
                assertThat(100 * (allowed + 1)).isGreaterThan(percent * (counted - allowed - 1));
                int inclusive = cap(percent, QuotaReading.INCLUSIVE).allows(counted);
                assertThat(100 * inclusive).isLessThanOrEqualTo(percent * counted);
                assertThat(100 * (inclusive + 1)).isGreaterThan(percent * counted);
            }
        }
    }

    private static Candidate candidate(String name, boolean open, boolean excellent, int scope, int works) {
        return new Candidate(UUID.randomUUID(), name, open, excellent, scope, works);
    }

    private static List<Counted> unit(String name, int counted, Candidate... candidates) {
        UUID unit = UUID.randomUUID();
        var people = new ArrayList<Counted>();
        for (int person = 0; person < counted; person++) {
            people.add(new Counted(unit, name, true, person < candidates.length ? candidates[person] : null));
        }
        return people;
    }

    @Test
    void the_strongest_stand_above_the_line() {
        Candidate open = candidate("Mở", true, true, 4, 3);
        Candidate plain = candidate("Thường", false, false, 4, 3);
        Candidate wide = candidate("Rộng", false, true, 3, 1);
        Candidate narrow = candidate("Hẹp", false, true, 2, 2);
        Candidate single = candidate("Một", false, true, 2, 1);
        var table = QuotaTable.of(
                "Trường",
                unit("Khoa", 20, open, plain, single, wide, narrow),
                cap(15, QuotaReading.INCLUSIVE),
                QuotaLevel.UNIT);
        QuotaLine line = table.lines().get(0);
        assertThat(line.candidates()).containsExactly(wide, narrow, single, plain, open);
        assertThat(line.allowed()).isEqualTo(3);
        assertThat(line.over()).isEqualTo(2);
        assertThat(line.places().stream().map(QuotaLine.Place::within)).containsExactly(true, true, true, false, false);
        assertThat(line.places()).noneMatch(QuotaLine.Place::tied);
        assertThat(table.candidates()).isEqualTo(5);
    }

    @Test
    void who_is_equal_across_the_line_is_marked_for_the_council() {
        Candidate first = candidate("Nhất", false, true, 3, 1);
        Candidate second = candidate("Nhì", false, true, 2, 1);
        Candidate third = candidate("Ba", false, true, 2, 1);
        Candidate last = candidate("Cuối", false, false, 2, 1);
        var line = QuotaTable.of(
                        "Trường",
                        unit("Khoa", 14, first, second, third, last),
                        cap(15, QuotaReading.INCLUSIVE),
                        QuotaLevel.UNIT)
                .lines()
                .get(0);
        assertThat(line.allowed()).isEqualTo(2);
        assertThat(line.places().stream().map(QuotaLine.Place::tied)).containsExactly(false, true, true, false);
    }

    @Test
    void without_room_nobody_is_tied_and_with_room_for_all_neither() {
        Candidate one = candidate("Một", false, true, 2, 1);
        Candidate other = candidate("Hai", false, true, 2, 1);
        var none = QuotaTable.of(
                        "Trường", unit("Khoa", 3, one, other), cap(15, QuotaReading.INCLUSIVE), QuotaLevel.UNIT)
                .lines()
                .get(0);
        assertThat(none.allowed()).isZero();
        assertThat(none.places()).noneMatch(QuotaLine.Place::tied).noneMatch(QuotaLine.Place::within);
        var all = QuotaTable.of(
                        "Trường", unit("Khoa", 14, one, other), cap(15, QuotaReading.INCLUSIVE), QuotaLevel.UNIT)
                .lines()
                .get(0);
        assertThat(all.places()).noneMatch(QuotaLine.Place::tied).allMatch(QuotaLine.Place::within);
        assertThat(all.over()).isZero();
    }

    @Test
    void unit_by_unit_fractions_are_lost_that_the_whole_school_would_keep() {
        var people = new ArrayList<>(unit("Khoa A", 9, candidate("A", false, true, 2, 1)));
        people.addAll(unit("Khoa B", 9, candidate("B", false, true, 2, 1)));
        people.add(new Counted(people.get(0).unit(), "Khoa A", false, null));
        var units = QuotaTable.of("Trường", people, cap(15, QuotaReading.INCLUSIVE), QuotaLevel.UNIT);
        assertThat(units.lines()).extracting(QuotaLine::name).containsExactly("Khoa A", "Khoa B");
        assertThat(units.counted()).isEqualTo(18);
        assertThat(units.allowed()).isEqualTo(2);
        assertThat(units.allowed(QuotaReading.EXCLUSIVE)).isEqualTo(2);
        assertThat(units.whole().allowed()).isEqualTo(2);
        assertThat(units.whole().unit()).isNull();
        var larger = new ArrayList<>(unit("Khoa A", 13));
        larger.addAll(unit("Khoa B", 13));
        assertThat(QuotaTable.of("Trường", larger, cap(15, QuotaReading.INCLUSIVE), QuotaLevel.UNIT)
                        .allowed())
                .isEqualTo(2);
        var school = QuotaTable.of("Trường", larger, cap(15, QuotaReading.INCLUSIVE), QuotaLevel.SCHOOL);
        assertThat(school.allowed()).isEqualTo(3);
        assertThat(school.lines()).containsExactly(school.whole());
    }

    @Test
    void more_people_never_allow_fewer() {
        var chance = new Random(5);
        for (int round = 0; round < 2000; round++) {
            int percent = 1 + chance.nextInt(100);
            int counted = chance.nextInt(500);
            for (QuotaRounding rounding : QuotaRounding.values()) {
                for (QuotaReading reading : QuotaReading.values()) {
                    var cap = new Cap(percent, rounding, reading);
                    assertThat(cap.allows(counted + 1)).isGreaterThanOrEqualTo(cap.allows(counted));
                    assertThat(Math.abs(cap.allows(counted) - cap.exactly(counted)))
                            .isLessThan(1.0);
                }
            }
        }
    }
}
