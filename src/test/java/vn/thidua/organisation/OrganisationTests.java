package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

class OrganisationTests {

    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

    private final Organisation academy = body(OrganisationKind.ACADEMY, null, "HV");
    private final Organisation school = body(OrganisationKind.SCHOOL, academy, "T1");
    private final Organisation other = body(OrganisationKind.SCHOOL, academy, "T2");
    private final Organisation cluster = body(OrganisationKind.CLUSTER, academy, "C");
    private final Organisation faculty = body(OrganisationKind.FACULTY, school, "K1");

    private static Organisation body(OrganisationKind kind, Organisation parent, String code) {
        return new Organisation(kind, parent, code, "Tên " + code, code, EmulationYear.Kind.CALENDAR, FOUNDED);
    }

    @Test
    void on_the_day_before_a_renaming_the_old_name_holds_and_from_that_day_the_new_one() {
        school.rename("Tên mới", "Mới", DAY, "12-QĐ/TU");
        assertThat(school.nameOn(DAY.minusDays(1))).isEqualTo("Tên T1");
        assertThat(school.nameOn(DAY)).isEqualTo("Tên mới");
        assertThat(school.bearsNameSince()).isEqualTo(DAY);
    }

    @Test
    void each_of_three_names_holds_on_its_days() {
        school.rename("Tên hai", "Hai", DAY, null);
        school.rename("Tên ba", "Ba", DAY.plusYears(1), null);
        assertThat(school.nameOn(FOUNDED.minusYears(1))).isEqualTo("Tên T1");
        assertThat(school.nameOn(DAY.plusMonths(6))).isEqualTo("Tên hai");
        assertThat(school.nameOn(DAY.plusYears(9))).isEqualTo("Tên ba");
    }

    @Test
    void a_name_cannot_begin_before_the_last_one() {
        school.rename("Tên hai", "Hai", DAY, null);
        refused("organisation.renamedBeforeLastName", () -> school.rename("Tên ba", "Ba", DAY, null));
    }

    @Test
    void a_renaming_taken_back_leaves_no_trace_but_the_event() {
        school.rename("Tên sai", "Sai", DAY, null);
        var event = school.takeBackName("nhập nhầm");
        assertThat(event.reason()).isEqualTo("nhập nhầm");
        assertThat(school.name()).isEqualTo("Tên T1");
        assertThat(school.shortName()).isEqualTo("T1");
        assertThat(school.formerNames()).isEmpty();
        refused("organisation.nothingToTakeBack", () -> school.takeBackName("nữa"));
    }

    @Test
    void a_closed_organisation_is_neither_renamed_nor_closed_again() {
        school.close(DAY);
        assertThat(school.valid().to()).isEqualTo(DAY.minusDays(1));
        refused("organisation.notOnThatDay", () -> school.rename("Tên mới", "Mới", DAY, null));
        refused("organisation.alreadyClosed", () -> school.close(DAY.minusDays(5)));
        refused("organisation.notOnThatDay", () -> school.close(DAY));
    }

    @Test
    void closing_cannot_reach_back_before_the_present_name() {
        school.rename("Tên hai", "Hai", DAY, null);
        refused("organisation.closedBeforeItsName", () -> school.close(DAY));
    }

    @Test
    void a_school_merges_into_a_school_and_not_into_a_cluster_or_itself_or_a_unit() {
        refused("organisation.mergeUnlike", () -> school.mergeInto(cluster, DAY, null));
        refused("organisation.mergeUnlike", () -> school.mergeInto(school, DAY, null));
        refused("organisation.mergeUnlike", () -> school.mergeInto(faculty, DAY, null));
        school.mergeInto(other, DAY, "1-QĐ");
        assertThat(school.valid().contains(DAY)).isFalse();
        assertThat(school.successions()).singleElement().satisfies(succession -> {
            assertThat(succession.successor()).isSameAs(other);
            assertThat(succession.effectiveOn()).isEqualTo(DAY);
        });
    }

    @Test
    void nothing_merges_into_what_no_longer_exists() {
        other.close(DAY);
        refused("organisation.notOnThatDay", () -> school.mergeInto(other, DAY, null));
        assertThat(school.valid().to()).isNull();
    }

    @Test
    void a_faculty_merges_within_its_school_only() {
        var office = body(OrganisationKind.OFFICE, school, "P1");
        var elsewhere = body(OrganisationKind.FACULTY, other, "K1");
        var board = body(OrganisationKind.LEADERSHIP, school, "BGH");
        refused("organisation.mergeUnlike", () -> faculty.mergeInto(elsewhere, DAY, null));
        refused("organisation.mergeUnlike", () -> faculty.mergeInto(board, DAY, null));
        faculty.mergeInto(office, DAY, null);
        assertThat(faculty.valid().to()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void reopening_undoes_a_merger_unless_the_successor_is_gone_too() {
        school.mergeInto(other, DAY, null);
        other.close(DAY.plusYears(1));
        refused("organisation.successorIsClosed", () -> school.reopen("nhập nhầm"));
        other.reopen("nhập nhầm");
        school.reopen("nhập nhầm");
        assertThat(school.valid().to()).isNull();
        assertThat(school.successions()).isEmpty();
        refused("organisation.notClosed", () -> school.reopen("nữa"));
    }

    @Test
    void a_unit_is_not_reopened_in_a_closed_school() {
        faculty.close(DAY);
        school.close(DAY);
        refused("organisation.bodyIsClosed", () -> faculty.reopen("nhập nhầm"));
    }

    @Test
    void a_unit_needs_a_school_that_exists_and_a_body_stands_below_superior_bodies_only() {
        refused("organisation.unitNeedsSchool", () -> body(OrganisationKind.FACULTY, null, "K2"));
        refused("organisation.unitNeedsSchool", () -> body(OrganisationKind.FACULTY, cluster, "K2"));
        refused("organisation.bodyBelowSuperior", () -> body(OrganisationKind.SCHOOL, other, "T3"));
        school.close(DAY);
        refused(
                "organisation.notOnThatDay",
                () -> new Organisation(
                        OrganisationKind.FACULTY, school, "K9", "Khoa", "K9", EmulationYear.Kind.CALENDAR, DAY));
    }

    @Test
    void what_an_education_office_manages_counts_school_years_whatever_was_chosen() {
        var office = new Organisation(
                OrganisationKind.EDUCATION_OFFICE, null, "PGD", "Phòng", "PGD", EmulationYear.Kind.SCHOOL, FOUNDED);
        var kindergarten = body(OrganisationKind.SCHOOL, office, "MN");
        assertThat(kindergarten.yearKind()).isEqualTo(EmulationYear.Kind.SCHOOL);
        assertThat(body(OrganisationKind.FACULTY, kindergarten, "TO").yearKind())
                .isEqualTo(EmulationYear.Kind.SCHOOL);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                .isEqualTo("refusal." + key));
    }
}
