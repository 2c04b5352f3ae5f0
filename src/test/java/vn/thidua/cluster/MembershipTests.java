package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

class MembershipTests {

    private final Organisation academy = body(OrganisationKind.ACADEMY, null, "HV");
    private final Organisation school = body(OrganisationKind.SCHOOL, academy, "T1");
    private final Organisation other = body(OrganisationKind.SCHOOL, academy, "T2");
    private final Organisation cluster = body(OrganisationKind.CLUSTER, academy, "C");
    private final Organisation faculty = body(OrganisationKind.FACULTY, school, "K1");

    private static Organisation body(OrganisationKind kind, Organisation parent, String code) {
        return new Organisation(
                kind, parent, code, "Tên " + code, code, EmulationYear.Kind.CALENDAR, LocalDate.of(2000, 1, 1));
    }

    @Test
    void only_bodies_of_the_same_kind_of_year_that_exist_become_members() {
        var year = EmulationYear.parse("2022");
        refused("membership.onlyBodiesInClusters", () -> member(cluster, faculty, year));
        refused("membership.onlyBodiesInClusters", () -> member(school, other, year));
        refused("membership.otherKindOfYear", () -> member(cluster, school, EmulationYear.parse("2021-2022")));
        school.close(LocalDate.of(2021, 7, 1));
        refused("membership.notInThatYear", () -> member(cluster, school, year));
        assertThat(member(cluster, school, EmulationYear.parse("2021")).role()).isEqualTo(MembershipRole.MEMBER);
    }

    @Test
    void both_sides_of_a_membership_are_told_of_its_beginning_and_its_end() {
        Membership membership = member(cluster, school, EmulationYear.parse("2022"));
        assertThat(membership.entered())
                .returns(cluster.id(), MembershipEvent::organisationId)
                .returns(school.id(), MembershipEvent::memberId);
        assertThat(membership.ended())
                .returns(cluster.id(), MembershipEvent::organisationId)
                .returns(school.id(), MembershipEvent::memberId);
    }

    private static Membership member(Organisation cluster, Organisation member, EmulationYear year) {
        return new Membership(cluster, member, year, MembershipRole.MEMBER, null);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                .isEqualTo("refusal." + key));
    }
}
