package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Of a report only what decides which events are one: some hundred bytes an event. */
public final class Outline implements Serializable {

    private static final long serialVersionUID = 1;

    private final String key;
    private final byte[] packed;

    /** Unpacked when it is asked for: most of a way it is only passed on. */
    private transient Events events;

    /**
     * @param first names of the first claims of events
     * @param least names of the claims whose names come first
     */
    private record Events(String[] first, String[] least, Shape[] shapes) {}

    Outline(String key, Collection<Kernel> kernels) {
        this.key = key;
        int size = kernels.size();
        Events made = new Events(new String[size], new String[size], new Shape[size]);
        int at = 0;
        for (Kernel kernel : kernels) {
            made.first[at] = kernel.id().claim();
            made.least[at] =
                    kernel.claims.stream().map(t -> t.ref.claim()).sorted().findFirst().get();
            made.shapes[at++] = kernel.shape();
        }
        this.events = made;
        this.packed = packed(made);
    }

    private Outline(Outline all, IntPredicate kept) {
        this.key = all.key;
        int[] chosen = java.util.stream.IntStream.range(0, all.size()).filter(kept).toArray();
        int size = chosen.length;
        Events from = all.events();
        Events made = new Events(new String[size], new String[size], new Shape[size]);
        for (int i = 0; i < size; i++) {
            made.first[i] = from.first[chosen[i]];
            made.least[i] = from.least[chosen[i]];
            made.shapes[i] = from.shapes[chosen[i]];
        }
        this.events = made;
        this.packed = packed(made);
    }

    private static byte[] packed(Events events) {
        Packing.Out out = new Packing.Out();
        out.number(events.shapes.length);
        for (int i = 0; i < events.shapes.length; i++) {
            boolean same = events.first[i].equals(events.least[i]);
            out.text(events.first[i]).text(same ? "" : events.least[i]);
            events.shapes[i].write(out);
        }
        return out.bytes();
    }

    private Events events() {
        if (events == null) {
            Packing.In in = new Packing.In(packed);
            int size = in.number();
            Events read = new Events(new String[size], new String[size], new Shape[size]);
            for (int i = 0; i < size; i++) {
                read.first[i] = in.text();
                String least = in.text();
                read.least[i] = least.isEmpty() ? read.first[i] : least;
                read.shapes[i] = Shape.read(in);
            }
            events = read;
        }
        return events;
    }

    /** Some of its events. */
    public Outline only(IntPredicate kept) {
        return new Outline(this, kept);
    }

    public String key() {
        return key;
    }

    public int size() {
        return events().shapes.length;
    }

    /** The first claim of an event. */
    public ClaimRef event(int i) {
        return new ClaimRef(key, events().first[i]);
    }

    /** Of an event the claim whose name comes first. */
    ClaimRef least(ClaimRef event) {
        Events all = events();
        for (int i = 0; i < all.first.length; i++) {
            if (all.first[i].equals(event.claim())) {
                return new ClaimRef(key, all.least[i]);
            }
        }
        throw new IllegalArgumentException("no event " + event);
    }

    Shape shape(int i) {
        return events().shapes[i];
    }

    /** Whether some event may be one with what others tell. */
    public boolean isComparable() {
        return Arrays.stream(events().shapes).anyMatch(Edges::isComparable);
    }

    /** Pairs of an event and the drive of the report that it belongs to. */
    public List<int[]> parts() {
        List<int[]> parts = new ArrayList<>();
        for (int drive = 0; drive < size(); drive++) {
            boolean may = shape(drive).may(Traits.Realis.DRIVE);
            for (int part = 0; may && part < size(); part++) {
                boolean event = part != drive && shape(part).is(Traits.Realis.EVENT);
                if (event && Linker.isPart(shape(part), shape(drive))) {
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
            if (!comparable || Edges.isComparable(shape(i))) {
                kernels.add(new Kernel(this, event(i), shape(i)));
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
