package rawi.app.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * How often somebody may ask: a bucket that each request takes a drop from and that fills again as
 * time goes. Kept in memory, since a restart is no way around it that anybody outside has. Safe to
 * share between threads.
 */
final class RateLimit {

    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final double most;
    private final double perSecond;
    private final Map<String, Bucket> buckets = new HashMap<>();

    /**
     * @param most requests at once
     * @param perSecond how many more there are each second
     */
    RateLimit(Clock clock, double most, double perSecond) {
        this.clock = clock;
        this.most = most;
        this.perSecond = perSecond;
    }

    private record Bucket(double drops, long at) {}

    /** Whether one more request is in order; it counts. */
    boolean allows(String who) {
        return left(who, 1) >= 0;
    }

    /** Whether there would be room for one more; nothing counts. */
    boolean isOpen(String who) {
        return left(who, 0) >= 1;
    }

    private synchronized double left(String who, int taken) {
        long now = clock.millis();
        if (buckets.size() >= MOST_KEYS) {
            buckets.values().removeIf(b -> filled(b, now) >= most);
        }
        Bucket bucket = buckets.getOrDefault(who, new Bucket(most, now));
        double left = filled(bucket, now) - taken;
        // What was refused takes nothing, or who asks on and on would never come in again.
        if (taken > 0 && left >= 0) {
            buckets.put(who, new Bucket(left, now));
        }
        return left;
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(most, bucket.drops() + (now - bucket.at()) / 1000.0 * perSecond);
    }

    /** Seconds until one more request is in order. */
    long seconds(double requests) {
        return Math.max(1, (long) Math.ceil(requests / perSecond));
    }
}
