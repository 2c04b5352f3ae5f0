package vn.thidua.award;

import java.util.Collection;
import vn.thidua.title.TitleRule;

/** How high it was decided (cấp quyết định). */
public enum AwardLevel {
    /** Cơ sở: the rector, a chair of commune or district, a director of department. */
    BASE,
    /** Tỉnh, bộ; the Academy counts here. */
    PROVINCE,
    /** Nhà nước: Prime Minister, Government, State President. */
    STATE;

    /** The level of those who may decide a title. */
    public static AwardLevel of(Collection<TitleRule.Decider> deciders) {
        return deciders.stream().map(AwardLevel::of).min(Enum::compareTo).orElse(BASE);
    }

    private static AwardLevel of(TitleRule.Decider decider) {
        return switch (decider) {
            case UNIT_HEAD, COMMUNE_CHAIR, DISTRICT_CHAIR, DEPARTMENT_DIRECTOR -> BASE;
            case PROVINCE_CHAIR, MINISTER, ACADEMY_DIRECTOR -> PROVINCE;
            case NATIONAL_ASSEMBLY, PRIME_MINISTER, STATE_PRESIDENT -> STATE;
        };
    }
}
