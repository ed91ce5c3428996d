package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Of a report only what decides which events are one: some hundred bytes an event. */
public final class Outline implements Serializable {

    private static final long serialVersionUID = 1;

    private final String key;

    /** Names of the first claims of its events, and their shapes. */
    private final List<String> first = new ArrayList<>();

    private final List<Shape> shapes = new ArrayList<>();

    /** Of events of long reports the claim whose name comes first. */
    private final TreeMap<String, String> least = new TreeMap<>();

    Outline(String key, Collection<Kernel> kernels) {
        this.key = key;
        for (Kernel kernel : kernels) {
            first.add(kernel.id().claim());
            shapes.add(kernel.shape());
            String name = kernel.claims.stream().map(t -> t.ref.claim()).sorted().findFirst().get();
            if (!name.equals(kernel.id().claim())) {
                least.put(kernel.id().claim(), name);
            }
        }
    }

    private Outline(Outline all, IntPredicate kept) {
        this.key = all.key;
        for (int i = 0; i < all.size(); i++) {
            if (kept.test(i)) {
                first.add(all.first.get(i));
                shapes.add(all.shapes.get(i));
            }
        }
        least.putAll(all.least);
    }

    /** Some of its events. */
    public Outline only(IntPredicate kept) {
        return new Outline(this, kept);
    }

    public String key() {
        return key;
    }

    public int size() {
        return shapes.size();
    }

    /** The first claim of an event. */
    public ClaimRef event(int i) {
        return new ClaimRef(key, first.get(i));
    }

    /** Of an event the claim whose name comes first. */
    ClaimRef least(ClaimRef event) {
        String name = least.get(event.claim());
        return name == null ? event : new ClaimRef(key, name);
    }

    Shape shape(int i) {
        return shapes.get(i);
    }

    /** Whether some event may be one with what others tell. */
    public boolean isComparable() {
        return shapes.stream().anyMatch(Edges::isComparable);
    }

    /** Pairs of an event and the drive of the report that it belongs to. */
    public List<int[]> parts() {
        List<int[]> parts = new ArrayList<>();
        for (int drive = 0; drive < size(); drive++) {
            for (int part = 0;
                    shapes.get(drive).may(Traits.Realis.DRIVE) && part < size();
                    part++) {
                boolean event = part != drive && shapes.get(part).is(Traits.Realis.EVENT);
                if (event && Linker.isPart(shapes.get(part), shapes.get(drive))) {
                    parts.add(new int[] {part, drive});
                }
            }
        }
        return parts;
    }

    List<Kernel> kernels() {
        List<Kernel> kernels = new ArrayList<>();
        addTo(kernels, false);
        return kernels;
    }

    private void addTo(List<Kernel> kernels, boolean comparable) {
        for (int i = 0; i < size(); i++) {
            if (!comparable || Edges.isComparable(shapes.get(i))) {
                kernels.add(new Kernel(this, event(i), shapes.get(i)));
            }
        }
    }

    /**
     * The events of some reports, numbered as a run over all orders them.
     *
     * @param comparable only those that may be one with what other reports tell
     */
    static List<Kernel> kernels(Collection<Outline> outlines, boolean comparable) {
        List<Outline> ordered = new ArrayList<>(outlines);
        ordered.sort(Comparator.comparing(Outline::key));
        List<Kernel> kernels = new ArrayList<>();
        ordered.forEach(o -> o.addTo(kernels, comparable));
        for (int i = 0; i < kernels.size(); i++) {
            kernels.get(i).number = i;
        }
        return kernels;
    }
}
