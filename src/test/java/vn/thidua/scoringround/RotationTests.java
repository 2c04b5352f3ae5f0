package vn.thidua.scoringround;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.CrossMode;

class RotationTests {

    private final List<UUID> eight =
            IntStream.range(0, 8).mapToObj(i -> new UUID(0, i)).toList();

    @Test
    void everyone_scores_all_the_others_and_never_oneself() {
        var pairs = Rotation.pairs(eight, CrossMode.FULL, 2);
        assertThat(pairs).hasSize(56).doesNotHaveDuplicates().noneMatch(pair -> pair.scorer()
                .equals(pair.unit()));
    }

    @Test
    void in_rotation_everyone_scores_and_is_scored_equally_often() {
        var pairs = Rotation.pairs(eight, CrossMode.ROTATION, 3);
        assertThat(pairs).hasSize(24).doesNotHaveDuplicates().noneMatch(pair -> pair.scorer()
                .equals(pair.unit()));
        for (UUID unit : eight) {
            assertThat(pairs.stream().filter(pair -> pair.unit().equals(unit))).hasSize(3);
            assertThat(pairs.stream().filter(pair -> pair.scorer().equals(unit)))
                    .hasSize(3);
        }
        assertThat(pairs).contains(new Rotation.Pair(eight.get(7), eight.get(0)));
        assertThat(Rotation.pairs(eight, CrossMode.ROTATION, 3)).isEqualTo(pairs);
    }

    @Test
    void more_neighbours_than_there_are_others_is_everyone() {
        assertThat(Rotation.pairs(eight.subList(0, 3), CrossMode.ROTATION, 20)).hasSize(6);
        assertThat(Rotation.pairs(eight.subList(0, 1), CrossMode.FULL, 2)).isEmpty();
    }
}
