package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rawi.core.corroborate.Traits.Realis;
import rawi.core.model.Relation;

/**
 * Groups the claims of one report that speak of one event: repeats, a blow with its victims, a
 * drive with its aims.
 */
final class Kernels {

    /** Days before publication in which something undated happened: news tells the week. */
    static final int NEWS_WINDOW = 7;

    private final Naming naming;

    Kernels(Naming naming) {
        this.naming = naming;
    }

    List<Kernel> of(Digest digest) {
        List<Traits> claims = digest.claims();
        int[] group = new int[claims.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        repeats(claims, group);
        sameSort(claims, group);
        harm(claims, group);
        companions(claims, group);
        return kernels(digest, group);
    }

    private List<Kernel> kernels(Digest digest, int[] group) {
        Map<Integer, Kernel> made = new HashMap<>();
        List<Kernel> all = new ArrayList<>();
        List<Traits> claims = digest.claims();
        for (int i = 0; i < claims.size(); i++) {
            Kernel kernel =
                    made.computeIfAbsent(
                            group[i],
                            k -> {
                                Kernel fresh = new Kernel(digest);
                                all.add(fresh);
                                return fresh;
                            });
            kernel.claims.add(claims.get(i));
        }
        for (Kernel kernel : all) {
            victimsTell(kernel, claims);
            kernel.close(NEWS_WINDOW, around(claims, kernel.claims.get(0)));
        }
        return all;
    }

    /** Who took the same people in another sentence took them here as well. */
    private void victimsTell(Kernel kernel, List<Traits> claims) {
        for (Traits t : kernel.claims) {
            if (!takes(t) || t.agents.length > 0 || t.targets.length == 0) {
                continue;
            }
            for (Traits other : claims) {
                boolean same = takes(other) && sameVictims(t, other);
                if (same && other.agents.length > 0 && kernel.agents.length == 0) {
                    kernel.lentAgents = other.agents;
                }
            }
        }
    }

    private boolean sameVictims(Traits a, Traits b) {
        for (int target : a.targets) {
            boolean rare = naming.concepts().get(target).weight() > 1;
            if (rare && Compare.share(new int[] {target}, b.targets)) {
                return true;
            }
        }
        return java.util.Arrays.equals(a.targets, b.targets);
    }

    /** The place of the same sentence, else the last one told before. */
    private static Where around(List<Traits> claims, Traits of) {
        Where last = Where.NOWHERE;
        for (Traits t : claims) {
            if (t.where.isKnown()) {
                if (t.sentence == of.sentence) {
                    return t.where;
                }
                if (t.order < of.order || !last.isKnown()) {
                    last = t.where;
                }
            }
        }
        return last;
    }

    private static void join(int[] group, int a, int b) {
        int low = Math.min(group[a], group[b]);
        int high = Math.max(group[a], group[b]);
        for (int i = 0; i < group.length; i++) {
            if (group[i] == high) {
                group[i] = low;
            }
        }
    }

    private static void repeats(List<Traits> claims, int[] group) {
        Map<String, Integer> byId = new HashMap<>();
        claims.forEach(t -> byId.put(t.claim.id(), t.order));
        for (Traits t : claims) {
            t.claim
                    .sameAs()
                    .map(byId::get)
                    .filter(o -> claims.get(o).isMember() == t.isMember())
                    .ifPresent(o -> join(group, t.order, o));
        }
    }

    /** Joins whole groups, each claim of one fitting each of the other. */
    private void joinIfFit(List<Traits> claims, int[] group, int a, int b) {
        if (group[a] == group[b]) {
            return;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < group.length; j++) {
                boolean pair = group[i] == group[a] && group[j] == group[b];
                if (pair && clash(claims.get(i), claims.get(j))) {
                    return;
                }
            }
        }
        join(group, a, b);
    }

    private void sameSort(List<Traits> claims, int[] group) {
        for (int b = 1; b < group.length; b++) {
            for (int a = b - 1; a >= 0; a--) {
                Traits x = claims.get(a);
                Traits y = claims.get(b);
                if (x.sort == y.sort && kin(x, y)) {
                    joinIfFit(claims, group, a, b);
                }
            }
        }
    }

    /** Whether both are realised in a way that one event can have. */
    private static boolean kin(Traits x, Traits y) {
        if (x.realis == Realis.POSSIBLE || y.realis == Realis.POSSIBLE) {
            return false;
        }
        if (x.sort == Sort.CONTEXT) {
            return false;
        }
        if (x.realis == y.realis) {
            boolean harm = x.sort == Sort.HARM && x.claim.type() != y.claim.type();
            return !harm || x.sentence == y.sentence;
        }
        if (x.realis == Realis.DENIED || y.realis == Realis.DENIED) {
            return false;
        }
        boolean head = x.headline || y.headline;
        boolean total = x.realis == Realis.TOTAL || y.realis == Realis.TOTAL;
        return x.sort.isProcess() && (!total || x.sort != Sort.INTAKE)
                || head && total && Compare.counts(x, y) == Compare.Counts.EQUAL;
    }

    /** Whether two claims of one report cannot be about one event. */
    private boolean clash(Traits x, Traits y) {
        if (x.polarity * y.polarity < 0 || Compare.disjointDays(x, y, 0) || recalls(x, y)) {
            return true;
        }
        boolean total = x.realis == Realis.TOTAL && y.realis == Realis.TOTAL;
        boolean otherDays = x.dated && y.dated && (x.low != y.low || x.high != y.high);
        boolean process = x.sort.isProcess() && y.sort.isProcess();
        if (total && otherDays && !process) {
            return true;
        }
        boolean apart =
                Compare.places(x.where, y.where) == Compare.Near.APART
                        && (x.ownPlace && y.ownPlace || total);
        if (apart) {
            return true;
        }
        Compare.Counts counts = Compare.counts(x, y);
        boolean things = counts == Compare.Counts.OTHER_UNIT && x.claim.type() == y.claim.type();
        if (things && x.sort != Sort.BLOW) {
            return true;
        }
        boolean contrast = x.contrast != y.contrast && x.sentence != y.sentence && x.sort == y.sort;
        if (contrast
                && !x.headline
                && !y.headline
                && x.targets.length > 0
                && y.targets.length > 0) {
            return !Compare.share(x.targets, y.targets)
                    || counts != Compare.Counts.NONE
                    || x.sort == Sort.HARM
                    || y.sort == Sort.HARM;
        }
        boolean others = Compare.agents(x.agents, y.agents, naming, java.util.Optional.empty()) < 0;
        return others && total;
    }

    /** Whether one is dated long before the other, which is news without a date. */
    private static boolean recalls(Traits x, Traits y) {
        if (x.dated == y.dated || x.sort.lasts()) {
            return false;
        }
        Traits old = x.dated ? x : y;
        return old.high != Traits.OPEN_HIGH && old.high < old.published - 2 * NEWS_WINDOW;
    }

    /** Victims and damage belong to the blow of their sentence, else to the last one before. */
    private void harm(List<Traits> claims, int[] group) {
        for (Traits t : claims) {
            boolean counts = t.realis == Realis.EVENT || t.realis == Realis.TOTAL;
            if (t.sort != Sort.HARM && t.sort != Sort.DAMAGE || !counts) {
                continue;
            }
            int blow = blowOf(claims, t);
            if (blow >= 0) {
                joinIfFit(claims, group, blow, t.order);
            }
        }
    }

    private int blowOf(List<Traits> claims, Traits harm) {
        int best = -1;
        int rank = Integer.MAX_VALUE;
        int behind = 0;
        int lastSentence = -1;
        for (int i = claims.size() - 1; i >= 0; i--) {
            Traits t = claims.get(i);
            if (t.order < harm.order && t.sentence != harm.sentence && t.sentence != lastSentence) {
                behind++;
                lastSentence = t.sentence;
            }
            boolean real = t.realis == Realis.EVENT || t.realis == Realis.TOTAL;
            if (t.sort != Sort.BLOW || !real || harm.headline != t.headline) {
                continue;
            }
            boolean caused =
                    t.claim.relations().stream()
                            .anyMatch(
                                    r ->
                                            r.kind() == Relation.Kind.CAUSES
                                                    && r.to().equals(harm.claim.id()));
            int at =
                    caused
                            ? 0
                            : t.sentence == harm.sentence
                                    ? 1
                                    : t.order < harm.order ? 1 + behind : 99;
            boolean fits = at <= 1 || !harm.contrast;
            if (at < rank && at <= 3 && fits) {
                rank = at;
                best = i;
            }
        }
        return best;
    }

    private void companions(List<Traits> claims, int[] group) {
        for (int b = 1; b < group.length; b++) {
            for (int a = b - 1; a >= 0; a--) {
                Traits x = claims.get(a);
                Traits y = claims.get(b);
                if (x.isMember() && y.isMember() && goWith(x, y)) {
                    joinIfFit(claims, group, a, b);
                }
            }
        }
    }

    private boolean goWith(Traits x, Traits y) {
        boolean one = x.sentence == y.sentence;
        boolean close = Math.abs(x.order - y.order) <= 2;
        if (pair(x, y, Sort.INTAKE, Sort.ORDER)) {
            return close
                    && Compare.agents(x.agents, y.agents, naming, java.util.Optional.empty()) >= 0;
        }
        if (pair(x, y, Sort.BRIBE, Sort.RELEASE)) {
            return close && x.realis == Realis.HABIT && y.realis == Realis.HABIT;
        }
        boolean drive = x.realis == Realis.DRIVE || y.realis == Realis.DRIVE;
        boolean aim = x.realis == Realis.PLAN || y.realis == Realis.PLAN || x.realis == y.realis;
        if (takes(x) && takes(y) && drive) {
            return aim;
        }
        boolean real = x.realis == Realis.EVENT && y.realis == Realis.EVENT;
        boolean sameVictim = x.targets.length > 0 && java.util.Arrays.equals(x.targets, y.targets);
        if (real && one && (takes(x) || hurts(x)) && (takes(y) || hurts(y))) {
            return sameVictim && (takes(x) || takes(y));
        }
        if (real && pair(x, y, Sort.BLOW, Sort.HARM) && !x.headline && !y.headline) {
            boolean next =
                    Math.abs(x.order - y.order) == 1 && x.targets.length * y.targets.length == 0;
            return (sameVictim && Math.abs(x.order - y.order) <= 2 || next)
                    && !x.contrast
                    && !y.contrast
                    && Compare.places(x.where, y.where) != Compare.Near.APART;
        }
        return false;
    }

    private static boolean takes(Traits t) {
        return t.sort == Sort.SEIZE || t.sort == Sort.DRAFT;
    }

    private static boolean hurts(Traits t) {
        return t.sort == Sort.HARM;
    }

    private static boolean pair(Traits x, Traits y, Sort one, Sort other) {
        return x.sort == one && y.sort == other || x.sort == other && y.sort == one;
    }
}
