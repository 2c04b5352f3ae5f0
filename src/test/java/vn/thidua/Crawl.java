package vn.thidua;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Follows every link that a person can reach from home; of pages of one kind, a few. */
public final class Crawl {

    /** Pages that people were found to reach, by their names, in the order in which they were met. */
    private static final Map<String, List<String>> REACHED = new ConcurrentHashMap<>();

    private Crawl() {}

    /** A page and the SQL that it took. */
    public record Visit(Pages.Answer answer, List<String> statements) {

        public boolean isPage() {
            return String.valueOf(answer.result().getResponse().getContentType())
                    .startsWith("text/html");
        }
    }

    /**
     * The pages that the named person reaches.
     *
     * @param ofAKind how many pages that differ only in an id, a filter or an order are visited
     */
    public static Map<String, Visit> as(Pages pages, String userName, int ofAKind) {
        Statements.of(() -> pages.as(userName));
        var visits = new LinkedHashMap<String, Visit>();
        var kinds = new HashMap<String, Integer>();
        var queue = new ArrayDeque<>(List.of("/"));
        while (!queue.isEmpty()) {
            String path = queue.poll();
            if (visits.containsKey(path) || kinds.merge(kind(path), 1, Integer::sum) > ofAKind) {
                continue;
            }
            var answer = new Pages.Answer[1];
            var statements = Statements.of(() -> answer[0] = pages.get(userName, path));
            if (answer[0].status() / 100 == 3) {
                queue.add(answer[0].location());
                continue;
            }
            var visit = new Visit(answer[0], statements);
            visits.put(path, visit);
            if (visit.isPage()) {
                links(answer[0].page()).forEach(queue::add);
            }
        }
        REACHED.put(
                userName,
                visits.entrySet().stream()
                        .filter(visit -> visit.getValue().isPage())
                        .map(Map.Entry::getKey)
                        .toList());
        return visits;
    }

    /** Addresses of pages that the named person reaches, at least one of each kind; where somebody walked them before in this run, those. */
    public static List<String> reached(Pages pages, String userName) {
        if (!REACHED.containsKey(userName)) {
            as(pages, userName, 1);
        }
        return REACHED.get(userName);
    }

    /** Pages that differ only in an id, or in how they are filtered and sorted, are of a kind. */
    public static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/verify/.+", "/verify/*")
                .replaceAll("\\?.*", "?");
    }

    private static Stream<String> links(Document page) {
        return page.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.startsWith("/"))
                .map(href -> href.replaceAll("#.*", ""))
                .map(href -> href.replace(" ", "%20"));
    }
}
