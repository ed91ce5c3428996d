package rawi.core.syntax;

import java.util.stream.IntStream;

/**
 * Parses the parts of an English sentence that do not share a clause each by itself, and joins
 * their trees: what leads a line, what is told, who told it.
 */
final class Parts {

    private final ArcParser parser;
    private final KnownWords classes;
    private final String[] forms;
    private final int[] tags;
    private final int[] heads;
    private final Dependency[] labels;

    Parts(
            ArcParser parser,
            KnownWords classes,
            String[] forms,
            int[] tags,
            int[] heads,
            Dependency[] labels) {
        this.parser = parser;
        this.classes = classes;
        this.forms = forms.clone();
        this.tags = tags.clone();
        this.heads = heads;
        this.labels = labels;
    }

    /**
     * @param lead index of the colon or dash after what leads the line, -1 without one
     * @param tail what names the source, or null
     * @param stop number of the tag of a full stop
     */
    void join(int lead, SpeechTail tail, int stop) {
        int end = forms.length;
        int root;
        if (tail == null) {
            root = parse(IntStream.range(lead + 1, end).toArray());
        } else if (tail.end() == end) {
            root = told(lead + 1, tail, stop);
        } else {
            root = around(lead + 1, tail);
        }
        if (lead >= 0) {
            // "Killings: sixteen people died": what leads hangs on what it leads
            int front = parse(IntStream.range(0, lead).toArray());
            heads[front] = root;
            labels[front] = Dependency.PARATAXIS;
            mark(lead, root);
        }
    }

    /** "Six people died, police said": the telling verb is the root, what is told its clause. */
    private int told(int from, SpeechTail tail, int stop) {
        forms[tail.comma()] = ".";
        tags[tail.comma()] = stop;
        int clause = parse(IntStream.range(from, tail.first()).toArray());
        int said = parse(IntStream.range(tail.first(), forms.length).toArray());
        speaker(tail.first(), said);
        heads[clause] = said;
        labels[clause] = Dependency.CCOMP;
        return said;
    }

    /** "The bomb, police said, went off": the aside hangs on the clause that it parts. */
    private int around(int from, SpeechTail tail) {
        int next = tail.end() + 1;
        boolean kept = isOpening(forms[next]);
        int rest = kept ? tail.end() : next;
        int[] clause =
                IntStream.concat(
                                IntStream.range(from, tail.comma()),
                                IntStream.range(rest, forms.length))
                        .toArray();
        int root = parse(clause);
        int said = parse(IntStream.range(tail.first(), tail.end()).toArray());
        speaker(tail.first(), said);
        heads[root] = said;
        labels[root] = Dependency.CCOMP;
        for (int i = tail.comma(); i < tail.first(); i++) {
            mark(i, said);
        }
        if (!kept) {
            mark(tail.end(), said);
        }
        return said;
    }

    /** "State Police Lt. Omar said": of names in a row the last is the subject. */
    private void speaker(int first, int said) {
        int last = said - 1;
        if (last <= first || heads[last] != said && heads[heads[last]] != said) {
            return;
        }
        for (int i = first; i < said; i++) {
            if (!Character.isUpperCase(forms[i].charAt(0))) {
                return;
            }
        }
        heads[last] = said;
        labels[last] = Dependency.NSUBJ;
        for (int i = first; i < last; i++) {
            heads[i] = last;
            labels[i] = Dependency.COMPOUND;
        }
    }

    private static boolean isOpening(String form) {
        return form.matches("(?i)and|but|or|while|as|when|after|where|which|who|with|\\w+ing");
    }

    private void mark(int at, int head) {
        heads[at] = head;
        labels[at] = Dependency.PUNCT;
    }

    /** Parses the words at these places as one sentence; gives the place of its root. */
    private int parse(int[] at) {
        String[] words = new String[at.length];
        int[] kinds = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            words[i] = forms[at[i]];
            kinds[i] = tags[at[i]];
        }
        ArcState state = parser.parse(new WordForms(words, classes), kinds);
        int root = at[0];
        for (int i = 0; i < at.length; i++) {
            boolean top = state.head(i) == at.length;
            heads[at[i]] = top ? -1 : at[state.head(i)];
            labels[at[i]] = SyntaxModel.LABELS[state.label(i)];
            root = top ? at[i] : root;
        }
        return root;
    }
}
