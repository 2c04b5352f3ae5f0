package vn.thidua.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the same school's pages cost while other schools are added: the median wait of one visitor, at each size. */
final class Growth {

    private static final Duration TIME = Duration.ofMillis(1000);

    private final Map<PageOfSchool, TreeMap<Integer, Double>> medians = new LinkedHashMap<>();

    void measure(int schools, Visitor visitor, List<PageOfSchool> pages) {
        for (PageOfSchool page : pages.stream().filter(PageOfSchool::ownSchool).toList()) {
            var visit = new Load.Visit(visitor, page.path(1));
            Load.median(visit, TIME.dividedBy(4));
            medians.computeIfAbsent(page, one -> new TreeMap<>()).put(schools, Load.median(visit, TIME));
        }
    }

    void add(Report report) {
        medians.forEach((page, sizes) -> {
            double ratio = sizes.lastEntry().getValue() / sizes.firstEntry().getValue();
            String measured = sizes.entrySet().stream()
                    .map(size -> "%.1f".formatted(size.getValue()))
                    .collect(java.util.stream.Collectors.joining(" → ", "", " ms, ratio %.2f".formatted(ratio)));
            String what = "Median wait at "
                    + String.join(
                            " → ", sizes.keySet().stream().map(String::valueOf).toList()) + " schools, " + page.name();
            report.add(what, measured, "≤ 1.2", ratio <= 1.2);
        });
    }
}
