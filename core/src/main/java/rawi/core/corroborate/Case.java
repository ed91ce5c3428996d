package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import rawi.core.model.ClaimType;

/**
 * The reports of a case, kept ready for linking. Reports may be added and taken away; the result is
 * that of a run over all of them at once. Not safe to share between threads.
 */
public final class Case {

    /** Likeness from which claims of a relay speak of one event. */
    static final double SAME = 0.5;

    private final Digester digester;
    private final Naming naming;
    private final Affiliations affiliations;
    private final LinkScore scores;
    private final Kernels grouping;
    private final Edges edges;
    private final Map<String, Digest> digests = new TreeMap<>();
    private final Map<String, List<Kernel>> kernels = new TreeMap<>();

    Case(Digester digester, Naming naming, Affiliations affiliations) {
        this.affiliations = affiliations;
        this.digester = digester;
        this.naming = naming;
        this.scores = new LinkScore(naming);
        this.grouping = new Kernels(naming);
        this.edges = new Edges(scores);
    }

    /**
     * Adds reports; only their own blocks are looked at.
     *
     * @throws IllegalArgumentException when a key is there already
     */
    public void add(Collection<Filed> reports) {
        List<Kernel> fresh = new ArrayList<>();
        for (Filed filed : reports) {
            if (digests.containsKey(filed.key())) {
                throw new IllegalArgumentException("report " + filed.key() + " stands twice");
            }
            Digest digest = digester.digest(filed);
            List<Kernel> made = grouping.of(digest);
            digests.put(filed.key(), digest);
            kernels.put(filed.key(), made);
            fresh.addAll(made);
        }
        edges.add(fresh);
    }

    /** Takes a report away; nothing happens when it is not there. */
    public void remove(String key) {
        digests.remove(key);
        List<Kernel> gone = kernels.remove(key);
        if (gone != null) {
            edges.remove(gone);
        }
    }

    /** Relays, incidents and the rest, with what people decided. */
    public Corroboration result(List<Decision> decisions) {
        Outlets outlets = Outlets.of(digests.values());
        List<Relay> relays = new RelayFinder(digests.values(), outlets, naming).find();
        return result(decisions, outlets, relays);
    }

    private Corroboration result(List<Decision> decisions, Outlets outlets, List<Relay> relays) {
        List<Kernel> all = new ArrayList<>();
        Map<ClaimRef, Integer> home = new HashMap<>();
        for (List<Kernel> list : kernels.values()) {
            for (Kernel kernel : list) {
                kernel.claims.forEach(t -> home.put(t.ref, all.size()));
                all.add(kernel);
            }
        }
        List<int[]> relayed = relayed(relays, all, home);
        Set<Long> split = new HashSet<>();
        for (Decision decision : decisions) {
            boolean joins = decision.kind() == Decision.Kind.JOIN_CLAIMS;
            if (joins || decision.kind() == Decision.Kind.SPLIT_CLAIMS) {
                Integer a = home.get(ClaimRef.of(decision.one()));
                Integer b = home.get(ClaimRef.of(decision.other()));
                if (a != null && b != null && !a.equals(b)) {
                    if (joins) {
                        relayed.add(new int[] {a, b});
                    } else {
                        split.add(PairTable.pair(a, b));
                    }
                }
            }
        }
        relayed.removeIf(e -> split.contains(PairTable.pair(e[0], e[1])));
        Linker.Clusters clusters =
                new Linker(scores).cluster(new Linker.Given(all, edges, relayed, split));
        Lineage lineage = Lineage.of(relays);
        OriginClasses origins = new OriginClasses(digests, outlets, lineage, decisions);
        return new Derivation(digests, all, relays, lineage, origins, naming, outlets)
                .derive(clusters);
    }

    private static List<int[]> relayed(
            List<Relay> relays, List<Kernel> all, Map<ClaimRef, Integer> home) {
        List<int[]> pairs = new ArrayList<>();
        for (Relay relay : relays) {
            for (Relay.Aligned pair : relay.aligned()) {
                int a = home.get(pair.from());
                int b = home.get(pair.to());
                if (pair.likeness() >= SAME && tied(all.get(a).lead(), all.get(b).lead())) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        return pairs;
    }

    /** Whether what is passed on can be one matter: alike in sort and in how it is real. */
    static boolean tied(Kernel.Lead a, Kernel.Lead b) {
        boolean takes = a.block() == Sort.Block.TAKE && b.block() == Sort.Block.TAKE;
        if (!takes && (a.sorts() & b.sorts()) == 0) {
            return false;
        }
        boolean drive = a.drives() != b.drives();
        return a.member() == b.member() && (a.isProcess() || !drive);
    }

    /**
     * The system that the claims of a place and period describe.
     *
     * @param titles what a leaf is called
     */
    public SystemGraph system(Scope scope, Function<ClaimType, String> titles) {
        Outlets outlets = Outlets.of(digests.values());
        List<Relay> relays = new RelayFinder(digests.values(), outlets, naming).find();
        OriginClasses origins = new OriginClasses(digests, outlets, Lineage.of(relays), List.of());
        ScopeTest test = new ScopeTest(scope, digester.placing());
        List<List<Traits>> chosen = new ArrayList<>();
        for (Map.Entry<String, List<Kernel>> entry : kernels.entrySet()) {
            List<Traits> claims = new ArrayList<>();
            for (Kernel kernel : entry.getValue()) {
                kernel.claims.stream().filter(t -> test.holds(t, kernel)).forEach(claims::add);
            }
            if (!claims.isEmpty()) {
                claims.sort(Comparator.comparingInt(t -> t.order));
                chosen.add(claims);
            }
        }
        return new SystemBuilder(naming, titles, origins, affiliations)
                .build(chosen, key -> digests.get(key).filed().read().report().text());
    }

    /**
     * What speaks for and against a link of two claims of different reports.
     *
     * @throws IllegalArgumentException when there is no such claim
     */
    public LinkScore.Judgement judge(ClaimRef one, ClaimRef other) {
        return scores.judge(kernel(one), kernel(other));
    }

    private Kernel kernel(ClaimRef ref) {
        return kernels.getOrDefault(ref.report(), List.of()).stream()
                .filter(k -> k.claims.stream().anyMatch(t -> t.ref.equals(ref)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no claim " + ref));
    }
}
