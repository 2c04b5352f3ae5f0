package vn.thidua.envelope;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tellers' codes typed for a count, in memory only and for ten minutes, until two of them are there. */
@Component
public class TypedShares {

    private static final long LIFE_MINUTES = 10;
    private static final int NEEDED = 2;

    private final RoundSecrets secrets;
    private final Map<UUID, Map<Integer, TellerShare>> typed = new ConcurrentHashMap<>();

    TypedShares(RoundSecrets secrets) {
        this.secrets = secrets;
    }

    /** Keeps a code that was typed rightly. */
    public void add(UUID round, TellerShare share) {
        TellerShare before =
                typed.computeIfAbsent(round, id -> new ConcurrentHashMap<>()).put(share.number(), share);
        if (before != null) {
            before.forget();
        }
        CompletableFuture.delayedExecutor(LIFE_MINUTES, TimeUnit.MINUTES).execute(() -> expire(round, share));
    }

    /** Forgets a code whose time is up, unless it was forgotten with the count or typed anew since. */
    void expire(UUID round, TellerShare share) {
        Map<Integer, TellerShare> shares = typed.get(round);
        if (shares != null && shares.remove(share.number(), share)) {
            share.forget();
        }
    }

    /** How many of the two are there. */
    public int of(UUID round) {
        return typed.getOrDefault(round, Map.of()).size();
    }

    /** Whether this teller's is among them. */
    public boolean holds(UUID round, int number) {
        return typed.getOrDefault(round, Map.of()).containsKey(number);
    }

    /** Makes the round's key anew, if two codes are there and the secret file too. */
    public Optional<RoundKey> key(UUID round, byte[] publicKey) {
        List<TellerShare> shares = typed.getOrDefault(round, Map.of()).values().stream()
                .limit(NEEDED)
                .toList();
        if (shares.size() < NEEDED) {
            return Optional.empty();
        }
        return secrets.of(round, publicKey).map(roundSecret -> {
            byte[] tellersSecret = TellerShare.join(shares.get(0), shares.get(1));
            try {
                return RoundKey.of(round, tellersSecret, roundSecret);
            } finally {
                Arrays.fill(tellersSecret, (byte) 0);
                Arrays.fill(roundSecret, (byte) 0);
            }
        });
    }

    /** Forgets what was typed. */
    public void forget(UUID round) {
        Map<Integer, TellerShare> shares = typed.remove(round);
        if (shares != null) {
            shares.values().forEach(TellerShare::forget);
        }
    }
}
