package vn.thidua.reception;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.reception.ReceivedReports.Received;
import vn.thidua.reception.ReportCalls.Call;
import vn.thidua.shared.Viewer;

/** Lays out what was handed in: the call that was chosen, or the latest. */
@Component
class ReceivedPage {

    private final ReportCalls calls;
    private final ReceivedReports received;

    ReceivedPage(ReportCalls calls, ReceivedReports received) {
        this.calls = calls;
        this.received = received;
    }

    /** Completeness and timeliness of a call. */
    record Rates(int owed, long handedIn, long accepted, long timely, String missing) {

        static Rates of(List<Received> rows) {
            return new Rates(
                    rows.size(),
                    rows.stream().filter(Received::isHandedIn).count(),
                    rows.stream().filter(Received::isAccepted).count(),
                    rows.stream()
                            .filter(row -> row.isHandedIn() && !row.isLate())
                            .count(),
                    rows.stream()
                            .filter(row -> !row.isHandedIn())
                            .map(Received::author)
                            .collect(Collectors.joining(", ")));
        }
    }

    String lay(@Nullable UUID chosen, Viewer viewer, Model model) {
        List<Call> all = calls.of(viewer.homeId());
        Call call = chosen(all, chosen);
        List<Received> rows = rows(call, viewer);
        model.addAttribute("calls", all);
        model.addAttribute("call", call);
        model.addAttribute("rows", rows);
        model.addAttribute("rates", Rates.of(rows));
        model.addAttribute("unasked", received.unasked(viewer.homeId()));
        return "reception/list";
    }

    List<Received> rows(@Nullable UUID chosen, Viewer viewer) {
        return rows(chosen(calls.of(viewer.homeId()), chosen), viewer);
    }

    private static @Nullable Call chosen(List<Call> all, @Nullable UUID id) {
        return all.stream()
                .filter(call -> id == null || call.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<Received> rows(@Nullable Call call, Viewer viewer) {
        return call == null
                ? List.of()
                : received.of(viewer.homeId(), call.kind(), call.period(), call.template(), call.dueOn());
    }
}
