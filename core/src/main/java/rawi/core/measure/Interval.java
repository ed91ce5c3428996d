package rawi.core.measure;

/** A range of uncertainty; its unit and level are those of the figure that it belongs to. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "interval needs low <= high, got " + low + ".." + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public boolean overlaps(Interval other) {
        return low <= other.high && other.low <= high;
    }
}
