package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.List;
import rawi.core.corroborate.Traits.Realis;

/**
 * How likely two reports speak of one event: a sum of named features, between what speaks for it
 * and what against, and reasons that forbid it. Every weight stands here and in {@code
 * docs/corroboration.md}; they were set by hand and tried on the demo's incidents.
 */
public final class LinkScore {

    /** From here on a link is made alone. */
    public static final double LINK = 0.6;

    /** From here on a link is proposed to a person. */
    public static final double PROPOSE = 0.5;

    /** The same leaf of the codebook. */
    static final double TYPE = 0.25;

    /** Leaves that may be one event told in other words. */
    static final double SORT = 0.15;

    /** The same place. */
    static final double PLACE = 0.3;

    /** The same day, both told. */
    static final double TIME = 0.3;

    static final double AGENT = 0.1;
    static final double TARGET = 0.1;
    static final double COUNT = 0.12;

    /** Several leaves in common, such as a blast, deaths and injuries. */
    static final double COMPOSITION = 0.15;

    /** A habit or a drive against a single event. */
    static final double GRAIN = -0.25;

    /** A total against a single event of about the same. */
    static final double TOTAL = -0.15;

    /** An aim against the act. */
    static final double PLAN = -0.05;

    /** Nothing but the sort of act and the place in common. */
    static final double UNTOLD = -0.1;

    /** A movement between the same two places. */
    static final double WAYS = 0.1;

    /** The most that actors, groups, numbers and composition can add. */
    private static final double MOST = AGENT + TARGET + COUNT + COMPOSITION;

    /** Days beyond which a total is one of a period. */
    static final int SPAN = 3;

    /** Taking people and making them serve: often two steps of one event, often two events. */
    static final double TAKEN = 0.08;

    private final Naming naming;

    /** Pairs that were scored. */
    long scored;

    LinkScore(Naming naming) {
        this.naming = naming;
    }

    /**
     * One thing that spoke for or against a link.
     *
     * @param value what it adds to the score
     */
    public record Feature(String name, double value, String why) {}

    /**
     * A judgement.
     *
     * @param forbidden why the two cannot be one event; empty when nothing forbids it
     */
    public record Judgement(double score, String forbidden, List<Feature> features) {

        public Judgement {
            features = List.copyOf(features);
        }
    }

    /** The score alone, without reasons; negative when forbidden. */
    double score(Shape a, Shape b) {
        scored++;
        if (forbidden(a, b) != null) {
            return -1;
        }
        return Math.max(0, sum(a, b, null));
    }

    Judgement judge(Kernel a, Kernel b) {
        List<Feature> features = new ArrayList<>();
        boolean parted = a.report == b.report && areToldApart(a, b);
        String forbidden = parted ? "told apart by one report" : forbidden(a.shape(), b.shape());
        double score = sum(a.shape(), b.shape(), features);
        return new Judgement(
                Math.max(0, Math.min(1, score)), forbidden == null ? "" : forbidden, features);
    }

    /** Whether one report that tells both means two events. */
    static boolean areToldApart(Kernel a, Kernel b) {
        return (a.shape().leaves & b.shape().leaves) == 0;
    }

    /** Null when nothing forbids it, other than that one report tells both. */
    String forbidden(Shape a, Shape b) {
        if (a.block != b.block || sortGap(a, b) == 0) {
            return "different kinds of events";
        }
        if (a.polarity * b.polarity < 0) {
            return "opposite acts";
        }
        if (period(a) && b.is(Realis.EVENT) || period(b) && a.is(Realis.EVENT)) {
            return "a total over a period, and an event";
        }
        if (a.dated || b.dated) {
            int slack = a.dated && b.dated ? Compare.NIGHT : 0;
            if (!Compare.meet(a.low, a.high, b.low, b.high, slack)) {
                return "disjoint times";
            }
        } else if (!Compare.meet(a.low, a.high, b.low, b.high, 0)) {
            return "published at other times, and neither says when";
        }
        boolean guess = a.placeIsGuess || b.placeIsGuess;
        if (!guess && Compare.places(a.where, b.where) == Compare.Near.APART) {
            return "different places";
        }
        if (a.is(Realis.POSSIBLE) || b.is(Realis.POSSIBLE)) {
            return "only feared or conditional";
        }
        if (a.is(Realis.DENIED) || b.is(Realis.DENIED)) {
            return "denied: shown as a contradiction, never as a member";
        }
        if (a.is(Realis.STATE) || b.is(Realis.STATE)) {
            return "a state of things, no event";
        }
        return null;
    }

    private static boolean period(Shape k) {
        boolean closed = k.low != Traits.OPEN_LOW && k.high != Traits.OPEN_HIGH;
        return k.is(Realis.TOTAL) && k.dated && closed && k.high - k.low > SPAN;
    }

    private double sum(Shape a, Shape b, List<Feature> out) {
        double score = add(out, "type", sortGap(a, b), "kinds of events");
        score += place(a, b, out);
        if (out == null && score + TIME + MOST < PROPOSE) {
            return 0;
        }
        score += time(a, b, out);
        int agents = Compare.agents(a.agents, b.agents, naming, Shape.day(a, b));
        score += add(out, "agents", agents * AGENT, agents < 0 ? "different actors" : "same actor");
        score += targets(a, b, out);
        score += counts(a, b, out);
        score += composition(a, b, out);
        score += grain(a, b, out);
        double ways = ways(a, b, out);
        score += ways;
        boolean particular = a.dated || b.dated || agents > 0 || ways > 0 || telling(a, b);
        score +=
                particular
                        ? 0
                        : add(out, "particular", UNTOLD, "neither day, number nor name in common");
        return score;
    }

    /** Both ends of a movement agree. */
    private static double ways(Shape a, Shape b, List<Feature> out) {
        boolean both = ends(a, b) >= 2 || ends(b, a) >= 2;
        return add(out, "ways", both ? WAYS : 0, "from and to the same places");
    }

    private static int ends(Shape a, Shape b) {
        int ends = 0;
        if (!a.has(Sort.FLIGHT)) {
            return ends;
        }
        Where.Disc first = null;
        for (Where.Disc one : a.where.discs()) {
            boolean shared = false;
            for (Where.Disc other : b.where.discs()) {
                shared |= other.kilometres(one) <= other.radius();
            }
            if (shared && (first == null || first.kilometres(one) > 2 * first.radius())) {
                first = one;
                ends++;
            }
        }
        return ends;
    }

    private boolean telling(Shape a, Shape b) {
        return targets(a, b, null) >= TARGET
                || counts(a, b, null) > 0
                || composition(a, b, null) > 0;
    }

    private static double add(List<Feature> out, String name, double value, String why) {
        if (out != null && value != 0) {
            out.add(new Feature(name, value, why));
        }
        return value;
    }

    private static double sortGap(Shape a, Shape b) {
        if ((a.leaves & b.leaves) != 0) {
            return TYPE;
        }
        long common = a.sorts & b.sorts;
        if (common != 0) {
            // A killing and an injury alone are two events.
            return common == 1L << Sort.HARM.ordinal() ? 0 : (TYPE + SORT) / 2;
        }
        boolean takes = a.block == Sort.Block.TAKE;
        boolean force =
                a.has(Sort.BLOW) && b.has(Sort.HARM)
                        || b.has(Sort.BLOW) && a.has(Sort.HARM)
                        || a.has(Sort.BLOW) && b.has(Sort.CLASH)
                        || b.has(Sort.BLOW) && a.has(Sort.CLASH);
        return takes ? TAKEN : force ? SORT : 0;
    }

    private static double place(Shape a, Shape b, List<Feature> out) {
        double value =
                switch (Compare.places(a.where, b.where)) {
                    case SAME -> PLACE;
                    case WITHIN_TOWN -> 0.8 * PLACE;
                    case SAME_REGION -> 0.6 * PLACE;
                    case WITHIN_AREA -> 0.4 * PLACE;
                    case UNKNOWN -> 0.25 * PLACE;
                    case APART -> 0;
                };
        boolean guess = a.placeIsGuess || b.placeIsGuess;
        if (guess && value == 0) {
            value = 0.25 * PLACE;
        }
        return add(
                out,
                "place",
                guess ? 0.7 * value : value,
                guess ? "place of the text around" : "places");
    }

    private static double time(Shape a, Shape b, List<Feature> out) {
        double value;
        String why;
        if (a.dated && b.dated) {
            boolean narrow = width(a) <= 2 && width(b) <= 2;
            boolean meet = Compare.meet(a.low, a.high, b.low, b.high, 0);
            boolean start = a.low == b.low && a.low != Traits.OPEN_LOW;
            boolean open = width(a) > Edges.LONG && width(b) > Edges.LONG;
            boolean weeks = width(a) <= 14 && width(b) <= 14;
            value = !meet ? 0.6 : narrow ? 1 : start ? 0.9 : weeks ? 0.8 : open ? 0.4 : 0.6;
            why = meet ? "told days meet" : "told days touch";
        } else if (a.dated || b.dated) {
            value = 0.5;
            why = "the told day lies within the other's week";
        } else {
            value = 0.3;
            why = "told in the same week, without a day";
        }
        return add(out, "time", value * TIME, why);
    }

    private static int width(Shape k) {
        boolean open = k.low == Traits.OPEN_LOW || k.high == Traits.OPEN_HIGH;
        return open ? Integer.MAX_VALUE : k.high - k.low + 1;
    }

    private double targets(Shape a, Shape b, List<Feature> out) {
        if (a.targets.length == 0 || b.targets.length == 0) {
            return 0;
        }
        int best = -1;
        for (int x : a.targets) {
            for (int y : b.targets) {
                if (x == y) {
                    best = Math.max(best, naming.concepts().get(x).weight());
                }
            }
        }
        if (best >= 0) {
            return add(out, "targets", best * TARGET / 2, "same kind of people or thing");
        }
        int rare = Math.min(rare(a), rare(b)) == 0 ? 0 : Math.max(rare(a), rare(b));
        return add(out, "targets", -rare * TARGET / 2, "other people or things");
    }

    private int rare(Shape k) {
        int most = 0;
        for (int target : k.targets) {
            most = Math.max(most, naming.concepts().get(target).weight());
        }
        return most;
    }

    private static double counts(Shape a, Shape b, List<Feature> out) {
        double best = 0;
        String why = "";
        for (Shape.Count x : a.counts) {
            for (Shape.Count y : b.counts) {
                if (x.type() != y.type()) {
                    continue;
                }
                double value =
                        switch (Compare.counts(x, y)) {
                            case EQUAL -> x.low() > 2 ? COUNT : COUNT / 2;
                            case OVERLAP -> COUNT / 2;
                            case DISJOINT -> -COUNT / 2;
                            case NONE, OTHER_UNIT -> 0;
                        };
                if (Math.abs(value) > Math.abs(best) || value > best && value != 0) {
                    best = value;
                    why = value > 0 ? "numbers agree" : "numbers differ";
                }
            }
        }
        return add(out, "count", best, why);
    }

    private static double composition(Shape a, Shape b, List<Feature> out) {
        int common = Long.bitCount(a.leaves & b.leaves);
        double value = common >= 3 ? COMPOSITION : common == 2 ? COMPOSITION / 2 : 0;
        return add(out, "composition", value, common + " kinds of acts in common");
    }

    private double grain(Shape a, Shape b, List<Feature> out) {
        boolean process = a.has(Sort.ATTRACT) || a.has(Sort.SETTLE) || a.has(Sort.INTAKE);
        if ((a.realis & b.realis) != 0 || process) {
            return 0;
        }
        if (a.is(Realis.PLAN) || b.is(Realis.PLAN)) {
            boolean tied =
                    Compare.agents(a.agents, b.agents, naming, Shape.day(a, b)) > 0
                            || telling(a, b);
            return add(out, "grain", tied ? PLAN : 3 * PLAN, "an aim and an act");
        }
        boolean total =
                a.is(Realis.TOTAL) && b.is(Realis.EVENT)
                        || a.is(Realis.EVENT) && b.is(Realis.TOTAL);
        return add(
                out,
                "grain",
                total ? TOTAL : GRAIN,
                total ? "an event and a total" : "an event, and a habit or drive");
    }
}
