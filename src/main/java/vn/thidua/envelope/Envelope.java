package vn.thidua.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * A sealed ballot: one encrypted byte per nominee, in the order of the ballot paper, under one HPKE context (RFC 9180) of its
 * own. It is bound to round and voter, so that a copy put under another name does not open; it has the same size for every
 * voter of a round, whatever was chosen and whoever may not vote on whom. The randomness of the sealing is kept by nobody.
 */
public final class Envelope {

    /** What stands for a nominee on whom this voter may not vote; fills the place, says nothing. */
    public static final byte EXCLUDED = 3;

    /** What stands for every nominee of an invalid paper that tellers typed. */
    public static final byte INVALID = 4;

    private static final byte[] PURPOSE = "thidua ballot envelope 1".getBytes(StandardCharsets.US_ASCII);
    private static final int ENCAPSULATION = 32;
    private static final int PIECE = 1 + 16;

    private Envelope() {}

    /**
     * Seals a ballot.
     *
     * @param voter the voter, or the number of a written paper
     * @param nominees in the order of the ballot paper
     * @param choices one byte for each of them
     */
    public static byte[] seal(byte[] publicKey, UUID round, UUID voter, List<UUID> nominees, byte[] choices) {
        HPKE suite = RoundKey.suite();
        var context = suite.setupBaseS(suite.deserializePublicKey(publicKey), purpose(round, voter));
        var sealed = new ByteArrayOutputStream(ENCAPSULATION + choices.length * PIECE);
        sealed.writeBytes(context.getEncapsulation());
        try {
            for (int i = 0; i < choices.length; i++) {
                sealed.writeBytes(context.seal(RoundKey.bytes(nominees.get(i)), new byte[] {choices[i]}));
            }
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing failed", e);
        }
        return sealed.toByteArray();
    }

    /** Opens an envelope; throws {@link Damaged} when it is not what this voter put into this round's box. */
    static byte[] open(RoundKey key, UUID round, UUID voter, List<UUID> nominees, byte[] sealed) throws Damaged {
        if (sealed.length != ENCAPSULATION + nominees.size() * PIECE) {
            throw new Damaged();
        }
        try {
            var context = RoundKey.suite()
                    .setupBaseR(Arrays.copyOf(sealed, ENCAPSULATION), key.pair(), purpose(round, voter));
            byte[] choices = new byte[nominees.size()];
            for (int i = 0; i < choices.length; i++) {
                int start = ENCAPSULATION + i * PIECE;
                choices[i] = context.open(
                                RoundKey.bytes(nominees.get(i)), Arrays.copyOfRange(sealed, start, start + PIECE))[0];
            }
            return choices;
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            throw new Damaged();
        }
    }

    private static byte[] purpose(UUID round, UUID voter) {
        var purpose = new ByteArrayOutputStream();
        purpose.writeBytes(PURPOSE);
        purpose.writeBytes(RoundKey.bytes(round));
        purpose.writeBytes(RoundKey.bytes(voter));
        return purpose.toByteArray();
    }

    /** The hash of an envelope, by which its voter finds it again; tells nothing of what is in it. */
    public static byte[] tracker(byte[] sealed) {
        return sha256(sealed);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It does not open: damaged, exchanged, or sealed to another key. Says nothing more, least of all what was read. */
    static final class Damaged extends Exception {
        Damaged() {
            super("an envelope does not open", null, false, false);
        }
    }
}
