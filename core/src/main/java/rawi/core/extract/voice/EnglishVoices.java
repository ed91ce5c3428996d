package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.model.Hop;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;

/**
 * Finds which words of an English report hang on which source: clauses of saying ({@link
 * SayingVerbs}), nouns that only tell and "according to" ({@link ToldNouns}), led lines and
 * quotations ({@link SpeechLines}). Safe to share.
 */
final class EnglishVoices implements VoiceReader {

    private final SourceWords words;

    EnglishVoices(DataFiles files) {
        this.words = new SourceWords(files, "en");
    }

    @Override
    public Voices read(ParsedText text, Entities entities) {
        Sources sources = new Sources(text, entities, words);
        Told told = new Told(text, sources, words);
        SayingVerbs verbs = new SayingVerbs(told);
        ToldNouns nouns = new ToldNouns(told);
        SpeechLines lines = new SpeechLines(told);
        List<List<Hop>> speaker = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            Block.Kind kind = text.sentence(s).block().kind();
            if (text.isParsed(s) && kind != Block.Kind.CREDIT && kind != Block.Kind.CAPTION) {
                lines.led(s);
                sentence(text.tree(s), s, verbs, nouns);
            }
            speaker.add(sources.last().orElse(null));
        }
        lines.quotations(speaker);
        return new Voices(
                new Credits(text, sources::isPublisher).hops(), told.voices, headlines(text));
    }

    /** "Army shells village: report": headlines that end by saying that somebody says so. */
    private static List<Span> headlines(ParsedText text) {
        List<Span> told = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            if (text.mayHoldEvents(s)
                    && text.sentence(s).block().kind() == Block.Kind.HEADLINE
                    && endsWithSource(text.tree(s))) {
                told.add(text.sentence(s).span());
            }
        }
        return told;
    }

    private static boolean endsWithSource(Tree tree) {
        int n = tree.size();
        return n > 3
                && tree.form(n - 2).equals(":")
                && Patterns.fit(
                        tree.form(n - 1),
                        "(?i)reports?|sources?|witnesses|activists|monitors?|officials?|police|un");
    }

    private static void sentence(Tree tree, int s, SayingVerbs verbs, ToldNouns nouns) {
        for (int i = 0; i < tree.size(); i++) {
            boolean verb = tree.pos(i) == Pos.VERB;
            boolean noun = (!verb || tree.child(i, Dependency.NSUBJ) < 0) && nouns.carrier(s, i);
            // "…, Alder Radio reports.", with the verb taken for a noun
            boolean last = i == tree.size() - 2 && i > 3 && tree.form(i).equals("reports");
            if ((verb || last) && !noun) {
                verbs.read(s, i);
            }
            if (tree.form(i).equalsIgnoreCase("according")) {
                nouns.accordingTo(s, i);
            }
        }
    }
}
