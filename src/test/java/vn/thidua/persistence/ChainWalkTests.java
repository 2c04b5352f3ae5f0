package vn.thidua.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.persistence.ChainWalk.Link;

/** A chain without a database: each link carries the hash before it and its own. */
class ChainWalkTests {

    private static final byte[] NOTHING = {};

    private static byte[] hash(int number) {
        return new byte[] {(byte) number, 7, (byte) (number * 3)};
    }

    private static Link link(int number) {
        return new Link(number, number == 1 ? NOTHING : hash(number - 1), hash(number), hash(number));
    }

    private static List<Link> chain(int length) {
        var links = new ArrayList<Link>();
        for (int number = 1; number <= length; number++) {
            links.add(link(number));
        }
        return links;
    }

    private static List<Long> broken(List<Link> links, long head, byte[] hash) {
        var walk = new ChainWalk();
        links.forEach(walk::pass);
        return walk.arrive(head, hash);
    }

    @Test
    void a_whole_chain_has_nothing_broken_and_so_has_one_without_entries() {
        assertThat(broken(chain(5), 5, hash(5))).isEmpty();
        assertThat(broken(List.of(), 0, NOTHING)).isEmpty();
    }

    @Test
    void an_entry_that_says_something_else_today_is_named() {
        List<Link> links = chain(5);
        links.set(2, new Link(3, hash(2), hash(3), hash(99)));
        assertThat(broken(links, 5, hash(5))).containsExactly(3L);
    }

    @Test
    void an_entry_whose_hash_was_made_to_fit_is_betrayed_by_the_next() {
        List<Link> links = chain(5);
        links.set(2, new Link(3, hash(2), hash(99), hash(99)));
        assertThat(broken(links, 5, hash(5))).containsExactly(4L);
    }

    @Test
    void the_first_entry_follows_nothing() {
        List<Link> links = chain(3);
        links.set(0, new Link(1, hash(0), hash(1), hash(1)));
        assertThat(broken(links, 3, hash(3))).containsExactly(1L);
    }

    @Test
    void after_a_missing_entry_none_stands_in_its_place() {
        List<Link> links = chain(5);
        links.remove(1);
        assertThat(broken(links, 5, hash(5))).containsExactly(3L, 4L, 5L);
    }

    @Test
    void an_entry_put_in_front_of_the_first_is_found() {
        List<Link> links = chain(2);
        links.add(0, new Link(0, NOTHING, hash(0), hash(0)));
        assertThat(broken(links, 2, hash(2))).containsExactly(0L, 1L, 2L);
    }

    @Test
    void what_was_cut_off_at_the_end_breaks_no_link_but_the_head_remembers_it() {
        assertThat(broken(chain(4), 5, hash(5))).containsExactly(5L);
        assertThat(broken(List.of(), 1, hash(1))).containsExactly(1L);
    }

    @Test
    void an_entry_behind_the_head_is_found_even_when_it_fits() {
        assertThat(broken(chain(5), 4, hash(4))).containsExactly(5L);
        assertThat(broken(chain(1), 0, NOTHING)).containsExactly(1L);
    }

    @Test
    void a_head_with_another_hash_is_found_and_nothing_is_named_twice() {
        assertThat(broken(chain(5), 5, hash(4))).containsExactly(5L);
        List<Link> links = chain(5);
        links.set(4, new Link(5, hash(4), hash(5), hash(99)));
        assertThat(broken(links, 5, hash(4))).containsExactly(5L);
    }

    @Test
    void a_verdict_is_intact_when_nothing_is_broken() {
        var chain = new java.util.UUID(0, 1);
        assertThat(new HashChain.Verdict(chain, 5, "ab", List.of()).intact()).isTrue();
        assertThat(new HashChain.Verdict(chain, 5, "ab", List.of(3L)).intact()).isFalse();
    }
}
