package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicReach;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * The ties of an Arabic report, each by a cue of {@link ArabicCues}: what follows the cue in its
 * phrase is tied to the event before it, or to the one behind it where the cue opens the sentence.
 */
final class ArabicRelations implements RelationReader {

    private final ArabicCues cues;

    ArabicRelations(DataFiles files) {
        cues = new ArabicCues(files);
    }

    @Override
    public Ties read(ParsedText text, List<Event> events) {
        Ties ties = new Ties();
        int next = 0;
        while (next < events.size()) {
            int sentence = events.get(next).sentence();
            int first = next;
            while (next < events.size() && events.get(next).sentence() == sentence) {
                next++;
            }
            int before = first - 1;
            boolean follows =
                    before >= 0
                            && events.get(before).sentence() == sentence - 1
                            && text.sentence(sentence).block()
                                    == text.sentence(sentence - 1).block();
            Row row = new Row(text.tree(sentence), events, first, next, follows, ties);
            cues.in(text.tree(sentence)).forEach(row::tie);
        }
        return ties;
    }

    /** One sentence with its events {@code from} to before {@code to} of the report. */
    private record Row(
            Tree tree, List<Event> events, int from, int to, boolean follows, Ties ties) {

        private static final int PHRASE_GAP = 7;
        private static final int CLAUSE_GAP = 12;
        private static final int OUTER_GAP = 30;

        void tie(ArabicCues.Hit hit) {
            List<Integer> inner = inner(hit);
            List<Integer> outer =
                    switch (hit.cue().shape()) {
                        case NEXT -> follows && hit.first() <= 1 ? List.of(from - 1) : List.of();
                        case VERB -> cause(hit);
                        default -> outer(hit, inner);
                    };
            boolean plain = hit.cue().words().get(0).length() > 1;
            boolean aims = hit.cue().shape() == Cue.Shape.AIM && !outer.isEmpty();
            if (aims && (plain || !inner.isEmpty() || isDeed(hit.last() + 1))) {
                aim(hit, outer.get(outer.size() - 1));
            }
            Span cue =
                    new Span(
                            tree.sentence().tokens().get(hit.first()).start(),
                            tree.sentence().tokens().get(cueEnd(hit)).end());
            for (int out : outer) {
                for (int in : inner) {
                    boolean starts = hit.cue().direction() == Cue.Direction.OUTER;
                    int one = starts ? out : in;
                    int other = starts ? in : out;
                    if (fits(hit.cue().from(), one) && fits(hit.cue().to(), other)) {
                        ties.add(one, other, hit.cue().kind(), cue);
                    }
                }
            }
        }

        /** A verb is quoted without the subject between it and its preposition. */
        private static int cueEnd(ArabicCues.Hit hit) {
            boolean parted = hit.cue().shape() == Cue.Shape.VERB && hit.last() > hit.first() + 1;
            return parted ? hit.first() : hit.last();
        }

        private boolean fits(List<String> types, int event) {
            String code = events.get(event).entry().type().code();
            return types.isEmpty()
                    || types.contains(code)
                    || types.contains(events.get(event).entry().type().family());
        }

        /** The events that the words behind a cue mean, coordinated ones together. */
        private List<Integer> inner(ArabicCues.Hit hit) {
            Cue.Shape shape = hit.cue().shape();
            boolean clausal = shape == Cue.Shape.CLAUSE || shape == Cue.Shape.NEXT;
            int gap = shape == Cue.Shape.CHOICE ? 2 : clausal ? CLAUSE_GAP : PHRASE_GAP;
            for (int i = from; i < to; i++) {
                Event event = events.get(i);
                boolean own = shape == Cue.Shape.VERB && event.first() == hit.first();
                if (event.head() <= hit.last() && !(own && event.last() > hit.last())) {
                    continue;
                }
                boolean glued = hit.cue().words().get(0).length() > 1 || shape == Cue.Shape.CASE;
                boolean near =
                        event.first() - hit.last() <= (glued ? gap : 1)
                                && isOpen(hit.last(), start(event), clausal);
                return near ? withJoined(i) : List.of();
            }
            return List.of();
        }

        /** First piece of an event, with the light verb before it. */
        private static int start(Event event) {
            return event.support() >= 0 ? Math.min(event.support(), event.first()) : event.first();
        }

        /** Whether no other clause begins between a cue and its event. */
        private boolean isOpen(int last, int first, boolean clausal) {
            ArabicRow row = ArabicRow.of(tree);
            for (int i = last + 1; i < first; i++) {
                boolean stop =
                        Patterns.fit(row.at(i), "[.؛:]") || !clausal && row.at(i).equals("،");
                if (stop || row.isVerb(i) && !clausal) {
                    return false;
                }
            }
            return true;
        }

        /** مقتل ثلاثة وإصابة خمسة: what و joins to an event noun has the same cause. */
        private List<Integer> withJoined(int first) {
            List<Integer> all = new ArrayList<>(List.of(first));
            ArabicRow row = ArabicRow.of(tree);
            for (int i = first + 1; i < to; i++) {
                Event last = events.get(i - 1);
                Event event = events.get(i);
                boolean joined =
                        row.at(event.first() - 1).equals("و")
                                && row.isVerb(event.head()) == row.isVerb(last.head())
                                && isOpen(last.last(), event.first() - 1, false);
                if (!joined) {
                    break;
                }
                all.add(i);
            }
            return all;
        }

        /**
         * The event that a cue hangs on: the last one before it, or the first behind its phrase.
         */
        private List<Integer> outer(ArabicCues.Hit hit, List<Integer> inner) {
            for (int i = to - 1; i >= from; i--) {
                Event event = events.get(i);
                if (event.first() <= hit.first() && !inner.contains(i)) {
                    return reaches(event, hit) ? List.of(told(i)) : List.of();
                }
            }
            int behind = inner.isEmpty() ? -1 : inner.get(inner.size() - 1) + 1;
            boolean opens = hit.first() <= 1 && behind > 0 && behind < to;
            return opens ? List.of(behind) : List.of();
        }

        /** Whether a verb that tells no event stands between, so that the cue is of that one. */
        private boolean isOtherClause(int last, int cue) {
            ArabicRow row = ArabicRow.of(tree);
            for (int i = last + 1; i < cue; i++) {
                boolean relative = Patterns.fit(row.at(i - 1), "الذي|التي|الذين");
                if (row.isVerb(i) && !relative) {
                    return true;
                }
            }
            return false;
        }

        /** What a verb of result has for its subject: the noun behind it, or the clause before. */
        private List<Integer> cause(ArabicCues.Hit hit) {
            for (int i = from; i < to; i++) {
                Event event = events.get(i);
                if (event.first() > hit.first() && event.last() < hit.last()) {
                    return List.of(i);
                }
            }
            ArabicRow row = ArabicRow.of(tree);
            String sign = row.at(hit.first() - 1);
            boolean points =
                    Patterns.fit(sign, "ما|مما|الذي|التي|و|ف|قد|،")
                            || hit.cue().direction() == Cue.Direction.INNER;
            for (int i = to - 1; points && i >= from; i--) {
                Event event = events.get(i);
                if (event.last() < hit.first()) {
                    return reaches(event, hit) ? List.of(told(i)) : List.of();
                }
            }
            return List.of();
        }

        private boolean reaches(Event event, ArabicCues.Hit hit) {
            return hit.first() - event.last() <= reach(hit.cue())
                    && !ArabicReach.of(tree).isApart(event.last(), hit.first())
                    && !isOtherClause(event.last(), hit.first());
        }

        /** أو stands between its two; the ل of an aim is near; words of cause reach far. */
        private static int reach(Cue cue) {
            boolean plain = cue.words().get(0).length() == 1;
            return cue.shape() == Cue.Shape.CHOICE ? 3 : plain ? 12 : OUTER_GAP;
        }

        /** انفجرت سيارة مفخخة: of two words for one event the first. */
        private int told(int event) {
            int i = event;
            while (i > from
                    && events.get(i - 1).entry().type() == events.get(i).entry().type()
                    && !isOtherClause(events.get(i - 1).last(), events.get(i).head() + 1)) {
                i--;
            }
            return i;
        }

        /** لتفريق المحتجين, but not للجيش: a verbal noun by its shape. */
        private boolean isDeed(int piece) {
            String word = ArabicRow.of(tree).at(piece).replaceFirst("^ا?ل(?=.{4})", "");
            return Patterns.fit(word, "ت..ي.|م.ا..ة|ا.ت.ا.|است..ا.|ان..ا.");
        }

        /** The words that say what for: from the cue to the end of its phrase. */
        private void aim(ArabicCues.Hit hit, int event) {
            int end = ArabicReach.of(tree).end(hit.last());
            ArabicRow row = ArabicRow.of(tree);
            while (end - 1 > hit.last() && Patterns.fit(row.at(end - 1), "[،.؛:»\"]|و|ف")) {
                end--;
            }
            if (end - 1 > hit.last()) {
                ties.purpose(
                        event,
                        new Span(
                                tree.sentence().tokens().get(hit.first()).start(),
                                tree.sentence().tokens().get(end - 1).end()));
            }
        }
    }
}
