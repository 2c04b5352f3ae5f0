package vn.thidua.envelope;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Counts a box a second time and shares nothing with the application: no class, no table, no library but the JDK's own. Made
 * from the description in {@code src/docs/ballot.md} and RFC 9180 alone. It reads a box written out as lines –
 * {@code round <id>}, {@code nominee <id>} in the order of the paper, {@code envelope <voter> <excluded,… or -> <hex>} – and
 * takes two tellers' codes and the bytes of the secret file.
 */
final class IndependentCounter {

    private static final byte[] KEM = {'K', 'E', 'M', 0, 0x20};
    private static final byte[] HPKE = {'H', 'P', 'K', 'E', 0, 0x20, 0, 1, 0, 3};
    private static final byte[] NOTHING = {};
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private UUID round;
    private final List<UUID> nominees = new ArrayList<>();
    private final List<String[]> envelopes = new ArrayList<>();
    private final List<int[]> totals = new ArrayList<>();

    IndependentCounter(List<String> export) {
        for (String line : export) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "round" -> round = UUID.fromString(words[1]);
                case "nominee" -> nominees.add(UUID.fromString(words[1]));
                case "envelope" -> envelopes.add(words);
                default -> throw new IllegalArgumentException(line);
            }
        }
        nominees.forEach(nominee -> totals.add(new int[3]));
    }

    /** Totals in the order of the paper: for, against, no opinion. */
    List<int[]> count(String code, String otherCode, byte[] secretFile) throws Exception {
        byte[] seed =
                hkdf(secretFile, tellersSecret(code, otherCode), cat(ascii("thidua ballot key 1"), bytes(round)), 32);
        byte[] prk = labeledExtract(KEM, NOTHING, "dkp_prk", seed);
        byte[] secretKey = labeledExpand(KEM, prk, "sk", NOTHING, 32);
        for (String[] envelope : envelopes) {
            add(
                    secretKey,
                    UUID.fromString(envelope[1]),
                    excluded(envelope[2]),
                    HexFormat.of().parseHex(envelope[3]));
        }
        return totals;
    }

    /** The seal of the result, over the sorted hashes of the envelopes and the totals. */
    String manifest() throws Exception {
        var trackers = new TreeSet<String>();
        for (String[] envelope : envelopes) {
            trackers.add(HexFormat.of().formatHex(sha256(HexFormat.of().parseHex(envelope[3]))));
        }
        var text = new StringBuilder("thidua ballot count 1\n" + round + "\n");
        trackers.forEach(tracker -> text.append(tracker).append('\n'));
        for (int i = 0; i < nominees.size(); i++) {
            int[] total = totals.get(i);
            text.append(nominees.get(i) + " " + total[0] + " " + total[1] + " " + total[2] + "\n");
        }
        return HexFormat.of().formatHex(sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<UUID> excluded(String list) {
        var excluded = new TreeSet<UUID>();
        if (!list.equals("-")) {
            Arrays.stream(list.split(",")).map(UUID::fromString).forEach(excluded::add);
        }
        return excluded;
    }

    private void add(byte[] secretKey, UUID voter, Set<UUID> excluded, byte[] sealed) throws Exception {
        if (sealed.length != 32 + 17 * nominees.size()) {
            throw new AEADBadTagException("size");
        }
        byte[] encapsulated = Arrays.copyOf(sealed, 32);
        byte[] shared = decapsulate(secretKey, encapsulated);
        byte[] info = cat(ascii("thidua ballot envelope 1"), bytes(round), bytes(voter));
        byte[] context = cat(
                new byte[] {0},
                labeledExtract(HPKE, NOTHING, "psk_id_hash", NOTHING),
                labeledExtract(HPKE, NOTHING, "info_hash", info));
        byte[] secret = labeledExtract(HPKE, shared, "secret", NOTHING);
        byte[] key = labeledExpand(HPKE, secret, "key", context, 32);
        byte[] nonce = labeledExpand(HPKE, secret, "base_nonce", context, 12);
        for (int i = 0; i < nominees.size(); i++) {
            byte[] iv = nonce.clone();
            iv[11] ^= (byte) i;
            var cipher = Cipher.getInstance("ChaCha20-Poly1305");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(iv));
            cipher.updateAAD(bytes(nominees.get(i)));
            int choice = cipher.doFinal(sealed, 32 + 17 * i, 17)[0];
            if ((choice == 3) != excluded.contains(nominees.get(i))) {
                throw new AEADBadTagException("exclusion");
            }
            if (choice < 3) {
                totals.get(i)[choice == 1 ? 0 : choice == 2 ? 1 : 2]++;
            }
        }
    }

    private static byte[] decapsulate(byte[] secretKey, byte[] encapsulated) throws Exception {
        byte[] base = new byte[32];
        base[0] = 9;
        byte[] publicKey = x25519(secretKey, base);
        byte[] prk = labeledExtract(KEM, NOTHING, "eae_prk", x25519(secretKey, encapsulated));
        return labeledExpand(KEM, prk, "shared_secret", cat(encapsulated, publicKey), 32);
    }

    private static byte[] x25519(byte[] secretKey, byte[] point) throws Exception {
        var factory = KeyFactory.getInstance("XDH");
        var agreement = KeyAgreement.getInstance("XDH");
        agreement.init(factory.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secretKey)));
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = point[31 - i];
        }
        bigEndian[0] &= 0x7f;
        agreement.doPhase(
                factory.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, bigEndian))),
                true);
        return agreement.generateSecret();
    }

    /** Shamir over GF(256) with the polynomial of AES: the line through two points, where it meets zero. */
    static byte[] tellersSecret(String code, String otherCode) throws Exception {
        byte[] one = share(code);
        byte[] other = share(otherCode);
        byte[] secret = new byte[16];
        int difference = inverse((one[0] ^ other[0]) & 0xff);
        for (int i = 0; i < 16; i++) {
            secret[i] = (byte) (multiply(one[i + 1] & 0xff, multiply(other[0], difference))
                    ^ multiply(other[i + 1] & 0xff, multiply(one[0], difference)));
        }
        return secret;
    }

    private static byte[] share(String code) throws Exception {
        var bits = new BigInteger("0");
        for (char sign : code.replace("-", "").toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(SIGNS.indexOf(sign)));
        }
        byte[] whole = new byte[20];
        byte[] number = bits.toByteArray();
        int from = Math.max(0, number.length - 20);
        System.arraycopy(number, from, whole, 20 - (number.length - from), number.length - from);
        byte[] share = Arrays.copyOf(whole, 17);
        if (!Arrays.equals(Arrays.copyOf(sha256(share), 3), Arrays.copyOfRange(whole, 17, 20))) {
            throw new IllegalArgumentException("the code's check signs are wrong");
        }
        return share;
    }

    private static int multiply(int a, int b) {
        int product = 0;
        for (int x = a, y = b; y > 0; y >>= 1) {
            product ^= (y & 1) * x;
            x = x << 1 ^ ((x & 0x80) == 0 ? 0 : 0x11b);
        }
        return product;
    }

    private static int inverse(int a) {
        for (int b = 1; b < 256; b++) {
            if (multiply(a, b) == 1) {
                return b;
            }
        }
        throw new IllegalArgumentException("the same code twice");
    }

    private static byte[] labeledExtract(byte[] suite, byte[] salt, String label, byte[] material) throws Exception {
        return hmac(salt.length == 0 ? new byte[32] : salt, cat(ascii("HPKE-v1"), suite, ascii(label), material));
    }

    private static byte[] labeledExpand(byte[] suite, byte[] prk, String label, byte[] info, int length)
            throws Exception {
        return expand(prk, cat(new byte[] {0, (byte) length}, ascii("HPKE-v1"), suite, ascii(label), info), length);
    }

    private static byte[] hkdf(byte[] salt, byte[] material, byte[] info, int length) throws Exception {
        return expand(hmac(salt, material), info, length);
    }

    private static byte[] expand(byte[] prk, byte[] info, int length) throws Exception {
        return Arrays.copyOf(hmac(prk, cat(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] sha256(byte[] text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] cat(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
