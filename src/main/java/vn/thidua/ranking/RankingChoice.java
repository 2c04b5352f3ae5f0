package vn.thidua.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.scoring.Layer;

/**
 * What somebody chose to see; it stands in the address, so that it can be kept and sent.
 *
 * @param layer whose points
 * @param assignedOnly leave out criteria that are nobody's
 * @param filledOnly leave out units for which nothing was scored
 * @param section code of the section whose criteria are shown
 * @param from first unit of the columns
 */
record RankingChoice(
        @Nullable List<Layer> layer,
        @Nullable Boolean assignedOnly,
        @Nullable Boolean filledOnly,
        @Nullable String section,
        @Nullable Integer from) {

    private static final List<Layer> USUAL = List.of(Layer.SELF, Layer.FINAL);

    RankingChoice {
        layer = layer == null || layer.isEmpty()
                ? USUAL
                : layer.stream().distinct().sorted().toList();
    }

    /** For documents and the spreadsheet's first sheet. */
    static RankingChoice everything() {
        return new RankingChoice(List.of(Layer.values()), null, null, null, null);
    }

    public boolean shows(String wanted) {
        return layer.contains(Layer.valueOf(wanted));
    }

    public boolean isAssignedOnly() {
        return Boolean.TRUE.equals(assignedOnly);
    }

    public boolean isFilledOnly() {
        return Boolean.TRUE.equals(filledOnly);
    }

    int start() {
        return from == null || from < 0 ? 0 : from;
    }

    /** As a query, with another section or first unit. */
    public String query(@Nullable String otherSection, int start) {
        var query = UriComponentsBuilder.newInstance().queryParam("layer", layer.toArray());
        if (isAssignedOnly()) {
            query.queryParam("assignedOnly", true);
        }
        if (isFilledOnly()) {
            query.queryParam("filledOnly", true);
        }
        if (otherSection != null) {
            query.queryParam("section", otherSection);
        }
        if (start > 0) {
            query.queryParam("from", start);
        }
        return query.encode().build().toUriString();
    }

    /** As a query, as it is. */
    public String query() {
        return query(section, start());
    }
}
