package vn.thidua.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Paging;
import vn.thidua.scrutiny.Severity;
import vn.thidua.shared.Viewer;

/** Lays out a text in stretches of some thousand letters, each with what was found in it. */
@Component
class ReadingPage {

    private static final int STRETCH = 6_000;
    private static final int MOST_CARDS = 16;
    private static final int MOST_GRAVE = 12;

    private final TextReadings readings;

    ReadingPage(TextReadings readings) {
        this.readings = readings;
    }

    /** A finding and the page of the text on which it stands. */
    record Grave(Panel.Shown one, int page) {}

    Panel lay(UUID id, Viewer viewer, Paging paging, Model model) {
        TextReading reading = readings.require(id, viewer);
        Panel panel = readings.panel(reading, viewer);
        List<int[]> stretches = stretches(panel);
        paging.by(1).of(stretches.size());
        int[] stretch = stretches.get(Math.min(paging.number(), stretches.size()) - 1);
        List<Panel.Shown> here = within(panel.shown(), stretch).stream()
                .sorted(Comparator.comparing(Panel.Shown::severity))
                .toList();
        model.addAttribute("reading", reading);
        model.addAttribute("panel", panel);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("here", here);
        model.addAttribute("passed", within(panel.passed(), stretch));
        model.addAttribute("lines", panel.lines(stretch[0], stretch[1]));
        model.addAttribute("grave", stretches.size() == 1 ? List.of() : grave(panel, stretches));
        model.addAttribute("firstLine", line(panel, stretch[0]));
        model.addAttribute("lastLine", line(panel, Math.max(stretch[0], stretch[1] - 1)));
        model.addAttribute("paging", paging);
        model.addAttribute("decides", true);
        model.addAttribute("address", "/report-readings/" + id);
        return panel;
    }

    /** The gravest of the whole text, for those who begin with them. */
    private static List<Grave> grave(Panel panel, List<int[]> stretches) {
        return panel.shown().stream()
                .filter(one -> one.severity() != Severity.NOTE)
                .sorted(Comparator.comparing(Panel.Shown::severity))
                .limit(MOST_GRAVE)
                .map(one -> new Grave(one, pageOf(one, stretches)))
                .toList();
    }

    private static int pageOf(Panel.Shown one, List<int[]> stretches) {
        int page = 1;
        while (page < stretches.size()
                && one.finding().place().from() >= stretches.get(page)[0]) {
            page++;
        }
        return page;
    }

    private static int line(Panel panel, int at) {
        return 1
                + (int) panel.script()
                        .text()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static List<Panel.Shown> within(List<Panel.Shown> findings, int[] stretch) {
        return findings.stream()
                .filter(one -> one.finding().place().from() >= stretch[0]
                        && one.finding().place().from() < stretch[1])
                .toList();
    }

    /** Cut at the ends of lines, so that no page is longer than people like nor has more findings than they can take in. */
    private static List<int[]> stretches(Panel panel) {
        String text = panel.script().text();
        var stretches = new ArrayList<int[]>();
        int begin = 0;
        while (begin < text.length()) {
            int limit = Math.min(text.length(), begin + STRETCH);
            int most = limitOfCards(panel, begin, limit);
            int line = text.lastIndexOf('\n', most - 1);
            int end = most == text.length() ? most : line > begin ? line + 1 : most;
            stretches.add(new int[] {begin, end});
            begin = end;
        }
        return stretches;
    }

    private static int limitOfCards(Panel panel, int begin, int limit) {
        int count = 0;
        for (Panel.Shown one : panel.inOrder()) {
            int at = one.finding().place().from();
            if (at >= begin && at < limit && ++count > MOST_CARDS) {
                return Math.max(at, begin + 1);
            }
        }
        return limit;
    }
}
