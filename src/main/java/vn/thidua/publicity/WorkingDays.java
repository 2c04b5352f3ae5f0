package vn.thidua.publicity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Days on which offices work: no Saturday, no Sunday, no holiday. */
record WorkingDays(Set<LocalDate> holidays) {

    WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The last of so many working days, the first of them counted if it is one. */
    LocalDate last(LocalDate first, int days) {
        LocalDate day = first;
        for (int left = isWorkingDay(day) ? days - 1 : days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
