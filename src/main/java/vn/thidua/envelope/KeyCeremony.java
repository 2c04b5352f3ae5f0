package vn.thidua.envelope;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Makes the key of a round and keeps the tellers' codes in memory, and nowhere else, until each teller has taken the own one.
 * They are forgotten after half an hour, and with the process; codes not taken by then are made anew.
 */
@Component
public class KeyCeremony {

    private static final long LIFE_MINUTES = 30;

    private final SecureRandom random = new SecureRandom();
    private final RoundSecrets secrets;
    private final Map<UUID, Map<Integer, TellerShare>> waiting = new ConcurrentHashMap<>();

    KeyCeremony(RoundSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * What may be written down of a new key.
     *
     * @param shareHashes of the codes of the first, second and third teller
     */
    public record NewKey(byte[] publicKey, List<byte[]> shareHashes) {}

    /** Makes a key; its secret file is on the disk, the tellers' codes wait for them. */
    public NewKey make(UUID round) {
        List<TellerShare> shares = TellerShare.newSecret(random);
        byte[] tellersSecret = TellerShare.join(shares.get(0), shares.get(1));
        byte[] roundSecret = secrets.make();
        try {
            byte[] publicKey = RoundKey.of(round, tellersSecret, roundSecret).publicKey();
            secrets.keep(round, publicKey, roundSecret);
            var mine = new ConcurrentHashMap<Integer, TellerShare>();
            shares.forEach(share -> mine.put(share.number(), share));
            forget(waiting.put(round, mine));
            CompletableFuture.delayedExecutor(LIFE_MINUTES, TimeUnit.MINUTES).execute(() -> {
                if (waiting.remove(round, mine)) {
                    forget(mine);
                }
            });
            return new NewKey(
                    publicKey, shares.stream().map(share -> share.hash(round)).toList());
        } finally {
            Arrays.fill(tellersSecret, (byte) 0);
            Arrays.fill(roundSecret, (byte) 0);
        }
    }

    /** Takes a new key back that could not be written down. */
    public void discard(UUID round, NewKey key) {
        forget(waiting.remove(round));
        secrets.destroy(round, key.publicKey());
    }

    /** Hands a teller's code out, once. */
    public Optional<String> take(UUID round, int number) {
        TellerShare share = waiting.getOrDefault(round, Map.of()).get(number);
        if (share == null || !waiting.getOrDefault(round, Map.of()).remove(number, share)) {
            return Optional.empty();
        }
        String code = share.code();
        share.forget();
        return Optional.of(code);
    }

    /** Whether a teller's code is there to be taken. */
    public boolean holds(UUID round, int number) {
        return waiting.getOrDefault(round, Map.of()).containsKey(number);
    }

    private static void forget(@org.jspecify.annotations.Nullable Map<Integer, TellerShare> shares) {
        if (shares != null) {
            shares.values().forEach(TellerShare::forget);
            shares.clear();
        }
    }
}
