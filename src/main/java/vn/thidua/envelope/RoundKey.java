package vn.thidua.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * The key pair of one secret round. It is stored nowhere: whoever has the tellers' secret and the round's secret file makes it
 * anew, by HKDF-SHA-256 over both and {@code DeriveKeyPair} of RFC 9180. Only the public half is written down.
 */
public final class RoundKey {

    private static final byte[] PURPOSE = "thidua ballot key 1".getBytes(StandardCharsets.US_ASCII);
    private static final int SEED = 32;

    private final AsymmetricCipherKeyPair pair;
    private final byte[] publicKey;

    private RoundKey(AsymmetricCipherKeyPair pair, byte[] publicKey) {
        this.pair = pair;
        this.publicKey = publicKey;
    }

    /**
     * Makes the key.
     *
     * @param tellersSecret what any two of the tellers' codes yield
     * @param roundSecret what the secret file holds
     */
    public static RoundKey of(UUID round, byte[] tellersSecret, byte[] roundSecret) {
        byte[] seed = new byte[SEED];
        try {
            var hkdf = new HKDFBytesGenerator(new SHA256Digest());
            hkdf.init(new HKDFParameters(tellersSecret, roundSecret, purpose(round)));
            hkdf.generateBytes(seed, 0, seed.length);
            AsymmetricCipherKeyPair pair = suite().deriveKeyPair(seed);
            return new RoundKey(pair, suite().serializePublicKey(pair.getPublic()));
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static byte[] purpose(UUID round) {
        var purpose = new ByteArrayOutputStream();
        purpose.writeBytes(PURPOSE);
        purpose.writeBytes(bytes(round));
        return purpose.toByteArray();
    }

    /** DHKEM(X25519, HKDF-SHA-256), HKDF-SHA-256, ChaCha20-Poly1305. */
    static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    AsymmetricCipherKeyPair pair() {
        return pair;
    }

    /** The half to which ballots are sealed; 32 bytes. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** Whether ballots sealed to that public key are opened by this key. */
    public boolean fits(byte[] otherPublicKey) {
        return Arrays.equals(publicKey, otherPublicKey);
    }
}
