package vn.thidua.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.persistence.DatabaseProperties;

/** Envelopes, codes and secret files without an application around them. */
class EnvelopeTests {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path somewhere;

    private final UUID round = UUID.randomUUID();
    private final UUID voter = UUID.randomUUID();
    private final List<UUID> nominees =
            Stream.generate(UUID::randomUUID).limit(5).toList();
    private final RoundKey key = RoundKey.of(round, random(16), random(32));

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private RoundSecrets secrets() {
        return new RoundSecrets(
                new BallotProperties(somewhere.resolve("secrets")),
                new DatabaseProperties(somewhere.resolve("data"), true));
    }

    @Test
    void an_envelope_opens_for_its_voter_in_its_round_and_for_nobody_else() {
        byte[] sealed = Envelope.seal(key.publicKey(), round, voter, nominees, new byte[] {1, 2, 0, 3, 1});
        var tally = new Tally(key, round, nominees);
        assertThat(tally.add(voter, Set.of(nominees.get(3)), sealed)).isTrue();
        assertThat(nominees.stream().map(tally::agree)).containsExactly(1, 0, 0, 0, 1);
        assertThat(nominees.stream().map(tally::disagree)).containsExactly(0, 1, 0, 0, 0);
        assertThat(nominees.stream().map(tally::noOpinion)).containsExactly(0, 0, 1, 0, 0);

        var strict = new Tally(key, round, nominees);
        assertThat(strict.add(UUID.randomUUID(), Set.of(nominees.get(3)), sealed))
                .isFalse();
        assertThat(strict.add(voter, Set.of(), sealed)).isFalse();
        assertThat(strict.add(voter, Set.of(nominees.get(2)), sealed)).isFalse();
        assertThat(new Tally(key, UUID.randomUUID(), nominees).add(voter, Set.of(nominees.get(3)), sealed))
                .isFalse();
        var otherKey = RoundKey.of(round, random(16), random(32));
        assertThat(new Tally(otherKey, round, nominees).add(voter, Set.of(nominees.get(3)), sealed))
                .isFalse();
        var swapped = new ArrayList<>(nominees);
        java.util.Collections.swap(swapped, 0, 1);
        assertThat(new Tally(key, round, swapped).add(voter, Set.of(nominees.get(3)), sealed))
                .isFalse();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 4;
            assertThat(strict.add(voter, Set.of(nominees.get(3)), changed))
                    .as("byte " + i)
                    .isFalse();
        }
        assertThat(strict.add(voter, Set.of(nominees.get(3)), new byte[0])).isFalse();
        assertThat(nominees.stream()
                        .mapToInt(
                                nominee -> strict.agree(nominee) + strict.disagree(nominee) + strict.noOpinion(nominee))
                        .sum())
                .isZero();
    }

    @Test
    void all_envelopes_of_a_round_have_one_size_and_no_two_are_alike() {
        var seen = new HashSet<String>();
        for (byte choice = 0; choice < 4; choice++) {
            for (int i = 0; i < 20; i++) {
                byte[] sealed = Envelope.seal(
                        key.publicKey(), round, voter, nominees, new byte[] {choice, choice, choice, choice, choice});
                assertThat(sealed).hasSize(32 + 17 * nominees.size());
                assertThat(seen.add(HexFormat.of().formatHex(sealed))).isTrue();
                assertThat(seen.add(HexFormat.of().formatHex(Envelope.tracker(sealed))))
                        .isTrue();
            }
        }
    }

    @Test
    void any_two_of_three_codes_make_the_secret_and_one_alone_makes_none() throws Exception {
        for (int times = 0; times < 50; times++) {
            List<TellerShare> shares = TellerShare.newSecret(RANDOM);
            byte[] secret = TellerShare.join(shares.get(0), shares.get(1));
            for (int[] pair : new int[][] {{0, 2}, {1, 2}, {2, 0}, {1, 0}}) {
                TellerShare one = TellerShare.read(shares.get(pair[0]).code()).orElseThrow();
                TellerShare other = TellerShare.read(shares.get(pair[1]).code()).orElseThrow();
                assertThat(TellerShare.join(one, other)).isEqualTo(secret);
                assertThat(IndependentCounter.tellersSecret(one.code(), other.code()))
                        .isEqualTo(secret);
            }
            assertThatThrownBy(() -> TellerShare.join(shares.get(1), shares.get(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_single_code_fits_every_secret_equally_well() {
        // For each value that the first byte of the secret might have there is a second code that leads to it.
        TellerShare held = TellerShare.newSecret(RANDOM).get(0);
        var reached = new HashSet<Byte>();
        String plain = held.code();
        for (int guess = 0; guess < 4000 && reached.size() < 256; guess++) {
            reached.add(
                    TellerShare.join(
                            TellerShare.read(plain).orElseThrow(),
                            TellerShare.newSecret(RANDOM).get(1))[0]);
        }
        assertThat(reached).hasSize(256);
    }

    @Test
    void a_mistyped_code_is_noticed_and_look_alikes_are_forgiven() {
        TellerShare share = TellerShare.newSecret(RANDOM).get(2);
        String code = share.code();
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(TellerShare.read(
                        code.toLowerCase().replace('-', ' ').replace('0', 'o').replace('1', 'l')))
                .hasValueSatisfying(read -> assertThat(read.hash(round)).isEqualTo(share.hash(round)));
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) != '-') {
                char other = code.charAt(i) == '7' ? '8' : '7';
                assertThat(TellerShare.read(code.substring(0, i) + other + code.substring(i + 1)))
                        .isEmpty();
            }
        }
        assertThat(TellerShare.read("")).isEmpty();
        assertThat(TellerShare.read(code + "A")).isEmpty();
        assertThat(share.hash(round)).isNotEqualTo(share.hash(UUID.randomUUID()));
    }

    @Test
    void the_secret_file_is_its_owners_alone_and_is_gone_for_good_when_destroyed() throws Exception {
        RoundSecrets secrets = secrets();
        var ceremony = new KeyCeremony(secrets);
        KeyCeremony.NewKey made = ceremony.make(round);
        try (var files = Files.list(somewhere.resolve("secrets"))) {
            Path file = files.findFirst().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(secrets.rounds()).containsExactly(round);
        List<String> codes = IntStream.of(1, 2, 3)
                .mapToObj(number -> ceremony.take(round, number).orElseThrow())
                .toList();
        assertThat(ceremony.take(round, 1)).isEmpty();
        var typed = new TypedShares(secrets);
        typed.add(round, TellerShare.read(codes.get(0)).orElseThrow());
        assertThat(typed.key(round, made.publicKey())).isEmpty();
        typed.add(round, TellerShare.read(codes.get(2)).orElseThrow());
        assertThat(typed.key(round, made.publicKey())).hasValueSatisfying(key -> assertThat(key.fits(made.publicKey()))
                .isTrue());

        secrets.destroy(round);
        assertThat(secrets.rounds()).isEmpty();
        assertThat(typed.key(round, made.publicKey())).isEmpty();
        // Not even a new file of the right name and length helps.
        secrets.keep(round, made.publicKey(), random(32));
        assertThat(typed.key(round, made.publicKey())).hasValueSatisfying(key -> assertThat(key.fits(made.publicKey()))
                .isFalse());
    }

    @Test
    void a_typed_code_whose_time_is_up_is_forgotten_and_one_of_a_finished_count_troubles_nobody() throws Exception {
        var ceremony = new KeyCeremony(secrets());
        ceremony.make(round);
        TellerShare share =
                TellerShare.read(ceremony.take(round, 1).orElseThrow()).orElseThrow();
        var typed = new TypedShares(secrets());
        typed.add(round, share);
        typed.expire(round, share);
        assertThat(typed.of(round)).isZero();

        typed.add(round, share);
        typed.forget(round);
        typed.expire(round, share);
        assertThat(typed.holds(round, 1)).isFalse();
    }

    @Test
    void a_second_counter_that_shares_no_code_comes_to_the_same_totals() throws Exception {
        RoundSecrets secrets = secrets();
        var ceremony = new KeyCeremony(secrets);
        KeyCeremony.NewKey made = ceremony.make(round);
        String one = ceremony.take(round, 2).orElseThrow();
        String other = ceremony.take(round, 3).orElseThrow();
        byte[] file = secrets.of(round, made.publicKey()).orElseThrow();
        var typed = new TypedShares(secrets);
        typed.add(round, TellerShare.read(one).orElseThrow());
        typed.add(round, TellerShare.read(other).orElseThrow());
        var tally = new Tally(typed.key(round, made.publicKey()).orElseThrow(), round, nominees);
        var export = new ArrayList<>(List.of("round " + round));
        nominees.forEach(nominee -> export.add("nominee " + nominee));
        var trackers = new ArrayList<byte[]>();
        for (int i = 0; i < 25; i++) {
            UUID each = UUID.randomUUID();
            byte[] choices = random(nominees.size());
            for (int n = 0; n < choices.length; n++) {
                choices[n] = (byte) ((choices[n] & 0xff) % 3);
            }
            Set<UUID> excluded = i % 4 == 0 ? Set.of(nominees.get(1)) : Set.of();
            if (i % 4 == 0) {
                choices[1] = Envelope.EXCLUDED;
            }
            byte[] sealed = Envelope.seal(made.publicKey(), round, each, nominees, choices);
            assertThat(tally.add(each, excluded, sealed)).isTrue();
            trackers.add(Envelope.tracker(sealed));
            export.add("envelope " + each + " " + (excluded.isEmpty() ? "-" : nominees.get(1)) + " "
                    + HexFormat.of().formatHex(sealed));
        }
        var counter = new IndependentCounter(export);
        List<int[]> totals = counter.count(one, other, file);
        for (int i = 0; i < nominees.size(); i++) {
            assertThat(totals.get(i))
                    .containsExactly(
                            tally.agree(nominees.get(i)),
                            tally.disagree(nominees.get(i)),
                            tally.noOpinion(nominees.get(i)));
        }
        assertThat(counter.manifest()).isEqualTo(HexFormat.of().formatHex(tally.manifest(trackers)));
    }

    @Test
    void a_paper_counts_when_two_typed_the_same_and_a_line_marked_twice_makes_it_invalid() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        var tally = new Tally(key, round, nominees);
        assertThat(tally.addPaper(first, typed(first, 1, 2, 0, 1, 1), second, typed(second, 1, 2, 0, 1, 1)))
                .isTrue();
        assertThat(tally.addPaper(first, typed(first, 1, 2, 0, 1, 1), second, typed(second, 1, 2, 0, 1, 2)))
                .isFalse();
        assertThat(tally.addPaper(first, typed(first, 1, 2, 0, 1, 1), second, new byte[0]))
                .isFalse();
        assertThat(tally.invalid()).isZero();
        assertThat(tally.addPaper(first, typed(first, 4, 2, 4, 1, 1), second, typed(second, 4, 2, 4, 1, 1)))
                .isTrue();
        assertThat(tally.invalid()).as("one paper, however many lines").isOne();
        assertThat(nominees.stream().map(tally::agree)).containsExactly(1, 0, 0, 2, 2);
        assertThat(nominees.stream().map(tally::disagree)).containsExactly(0, 2, 0, 0, 0);
        assertThat(nominees.stream().map(tally::noOpinion)).containsExactly(1, 0, 2, 0, 0);
    }

    private byte[] typed(UUID slip, int... marks) {
        byte[] bytes = new byte[marks.length];
        for (int i = 0; i < marks.length; i++) {
            bytes[i] = (byte) marks[i];
        }
        return Envelope.seal(key.publicKey(), round, slip, nominees, bytes);
    }

    @Test
    void an_envelope_with_a_sign_that_no_voter_has_is_not_added() {
        var tally = new Tally(key, round, nominees);
        assertThat(tally.add(voter, Set.of(), typed(voter, 1, 1, 1, 1, 4))).isFalse();
        assertThat(tally.add(voter, Set.of(), typed(voter, 1, 1, 1, 1, -1))).isFalse();
        assertThat(nominees.stream().map(tally::agree)).containsExactly(0, 0, 0, 0, 0);
        assertThat(tally.add(voter, Set.copyOf(nominees), typed(voter, 3, 3, 3, 3, 3)))
                .isTrue();
    }
}
