package vn.thidua.monthboard;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.appraisal.MonthSheet.MonthSubject;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.page.Paging;
import vn.thidua.personnel.Movements;
import vn.thidua.personnel.Movements.Movement;
import vn.thidua.shared.Period;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What the board of a month shows: how far each unit has come, who is exempt, who has no result, and who is on no list of this month. */
@Component
class BoardDesk {

    private static final int REASONS = 12;
    private static final int MISSING = 50;

    private final MonthBoard board;
    private final Movements movements;

    BoardDesk(MonthBoard board, Movements movements) {
        this.board = board;
        this.movements = movements;
    }

    void furnish(RatingMonth month, MonthBoard.Filter filter, Viewer viewer, Paging paging, Model model) {
        var units = board.units(month, filter.kind(), viewer);
        UUID unit = filter.unit() == null && units.size() == 1 ? units.get(0).id() : filter.unit();
        model.addAttribute("month", month);
        model.addAttribute("rows", board.page(month, filter, viewer, paging));
        model.addAttribute("units", units);
        model.addAttribute("bulkUnit", unit);
        model.addAttribute(
                "bulk", unit == null ? null : month.ratesAtOnce(viewer, unit).orElse(null));
        boolean incomplete =
                month.isClosed() && units.stream().anyMatch(each -> each.people() > each.exempt() + each.resulted());
        model.addAttribute(
                "without",
                incomplete ? board.without(month, filter.kind(), viewer, MISSING) : List.<MonthBoard.Row>of());
        model.addAttribute("exempt", board.exempt(month, filter.kind(), viewer, REASONS));
        model.addAttribute("elsewhere", elsewhere(month, filter.kind(), viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("keeper", month.isKeptBy(viewer));
    }

    /** Who is a name of the year but not of this month: had left before, or came later. */
    private List<Movement> elsewhere(RatingMonth month, MonthSubject subject, Viewer viewer) {
        boolean keeper = RatingMonth.isKeptBy(viewer, viewer.homeId());
        if (subject != MonthSubject.PERSON || !keeper && !viewer.is(Role.UNIT_HEAD)) {
            return List.of();
        }
        YearMonth of = month.month();
        @Nullable Set<UUID> units = keeper ? null : viewer.organisationsAs(Role.UNIT_HEAD);
        var year = new Period(
                of.withMonth(1).atDay(1), of.withMonth(1).plusMonths(11).atEndOfMonth());
        var time = new Period(of.atDay(1), of.atEndOfMonth());
        return movements.of(viewer.homeId(), year, units).stream()
                .filter(each -> each.isOutside(time))
                .toList();
    }
}
