package rawi.core.syntax;

import java.util.Arrays;
import java.util.stream.IntStream;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;

/**
 * Parses the parts of an English sentence that do not share a clause each by itself, and joins
 * their trees: what leads a line, what is told, who told it.
 */
final class Parts {

    private static final int MAX_OPENING = 9;

    /** Marks of quotation. */
    private static final String QUOTE = "[\"“”«»]|''|``";

    /** What a name of a place is said to be. */
    private static final String PLACE =
            "village|town|city|area|district|suburb|region|camp|settlement|hamlet|province|county"
                    + "|neighbou?rhood|township|community|municipality|enclave|island|state|outpost";

    private static final String TIME =
            "(?i)((mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|overnight|later"
                    + "|earlier|ago|jan(uary|\\.)|feb(ruary|\\.)|march|april|may|june|july"
                    + "|aug(ust|\\.)|sept?(ember|\\.)|oct(ober|\\.)|nov(ember|\\.)"
                    + "|dec(ember|\\.)|(minute|hour|day|night|morning|evening|afternoon|week|month"
                    + "|year|decade)s?|dawn|dusk|noon|midnight|recently|meanwhile|(19|20)\\d\\d)";

    private final ArcParser parser;
    private final WordForms whole;
    private final SyntaxModel model;
    private final String[] forms;
    private final WordForm[] seen;
    private final int[] tags;
    private final String[] kinds;
    private final int[] heads;
    private final Dependency[] labels;

    Parts(
            ArcParser parser,
            WordForms whole,
            SyntaxModel model,
            String[] forms,
            String[] kinds,
            int[] tags,
            int[] heads,
            Dependency[] labels) {
        this.kinds = kinds;
        this.parser = parser;
        this.whole = whole;
        this.model = model;
        this.forms = forms.clone();
        this.seen = whole.forms.clone();
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
            root = clauses(IntStream.range(lead + 1, end).toArray());
        } else if (tail.end() == end) {
            root = told(lead + 1, tail, stop);
        } else {
            root = around(lead + 1, tail);
        }
        if (lead >= 0) {
            // "Killings: sixteen people died": what leads hangs on what it leads
            int front = parse(IntStream.range(0, lead).toArray());
            heads[front] = root;
            labels[front] = isDay(lead) ? Dependency.OBL_UNMARKED : Dependency.PARATAXIS;
            mark(lead, root);
        }
    }

    /** "7 March: three men died", "- Monday, June 5: ...": the day on which it was. */
    private boolean isDay(int lead) {
        boolean named = false;
        for (int i = 0; i < lead; i++) {
            String word = words(i);
            boolean name = DateWords.isDate(word);
            named |= name;
            if (!name && !Patterns.fit(word, "[-–•*,.]|on|\\d{1,4}(st|nd|rd|th)?")) {
                return false;
            }
        }
        return named;
    }

    private String words(int i) {
        return Spelling.lower(forms[i]);
    }

    /** "Six people died, police said": the telling verb is the root, what is told its clause. */
    private int told(int from, SpeechTail tail, int stop) {
        forms[tail.comma()] = ".";
        seen[tail.comma()] = model.form(".");
        tags[tail.comma()] = stop;
        int clause = clauses(IntStream.range(from, tail.first()).toArray());
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
        int root = clauses(clause);
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
        return Patterns.fit(
                form, "(?i)and|but|or|while|as|when|after|where|which|who|with|\\w+ing");
    }

    /** "…; on Monday it …": clauses with a verb each that a semicolon parts. */
    private int clauses(int[] at) {
        int depth = 0;
        for (int i = 0; i < at.length - 2; i++) {
            depth += forms[at[i]].equals("(") ? 1 : forms[at[i]].equals(")") && depth > 0 ? -1 : 0;
            boolean parted =
                    i > 1
                            && depth == 0
                            && forms[at[i]].equals(";")
                            && isFinite(at, 0, i)
                            && isFinite(at, i + 1, at.length);
            if (parted) {
                int first = fronted(Arrays.copyOf(at, i));
                int next = clauses(Arrays.copyOfRange(at, i + 1, at.length));
                heads[next] = first;
                labels[next] = Dependency.CONJ;
                mark(at[i], first);
                return first;
            }
        }
        return fronted(at);
    }

    /** "A day later, …", "In Hama, where …, …": what opens a clause hangs on its verb. */
    private int fronted(int[] at) {
        int comma = opening(at);
        if (comma < 0) {
            return parse(at);
        }
        int lead = lead(Arrays.copyOf(at, comma));
        int[] rest = Arrays.copyOfRange(at, comma + 1, at.length);
        // "In Hama, a town, early in the morning, …": a time behind the place
        int root = comma > comma(at, 1) ? fronted(rest) : parse(rest);
        heads[lead] = root;
        boolean adverb = kinds[at[0]].startsWith("RB") && lead == at[0];
        boolean later = kinds[lead].startsWith("RB");
        boolean placed = kinds[at[0]].equals("IN");
        labels[lead] =
                adverb || later
                        ? Dependency.ADVMOD
                        : placed ? Dependency.OBL : Dependency.OBL_UNMARKED;
        mark(at[comma], root);
        return root;
    }

    /** "In Hama, where …": the clause hangs on the place. */
    private int lead(int[] at) {
        int comma = comma(at, 1);
        if (comma < 0 || !kinds[at[comma + 1]].startsWith("W")) {
            return parse(at);
        }
        int noun = parse(Arrays.copyOf(at, comma));
        int clause = parse(Arrays.copyOfRange(at, comma + 1, at.length));
        heads[clause] = noun;
        labels[clause] = Dependency.ACL_RELCL;
        mark(at[comma], noun);
        return noun;
    }

    /** Place in the list of the comma behind an opening time or place, or -1. */
    private int opening(int[] at) {
        if (at.length < 6) {
            return -1;
        }
        if (forms[at[0]].equals("According") && forms[at[1]].equals("to")) {
            return according(at);
        }
        if (!Patterns.fit(kinds[at[0]], "IN|DT|CD|RB|NN|NNS|NNP|JJ")) {
            return -1;
        }
        int comma = comma(at, 1);
        if (comma < 0 || comma > MAX_OPENING || hasVerb(at, 0, comma)) {
            return -1;
        }
        String first = forms[at[0]];
        boolean sign = kinds[at[0]].equals("IN");
        // "At least four people, two of them …" opens with no time
        boolean time = sign ? isTime(at, comma) : Patterns.fit(forms[at[comma - 1]], TIME);
        boolean place =
                sign
                        && Patterns.fit(
                                first,
                                "In|At|Near|Outside|Inside|Across|Around|During|Amid|Despite"
                                        + "|Following");
        if (!time && !place || Patterns.fit(first, "(?i)according|as|like|for|instead|because")) {
            return -1;
        }
        if (comma + 2 < at.length && Patterns.fit(forms[at[comma + 1]], "\\d{4}")) {
            comma = forms[at[comma + 2]].equals(",") ? comma + 2 : comma;
        } else if (comma + 2 < at.length && Patterns.fit(kinds[at[comma + 1]], "W.*")) {
            comma = comma(at, comma + 1);
        } else if (sign && !time) {
            comma = explained(at, comma);
        }
        boolean name = comma > 0 && comma + 2 < at.length && isName(at[comma + 1]);
        for (int i = comma + 1; name && i < at.length; i++) {
            if (!isName(at[i])) {
                // "In Hama, Homs and Aleppo, …": a list goes on
                name = Patterns.fit(forms[at[i]], ",|and|or");
                break;
            }
        }
        return comma < 0 || name || !isFinite(at, comma + 1, at.length) ? -1 : comma;
    }

    /**
     * "In Hama, a town where nobody lives, …": the comma behind what the place is said to be; the
     * first one where what follows it is who the clause is about.
     */
    private int explained(int[] at, int comma) {
        if (comma + 3 >= at.length || !Patterns.fit(forms[at[comma + 1]], "an?|another")) {
            return comma;
        }
        int next = comma(at, comma + 1);
        int noun = comma + 1;
        while (noun + 1 < next && Patterns.fit(kinds[at[noun + 1]], "NN|JJ.*|VBN|VBG|HYPH|NNP")) {
            noun++;
        }
        boolean place =
                next > 0
                        && Patterns.fit(forms[at[noun]], PLACE)
                        && !Patterns.fit(kinds[at[noun + 1]], "VB[DZP]|MD");
        return place && opensClause(at, next + 1) ? next : comma;
    }

    private boolean opensClause(int[] at, int from) {
        int first = Patterns.fit(kinds[at[from]], "RB") ? from + 1 : from;
        return Patterns.fit(kinds[at[first]], "DT|CD|NN.*|JJ.*|PRP.*|EX|IN")
                && isFinite(at, first + 1, at.length);
    }

    /** "According to the paper, …", "According to Omar, a doctor, …"; -1 without a clause. */
    private int according(int[] at) {
        int comma = comma(at, 2);
        if (comma < 0 || hasVerb(at, 1, comma)) {
            return -1;
        }
        int next = comma(at, comma + 1);
        boolean apposed =
                next > 0
                        && next - comma <= MAX_OPENING
                        && Patterns.fit(forms[at[comma + 1]], "(?i)an?|the|who|whose|which|one")
                        && !isFinite(at, comma + 1, next)
                        && Patterns.fit(kinds[at[next + 1]], "DT|CD|NN.*|JJ.*|PRP.*|EX")
                        && !forms[at[next + 1]].equalsIgnoreCase("who");
        int end = apposed ? next : comma;
        return isFinite(at, end + 1, at.length) ? end : -1;
    }

    private boolean isName(int node) {
        return kinds[node].startsWith("NNP");
    }

    private boolean isTime(int[] at, int to) {
        for (int i = 0; i < to; i++) {
            if (Patterns.fit(forms[at[i]], TIME)) {
                return true;
            }
        }
        return false;
    }

    private int comma(int[] at, int from) {
        for (int i = from; i < at.length - 3; i++) {
            if (forms[at[i]].equals(",")) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasVerb(int[] at, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Patterns.fit(kinds[at[i]], "VB.*|MD|W.*|TO")) {
                return true;
            }
        }
        return false;
    }

    private boolean isFinite(int[] at, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Patterns.fit(kinds[at[i]], "VB[DZP]|MD")) {
                return true;
            }
        }
        return false;
    }

    private void mark(int at, int head) {
        heads[at] = head;
        labels[at] = Dependency.PUNCT;
    }

    /**
     * Parses the words at these places as one sentence, what is put in between by itself; gives the
     * place of its root.
     */
    private int parse(int[] at) {
        int name = quotedName(at);
        if (name >= 0) {
            return unquoted(at, name);
        }
        HelperAside aside = HelperAside.in(at, forms, kinds);
        if (aside != null) {
            int root = parse(aside.without(at));
            aside.join(at, kinds, heads, labels);
            return root;
        }
        Insertion put = Insertion.in(at, forms, kinds);
        if (put == null) {
            return plain(at);
        }
        int root = parse(put.without(at));
        boolean remark = forms[at[put.open()]].equals("[");
        int host = remark ? root : at[put.open() - 1];
        int inner = plain(Arrays.copyOfRange(at, put.first(), put.close()));
        boolean verbal = kinds[inner].startsWith("VB");
        boolean noun = !remark && Patterns.fit(kinds[host], "NN.*|CD|PRP");
        heads[inner] = host;
        labels[inner] =
                put.named()
                        ? Dependency.NMOD
                        : verbal && noun
                                ? Dependency.ACL
                                : noun ? Dependency.APPOS : Dependency.PARATAXIS;
        for (int i = put.open() + 1; i < put.first(); i++) {
            heads[at[i]] = inner;
            labels[at[i]] = put.named() ? Dependency.CASE : Dependency.ADVMOD;
        }
        mark(at[put.open()], inner);
        mark(at[put.close()], inner);
        return root;
    }

    /** Place of the mark that opens a quoted name: members of the "Sultan Murad" faction; or -1. */
    private int quotedName(int[] at) {
        for (int i = 0; i + 2 < at.length; i++) {
            if (!Patterns.fit(forms[at[i]], QUOTE)) {
                continue;
            }
            int end = i + 1;
            while (end < at.length - 1
                    && end < i + 8
                    && Patterns.fit(kinds[at[end]], "NNPS?|HYPH|POS")) {
                end++;
            }
            if (end > i + 1 && Patterns.fit(forms[at[end]], QUOTE)) {
                return i;
            }
        }
        return -1;
    }

    /** Parses without the marks around a name, on which a parser stumbles. */
    private int unquoted(int[] at, int open) {
        int close = open + 1;
        while (!Patterns.fit(forms[at[close]], QUOTE)) {
            close++;
        }
        int[] rest = new int[at.length - 2];
        int n = 0;
        for (int i = 0; i < at.length; i++) {
            if (i != open && i != close) {
                rest[n++] = at[i];
            }
        }
        int root = parse(rest);
        mark(at[open], at[close - 1]);
        mark(at[close], at[close - 1]);
        return root;
    }

    private int plain(int[] at) {
        if (at.length == forms.length) {
            return take(parser.parse(whole, tags), at);
        }
        WordForm[] words = new WordForm[at.length];
        int[] own = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            words[i] = seen[at[i]];
            own[i] = tags[at[i]];
        }
        return take(parser.parse(model.read(words), own), at);
    }

    private int take(ArcState state, int[] at) {
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
