package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.model.Hop;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;

/**
 * Finds which words of a report hang on which source: clauses of saying ({@link SayingVerbs}),
 * nouns that only tell and "according to" ({@link ToldNouns}), led lines and quotations ({@link
 * SpeechLines}). Safe to share.
 */
public final class VoiceReader {

    private final SourceWords words;

    public VoiceReader(DataFiles files) {
        this.words = new SourceWords(files, "en");
    }

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
        return new Voices(new Credits(text, sources::isPublisher).hops(), told.voices);
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
