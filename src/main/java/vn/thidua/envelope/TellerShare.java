package vn.thidua.envelope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * One teller's part of the tellers' secret (Shamir, two of three). Alone it says nothing about the secret. It is shown once to
 * its teller as a code with check signs and stored nowhere; only a hash stays, by which a wrong code is known.
 */
public final class TellerShare {

    static final int TELLERS = 3;
    private static final int NEEDED = 2;
    private static final int STRENGTH = 16;
    private static final int CHECK = 3;
    private static final ShamirSecretSplitter.Algorithm FIELD = ShamirSecretSplitter.Algorithm.AES;
    private static final ShamirSecretSplitter.Mode MODE = ShamirSecretSplitter.Mode.Table;

    private final int number;
    private final byte[] bytes;

    private TellerShare(int number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /** Makes a new secret of 128 random bits, already split. */
    static List<TellerShare> newSecret(SecureRandom random) {
        var parts = new ShamirSecretSplitter(FIELD, MODE, STRENGTH, random)
                .split(NEEDED, TELLERS)
                .getSecretShares();
        var shares = new ArrayList<TellerShare>();
        for (int i = 0; i < TELLERS; i++) {
            shares.add(new TellerShare(i + 1, encoded(parts[i])));
        }
        return List.copyOf(shares);
    }

    private static byte[] encoded(ShamirSplitSecretShare part) {
        try {
            return part.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret, out of two different shares. */
    static byte[] join(TellerShare one, TellerShare other) {
        if (one.number == other.number) {
            throw new IllegalArgumentException("the same share twice");
        }
        try {
            return new ShamirSplitSecret(FIELD, MODE, new ShamirSplitSecretShare[] {
                        new ShamirSplitSecretShare(one.bytes, one.number),
                        new ShamirSplitSecretShare(other.bytes, other.number)
                    })
                    .getSecret();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the teller prints or writes it down. */
    public String code() {
        byte[] whole = Arrays.copyOf(plain(), 1 + STRENGTH + CHECK);
        System.arraycopy(Envelope.sha256(plain()), 0, whole, 1 + STRENGTH, CHECK);
        return Code.of(whole);
    }

    /** What was typed, unless it cannot be a share: too short, too long, a sign wrong. */
    public static Optional<TellerShare> read(String typed) {
        return Code.read(typed, 1 + STRENGTH + CHECK).flatMap(whole -> {
            var share = new TellerShare(whole[0], Arrays.copyOfRange(whole, 1, 1 + STRENGTH));
            byte[] check = Arrays.copyOfRange(whole, 1 + STRENGTH, whole.length);
            return share.number >= 1
                            && share.number <= TELLERS
                            && Arrays.equals(check, Arrays.copyOf(Envelope.sha256(share.plain()), CHECK))
                    ? Optional.of(share)
                    : Optional.empty();
        });
    }

    /** What may be stored: tells this share from others, and cannot be turned back. */
    public byte[] hash(UUID round) {
        byte[] purpose = ("thidua teller share " + round + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(purpose, purpose.length + 1 + STRENGTH);
        System.arraycopy(plain(), 0, all, purpose.length, 1 + STRENGTH);
        return Envelope.sha256(all);
    }

    /** 1 to 3. */
    public int number() {
        return number;
    }

    private byte[] plain() {
        byte[] plain = new byte[1 + STRENGTH];
        plain[0] = (byte) number;
        System.arraycopy(bytes, 0, plain, 1, STRENGTH);
        return plain;
    }

    /** Leaves nothing behind in memory. */
    void forget() {
        Arrays.fill(bytes, (byte) 0);
    }
}
