package vn.thidua;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Walks that do not meet go side by side: a machine that builds has two cores, and the longest tests only look. */
public final class Together {

    private static final int WALKERS = 2;

    private Together() {}

    /** Does the work for each, two at a time; what the first of them found wrong is thrown, with what the others found. */
    public static <T> void each(List<T> all, Consumer<T> work) {
        var pool = Executors.newFixedThreadPool(WALKERS);
        try {
            var walks = new ArrayList<Future<?>>();
            all.forEach(one -> walks.add(pool.submit(() -> work.accept(one))));
            AssertionError wrong = null;
            for (Future<?> walk : walks) {
                try {
                    walk.get();
                } catch (ExecutionException e) {
                    if (wrong == null) {
                        wrong = new AssertionError(e.getCause().getMessage(), e.getCause());
                    } else {
                        wrong.addSuppressed(e.getCause());
                    }
                }
            }
            if (wrong != null) {
                throw wrong;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
