package vn.thidua.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Two ways to ask: as fast as answers come (how much can it do?), and at a fixed rate whatever happens (how long do I wait?). */
final class Load {

    private Load() {}

    /** Who asks for what. */
    record Visit(Visitor visitor, String path) {}

    /** Asks one after another for a while and gives the median wait in milliseconds: the cost of a page on a quiet machine. */
    static double median(Visit visit, Duration time) {
        List<Long> waits = new ArrayList<>();
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            long start = System.nanoTime();
            visit.visitor().get(visit.path(), false);
            waits.add(System.nanoTime() - start);
        }
        Collections.sort(waits);
        return waits.get(waits.size() / 2) / 1e6;
    }

    /** Each visitor asks again as soon as the answer is there; gives requests per second. */
    static double closed(List<Visit> visits, Duration time) {
        var answers = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (Visit visit : visits) {
            var thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    if (visit.visitor().get(visit.path(), false).statusCode() != 200) {
                        throw new IllegalStateException(visit.path());
                    }
                    answers.incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        threads.forEach(Load::join);
        return answers.get() * 1e9 / (System.nanoTime() - start);
    }

    /**
     * Sends at fixed moments and measures each answer from the moment at which it should have been sent, so that a stall
     * counts for everybody who would have waited through it.
     *
     * @param visits made in turn
     */
    static Waits open(List<Visit> visits, int aSecond, Duration time) {
        int count = (int) (aSecond * time.toSeconds());
        long gap = TimeUnit.SECONDS.toNanos(1) / aSecond;
        var waits = new ConcurrentLinkedQueue<Long>();
        var failures = new AtomicLong();
        var open = new CountDownLatch(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long intended = start + i * gap;
            for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Visit visit = visits.get(i % visits.size());
            visit.visitor().ask(visit.path()).whenComplete((answer, failure) -> {
                waits.add(System.nanoTime() - intended);
                if (failure != null || answer.statusCode() != 200) {
                    failures.incrementAndGet();
                }
                open.countDown();
            });
        }
        try {
            if (!open.await(30, TimeUnit.SECONDS)) {
                failures.addAndGet(open.getCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Waits(waits.stream().sorted().toList(), failures.get());
    }

    /** Sorted waits in nanoseconds, and how many requests did not get their page. */
    record Waits(List<Long> sorted, long failures) {

        /** In milliseconds. */
        double percentile(double percent) {
            return sorted.isEmpty()
                    ? 0
                    : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
        }

        @Override
        public String toString() {
            return "p50 %.1f · p95 %.1f · p99 %.1f ms".formatted(percentile(50), percentile(95), percentile(99));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
