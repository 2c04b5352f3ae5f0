package vn.thidua.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thidua.campaign.DeadlineSource.Deadline;
import vn.thidua.shared.EmulationYear;

/**
 * Twelve months with what falls into each; what goes on for half a year or longer stands by itself, since it would only be
 * repeated in every month.
 */
record YearView(EmulationYear year, List<Deadline> allYear, List<Month> months) {

    private static final int LONG_IN_MONTHS = 6;

    static YearView of(EmulationYear year, List<Deadline> deadlines) {
        var allYear = new ArrayList<Deadline>();
        var dated = new ArrayList<Deadline>();
        deadlines.forEach(deadline -> (isLong(deadline) ? allYear : dated).add(deadline));
        dated.sort(Comparator.comparing(Deadline::to).thenComparing(Deadline::title));
        var months = new ArrayList<Month>();
        YearMonth first = YearMonth.from(year.firstDay());
        for (int i = 0; i < 12; i++) {
            YearMonth month = first.plusMonths(i);
            months.add(new Month(
                    month.atDay(1),
                    dated.stream().filter(deadline -> touches(deadline, month)).toList()));
        }
        return new YearView(year, List.copyOf(allYear), List.copyOf(months));
    }

    private static boolean isLong(Deadline deadline) {
        return deadline.from() == null
                || deadline.to() == null
                || Period.between(deadline.from(), deadline.to().plusDays(1)).toTotalMonths() >= LONG_IN_MONTHS;
    }

    private static boolean touches(Deadline deadline, YearMonth month) {
        return !YearMonth.from(deadline.from()).isAfter(month)
                && !YearMonth.from(deadline.to()).isBefore(month);
    }

    public boolean isEmpty() {
        return allYear.isEmpty()
                && months.stream().allMatch(month -> month.entries().isEmpty());
    }

    /** A month, by its first day. */
    record Month(LocalDate first, List<Deadline> entries) {

        public boolean contains(LocalDate day) {
            return YearMonth.from(first).equals(YearMonth.from(day));
        }
    }
}
