package vn.thidua.prize;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.prize.Prizes.Prize;
import vn.thidua.prize.Prizes.PrizeState;

/** A page of the payment list with its sums; what a filter does not let through is still weighed. */
final class PaymentList {

    /** Every line carries its reckoning. */
    private static final int LINES = 25;

    private PaymentList() {}

    static void lay(List<Prize> all, Prizes.Filter filter, Words words, HttpServletRequest request, Model model) {
        List<Prize> found = all.stream().filter(filter::lets).toList();
        Paging paging = Paging.of(request, "decision").by(LINES).of(found.size());
        model.addAttribute(
                "rows",
                found.stream().skip(paging.offset()).limit(paging.rows()).toList());
        model.addAttribute("bases", bases(found, words));
        model.addAttribute("paging", paging);
        model.addAttribute("filter", filter);
        model.addAttribute("decisions", Prizes.decisions(all));
        model.addAttribute("due", Prizes.sum(found, PrizeState.DUE));
        model.addAttribute("paid", Prizes.sum(found, PrizeState.PAID));
        model.addAttribute("recover", Prizes.sum(found, PrizeState.RECOVER));
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** What the amounts rest on, each once. */
    private static List<String> bases(List<Prize> found, Words words) {
        return found.stream()
                .map(Prize::facts)
                .filter(facts -> facts.rate() != null && facts.base() != null)
                .map(facts -> words.say(
                        "prize.basis", facts.rate().legalBasis(), facts.base().legalBasis()))
                .distinct()
                .toList();
    }
}
