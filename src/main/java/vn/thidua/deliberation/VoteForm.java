package vn.thidua.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.RoundMethod;

/**
 * What the secretary puts to the vote.
 *
 * @param nominees who is on the ballot paper
 * @param items points of the agenda, side by side with {@code lowers}: the title that may be proposed instead
 * @param tellers up to three people
 */
record VoteForm(
        @NotBlank @Size(min = 3, max = 200) String subject,
        @NotNull RoundMethod method,
        @Nullable List<UUID> nominees,
        @Nullable List<UUID> items,
        @Nullable List<UUID> lowers,
        @Nullable List<UUID> tellers) {

    public List<UUID> chosen() {
        return nominees == null
                ? List.of()
                : nominees.stream().filter(Objects::nonNull).distinct().toList();
    }

    List<UUID> chosenTellers() {
        return tellers == null
                ? List.of()
                : tellers.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The lower title by the item. */
    Map<UUID, UUID> lowerByItem() {
        var map = new HashMap<UUID, UUID>();
        for (int i = 0; items != null && lowers != null && i < items.size() && i < lowers.size(); i++) {
            if (lowers.get(i) != null) {
                map.put(items.get(i), lowers.get(i));
            }
        }
        return map;
    }
}
