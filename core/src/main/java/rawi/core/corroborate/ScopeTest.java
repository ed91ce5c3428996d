package rawi.core.corroborate;

import java.util.List;

/** Whether a claim is about a place and period. */
final class ScopeTest {

    private final Scope scope;
    private final List<Where.Disc> discs;
    private final String slug;

    ScopeTest(Scope scope, Placing placing) {
        this.scope = scope;
        this.discs = scope.place().map(placing::named).orElse(List.of());
        this.slug = scope.place().map(Naming::slug).orElse("");
    }

    boolean holds(Traits t, Kernel kernel) {
        return here(t, kernel) && then(t);
    }

    private boolean here(Traits t, Kernel kernel) {
        if (scope.place().isEmpty()) {
            return true;
        }
        boolean named =
                t.claim.place().stream()
                        .anyMatch(
                                p ->
                                        Naming.slug(p.name()).contains(slug)
                                                || Naming.slug(p.quote().text()).contains(slug));
        Where where = t.where.isKnown() ? t.where : kernel.where;
        return named
                || where.discs().stream()
                        .anyMatch(d -> discs.stream().anyMatch(s -> s.kilometres(d) <= s.radius()));
    }

    private boolean then(Traits t) {
        int low = scope.from().map(d -> (int) d.toEpochDay()).orElse(Traits.OPEN_LOW);
        int high = scope.to().map(d -> (int) d.toEpochDay()).orElse(Traits.OPEN_HIGH);
        if (!t.dated) {
            return t.published == Traits.OPEN_LOW || t.published >= low && t.published <= high;
        }
        return Compare.meet(low, high, t.low, t.high, 0);
    }
}
