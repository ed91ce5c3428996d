package rawi.lab.arabic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.syntax.ArabicLexicon;
import rawi.core.syntax.ArabicTagger;
import rawi.core.syntax.ArabicWordModel;

/**
 * Trains the Arabic word model and writes {@code ar.words}; the same lessons and seed give the same
 * bytes. Then scores it on a treebank.
 *
 * <p>Arguments: lessons, gzipped CoNLL-U file of the treebank, its lessons, folder to write to,
 * optionally the number of epochs.
 */
public final class TrainArabicWords {

    private static final long SEED = 20261126;

    private TrainArabicWords() {}

    public static void main(String[] args) throws IOException {
        ArabicLexicon lexicon = ArabicLexicon.load(DataFiles.builtIn());
        List<Lessons.Lesson> lessons = Lessons.read(Path.of(args[0]));
        int epochs = args.length > 4 ? Integer.parseInt(args[4]) : 10;
        ArabicWordTrainer trainer = new ArabicWordTrainer(lessons, lexicon);
        trainer.train(epochs, SEED);
        ArabicWordModel model = trainer.frozen();
        Path file = Path.of(args[3]).resolve("ar.words");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            model.write(out);
        }
        System.out.printf(
                "%d tags, %d patterns, %d bytes%n",
                model.tags().size(), model.patterns().size(), Files.size(file));
        ArabicTagger tagger = ArabicTagger.of(model, lexicon);
        ArabicWordScore.print(tagger, Path.of(args[1]), Path.of(args[2]));
    }
}
