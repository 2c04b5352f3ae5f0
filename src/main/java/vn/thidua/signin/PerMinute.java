package vn.thidua.signin;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts what happens within a minute, so that a flood is noticed once and not written down a thousand times. */
final class PerMinute {

    private static final int MOST_KEYS = 10_000;

    private final InstantSource time;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    PerMinute(InstantSource time) {
        this.time = time;
    }

    /** Whether this is among the first so many of its key in this minute. */
    synchronized boolean isAmong(int most, String key) {
        long now = time.millis() / 60_000;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        if (counts.size() >= MOST_KEYS && !counts.containsKey(key)) {
            return false;
        }
        return counts.merge(key, 1, Integer::sum) <= most;
    }
}
