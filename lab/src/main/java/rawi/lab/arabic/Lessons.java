package rawi.lab.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rawi.core.text.ArabicScript;
import rawi.lab.bench.Zipped;

/** Reads what {@code TeachArabic} wrote: words with their pieces, and bracketed trees. */
public final class Lessons {

    private static final Set<String> PRONOUNS =
            Set.of("ه", "ها", "هم", "هن", "هما", "ي", "ني", "نا", "ك", "كم", "كن", "كما");
    private static final Set<String> PREFIX_TAGS = Set.of("CC", "IN", "RP");

    private Lessons() {}

    /** One piece of a word as the teacher cut it. */
    public record Piece(String form, String tag, int from, int to) {}

    /**
     * A word of a lesson.
     *
     * @param prefix letters cut off in front, {@code null} when the cut has no pattern of ours
     */
    public record Word(
            String form,
            List<Piece> pieces,
            String prefix,
            List<String> prefixTags,
            String suffix,
            String suffixTag,
            String stemTag) {

        public boolean usable() {
            return prefix != null;
        }
    }

    /** A sentence: its words and, where the teacher parsed it, the bracketed tree. */
    public record Lesson(List<Word> words, String tree) {}

    public static List<Lesson> read(Path file) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        try (BufferedReader in = Zipped.reader(file)) {
            List<Word> words = new ArrayList<>();
            String tree = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    if (!words.isEmpty()) {
                        lessons.add(new Lesson(words, tree));
                    }
                    words = new ArrayList<>();
                    tree = "";
                } else if (line.startsWith("#tree ")) {
                    tree = line.substring(6);
                } else {
                    words.add(word(line));
                }
            }
        }
        return lessons;
    }

    private static Word word(String line) {
        int tab = line.indexOf('\t');
        String form = tab < 0 ? line : line.substring(0, tab);
        List<Piece> pieces = new ArrayList<>();
        for (String part : tab < 0 ? new String[0] : line.substring(tab + 1).split(" ")) {
            String[] cells = part.split("/");
            int n = cells.length;
            if (n < 4) {
                return new Word(form, List.of(), null, List.of(), "", "", "");
            }
            pieces.add(
                    new Piece(
                            cells[0],
                            cells[n - 3],
                            Integer.parseInt(cells[n - 2]),
                            Integer.parseInt(cells[n - 1])));
        }
        int last = pieces.size() - 1;
        if (last < 0) {
            return new Word(form, pieces, null, List.of(), "", "", "");
        }
        boolean pronoun =
                last > 0
                        && pieces.get(last).tag().startsWith("PRP")
                        && PRONOUNS.contains(pieces.get(last).form());
        int stem = pronoun ? last - 1 : last;
        StringBuilder prefix = new StringBuilder();
        List<String> tags = new ArrayList<>();
        boolean fits = true;
        for (int i = 0; i < stem; i++) {
            String letters = ArabicScript.letters(pieces.get(i).form());
            fits &= letters.length() == 1 && "وفبلكس".contains(letters);
            fits &= PREFIX_TAGS.contains(pieces.get(i).tag());
            prefix.append(letters);
            tags.add(pieces.get(i).tag());
        }
        return new Word(
                form,
                pieces,
                fits ? prefix.toString() : null,
                fits ? tags : List.of(),
                pronoun ? pieces.get(last).form() : "",
                pronoun ? pieces.get(last).tag() : "",
                pieces.get(stem).tag());
    }
}
