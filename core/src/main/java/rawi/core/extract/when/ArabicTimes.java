package rawi.core.extract.when;

import java.util.List;
import java.util.Optional;
import rawi.core.model.When;
import rawi.core.syntax.ArabicReach;
import rawi.core.syntax.ParsedText;

/** The time expressions of one Arabic report; the verb of its clause tells what a time dates. */
final class ArabicTimes implements Times {

    private final ParsedText text;
    private final List<List<TimeFound>> found;

    ArabicTimes(ParsedText text, List<List<TimeFound>> found) {
        this.text = text;
        this.found = found;
    }

    @Override
    public List<When> in(int sentence) {
        return found.get(sentence).stream().map(TimeFound::when).toList();
    }

    @Override
    public Optional<When> of(int sentence, int head, int support) {
        ArabicReach reach = ArabicReach.of(text.tree(sentence));
        int governor = reach.governor(support >= 0 ? support : head);
        TimeFound best = null;
        int least = Integer.MAX_VALUE;
        for (TimeFound time : found.get(sentence)) {
            int its = reach.governor(time.first());
            boolean shared = reach.isShared(governor, its) && time.force() == TimeFound.Force.DATE;
            if (its != governor && !shared) {
                continue;
            }
            int far = time.first() > head ? time.first() - head : head - time.last() + 2;
            far += shared ? 100 : 0;
            if (far < least) {
                least = far;
                best = time;
            }
        }
        return Optional.ofNullable(best).map(TimeFound::when);
    }
}
