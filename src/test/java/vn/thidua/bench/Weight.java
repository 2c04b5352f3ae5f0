package vn.thidua.bench;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * What a page weighs in bytes of content: itself, itself compressed, with everything a first visit fetches, and what is
 * fetched again on the next page because the browser may not keep it.
 */
record Weight(int html, int compressed, int first, int repeat, int firstRequests, int repeatRequests) {

    private static final Pattern LINK = Pattern.compile("url\\([\"']?([^)\"']+)[\"']?\\)");
    private static final Pattern KEPT = Pattern.compile("max-age=[1-9]\\d{3,}");

    static Weight of(Visitor visitor, String path) {
        byte[] html = visitor.get(path, false).body();
        int compressed = visitor.get(path, true).body().length;
        int first = compressed;
        int repeat = compressed;
        int firstRequests = 1;
        int repeatRequests = 1;
        for (String part : parts(visitor, path, html)) {
            HttpResponse<byte[]> answer = visitor.get(part, true);
            first += answer.body().length;
            firstRequests++;
            if (!KEPT.matcher(answer.headers().firstValue("cache-control").orElse(""))
                    .find()) {
                repeat += answer.body().length;
                repeatRequests++;
            }
        }
        return new Weight(html.length, compressed, first, repeat, firstRequests, repeatRequests);
    }

    private static Set<String> parts(Visitor visitor, String path, byte[] html) {
        Set<String> parts = new LinkedHashSet<>();
        Set<String> sheets = new LinkedHashSet<>();
        for (var element : Jsoup.parse(new String(html, StandardCharsets.UTF_8))
                .select("link[href], script[src], img[src], use[href]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            String part = resolve(path, address);
            parts.add(part);
            if ("stylesheet".equals(element.attr("rel"))) {
                sheets.add(part);
            }
        }
        for (String sheet : sheets) {
            var links = LINK.matcher(new String(visitor.get(sheet, false).body(), StandardCharsets.UTF_8));
            while (links.find()) {
                if (!links.group(1).startsWith("data:")) {
                    parts.add(resolve(sheet, links.group(1)));
                }
            }
        }
        return parts;
    }

    private static String resolve(String base, String address) {
        return URI.create(base).resolve(address.replaceAll("#.*", "")).toString();
    }
}
