package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Of a report only what decides with which others it is linked: some hundred bytes an event. */
public final class Outline implements Serializable {

    private static final long serialVersionUID = 1;

    private final String key;

    /** Names of the first claims of its events that are comparable, and their shapes. */
    private final List<String> first = new ArrayList<>();

    private final List<Shape> shapes = new ArrayList<>();

    Outline(String key, Collection<Kernel> kernels) {
        this.key = key;
        for (Kernel kernel : kernels) {
            if (Edges.isComparable(kernel.shape())) {
                first.add(kernel.id().claim());
                shapes.add(kernel.shape());
            }
        }
    }

    public String key() {
        return key;
    }

    /** Whether there is something that may be linked. */
    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    private List<Kernel> kernels() {
        List<Kernel> kernels = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            kernels.add(new Kernel(this, new ClaimRef(key, first.get(i)), shapes.get(i)));
        }
        return kernels;
    }

    /** Those of some reports in the order of their ids. */
    static List<Kernel> kernels(Collection<Outline> outlines) {
        List<Kernel> kernels = new ArrayList<>();
        outlines.forEach(o -> kernels.addAll(o.kernels()));
        kernels.sort(Comparator.comparing(Kernel::id));
        for (int i = 0; i < kernels.size(); i++) {
            kernels.get(i).number = i;
        }
        return kernels;
    }
}
