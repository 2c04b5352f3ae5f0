package vn.thidua.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.activity.Activity.ActivityLevel;
import vn.thidua.activity.Activity.Exactness;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.staff.Person;

class ActivityTests {

    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2021, 5, 31);

    private final Organisation school = new Organisation(
            OrganisationKind.SCHOOL,
            null,
            "TCT",
            "Trường Chính trị",
            "TCT",
            EmulationYear.Kind.CALENDAR,
            LocalDate.of(2000, 1, 1));
    private final Person person = new Person(school, "001", "Lò Thị Mai", LocalDate.of(2010, 9, 1));

    @Test
    void every_variant_belongs_to_one_kind() {
        for (ActivityVariant variant : ActivityVariant.values()) {
            assertThat(Arrays.stream(ActivityKind.values())
                            .filter(kind -> kind.variants().contains(variant)))
                    .as(variant.name())
                    .hasSize(1);
        }
        for (ActivityKind kind : ActivityKind.values()) {
            assertThat(kind.variants().isEmpty()).isEqualTo(!kind.asks("variant"));
        }
    }

    @Test
    void what_a_kind_does_not_use_is_not_kept() {
        var bulletin = activity(form(ActivityKind.BULLETIN, ActivityVariant.NEWS, "01", MARCH, MAY, 19L), person);
        assertThat(bulletin.person()).isNull();
        assertThat(bulletin.variant()).isNull();
        assertThat(bulletin.ends()).isNull();
        assertThat(bulletin.amount()).isEqualTo(19);
        assertThat(bulletin.exactness()).isEqualTo(Exactness.EXACT);
    }

    @Test
    void a_number_that_nobody_knows_is_not_nought() {
        var conference = activity(form(ActivityKind.CONFERENCE, null, null, MARCH, null, null), null);
        assertThat(conference.amount()).isNull();
        assertThat(conference.exactness()).isNull();
    }

    @Test
    void the_same_course_twice_at_a_time_is_one_turn_too_many() {
        var first = study(ActivityVariant.CC, MARCH, null);
        assertThatThrownBy(() -> study(ActivityVariant.CC, MAY, null).refuseTwin(first))
                .isInstanceOf(Refusal.class);
        study(ActivityVariant.TC, MAY, null).refuseTwin(first);
        study(ActivityVariant.CC, LocalDate.of(2020, 1, 1), MARCH.minusDays(1)).refuseTwin(first);
        first.refuseTwin(first);
    }

    @Test
    void dates_stand_in_their_order_and_people_serve() {
        assertThatThrownBy(() -> study(ActivityVariant.CC, MAY, MARCH)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> study(ActivityVariant.CC, LocalDate.of(2009, 1, 1), null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_journal_does_not_say_whose_salary_was_raised() {
        var step = activity(form(ActivityKind.SALARY, ActivityVariant.EARLY, null, MARCH, null, null), person);
        assertThat(step.entered().words().toString()).doesNotContain("Mai");
        assertThat(study(ActivityVariant.CC, MARCH, null).entered().words().toString())
                .contains("Mai");
    }

    private Activity study(ActivityVariant variant, LocalDate begins, @Nullable LocalDate ends) {
        return activity(form(ActivityKind.STUDY, variant, null, begins, ends, null), person);
    }

    private Activity activity(ActivityForm form, @Nullable Person who) {
        return new Activity(school, form, who, null);
    }

    private static ActivityForm form(
            ActivityKind kind,
            @Nullable ActivityVariant variant,
            @Nullable String number,
            LocalDate begins,
            @Nullable LocalDate ends,
            @Nullable Long amount) {
        return new ActivityForm(
                kind,
                variant,
                null,
                null,
                "Nội dung",
                ActivityLevel.SCHOOL,
                number,
                begins,
                ends,
                amount,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
