package vn.thidua.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Opens a box into totals per nominee. An envelope is opened, added up and forgotten; none is ever put together with another
 * or kept. If one of them does not open there is no total at all, and all stay sealed.
 */
public final class Tally {

    private static final String FORMAT = "thidua ballot count 1";

    private final RoundKey key;
    private final UUID round;
    private final List<UUID> nominees;
    private final int[] agree;
    private final int[] disagree;
    private final int[] noOpinion;
    private int invalid;

    public Tally(RoundKey key, UUID round, List<UUID> nominees) {
        this.key = key;
        this.round = round;
        this.nominees = List.copyOf(nominees);
        this.agree = new int[nominees.size()];
        this.disagree = new int[nominees.size()];
        this.noOpinion = new int[nominees.size()];
    }

    /**
     * Adds a voter's envelope.
     *
     * @param excluded nominees on whom this voter may not vote; the envelope must say so too
     * @return whether it opened
     */
    public boolean add(UUID voter, Set<UUID> excluded, byte[] sealed) {
        byte[] choices;
        try {
            choices = Envelope.open(key, round, voter, nominees, sealed);
        } catch (Envelope.Damaged e) {
            return false;
        }
        try {
            return fits(choices, excluded) && add(choices);
        } finally {
            Arrays.fill(choices, (byte) 0);
        }
    }

    /**
     * Adds a written paper that two tellers typed, if both typed the same.
     *
     * @return whether both opened and agree
     */
    public boolean addPaper(UUID first, byte[] sealedByFirst, UUID second, byte[] sealedBySecond) {
        if (!alike(first, sealedByFirst, second, sealedBySecond)) {
            return false;
        }
        byte[] choices;
        try {
            choices = Envelope.open(key, round, first, nominees, sealedByFirst);
        } catch (Envelope.Damaged e) {
            return false;
        }
        try {
            return add(choices);
        } finally {
            Arrays.fill(choices, (byte) 0);
        }
    }

    /** Whether two envelopes open and hold the same. */
    public boolean alike(UUID first, byte[] sealedByFirst, UUID second, byte[] sealedBySecond) {
        byte[] one = {};
        byte[] other = {};
        try {
            one = Envelope.open(key, round, first, nominees, sealedByFirst);
            other = Envelope.open(key, round, second, nominees, sealedBySecond);
            return Arrays.equals(one, other);
        } catch (Envelope.Damaged e) {
            return false;
        } finally {
            Arrays.fill(one, (byte) 0);
            Arrays.fill(other, (byte) 0);
        }
    }

    private boolean fits(byte[] choices, Set<UUID> excluded) {
        for (int i = 0; i < choices.length; i++) {
            boolean left = choices[i] == Envelope.EXCLUDED;
            if (left != excluded.contains(nominees.get(i)) || choices[i] < 0 || choices[i] > Envelope.EXCLUDED) {
                return false;
            }
        }
        return true;
    }

    private boolean add(byte[] choices) {
        boolean wrong = false;
        for (int i = 0; i < choices.length; i++) {
            switch (choices[i]) {
                case 1 -> agree[i]++;
                case 2 -> disagree[i]++;
                case 0 -> noOpinion[i]++;
                case Envelope.EXCLUDED -> {}
                default -> {
                    noOpinion[i]++;
                    wrong = true;
                }
            }
        }
        invalid += wrong ? 1 : 0;
        return true;
    }

    public int agree(UUID nominee) {
        return agree[nominees.indexOf(nominee)];
    }

    public int disagree(UUID nominee) {
        return disagree[nominees.indexOf(nominee)];
    }

    public int noOpinion(UUID nominee) {
        return noOpinion[nominees.indexOf(nominee)];
    }

    /** Invalid papers among those that were typed. */
    public int invalid() {
        return invalid;
    }

    /**
     * The hash that ties the totals to the envelopes of the box: over the round, the sorted trackers and the totals in the
     * order of the ballot paper, one a line.
     */
    public byte[] manifest(List<byte[]> trackers) {
        return Envelope.sha256(manifestText(trackers).getBytes(StandardCharsets.UTF_8));
    }

    private String manifestText(List<byte[]> trackers) {
        var text = new StringBuilder(FORMAT).append('\n').append(round).append('\n');
        text.append(trackers.stream()
                .map(tracker -> HexFormat.of().formatHex(tracker) + "\n")
                .sorted()
                .collect(Collectors.joining()));
        for (int i = 0; i < agree.length; i++) {
            text.append(nominees.get(i) + " " + agree[i] + " " + disagree[i] + " " + noOpinion[i] + "\n");
        }
        return text.toString();
    }
}
