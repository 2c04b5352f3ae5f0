package vn.thidua.reconciliation;

import java.util.ArrayList;
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

    private final TextReadings readings;

    ReadingPage(TextReadings readings) {
        this.readings = readings;
    }

    Panel lay(UUID id, Viewer viewer, Paging paging, Model model) {
        TextReading reading = readings.require(id, viewer);
        Panel panel = readings.panel(reading, viewer);
        List<int[]> stretches = stretches(panel);
        paging.by(1).of(stretches.size());
        int[] stretch = stretches.get(Math.min(paging.number(), stretches.size()) - 1);
        List<Panel.Shown> here = within(panel.shown(), stretch);
        model.addAttribute("reading", reading);
        model.addAttribute("panel", panel);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("here", here);
        model.addAttribute("passed", within(panel.passed(), stretch));
        model.addAttribute("lines", panel.lines(stretch[0], stretch[1]));
        model.addAttribute("paging", paging);
        model.addAttribute("decides", true);
        model.addAttribute("address", "/report-readings/" + id);
        return panel;
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
