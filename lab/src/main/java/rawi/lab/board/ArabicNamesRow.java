package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rawi.lab.names.ArabicNameScore;

/** Place names of Arabic newspapers (ANERcorp); the other kinds of names are not read as such. */
final class ArabicNamesRow implements Measured {

    @Override
    public String name() {
        return "arabic-names";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        double held =
                ArabicNameScore.score(bench.resolve("anercorp/anercorp_camel_train.txt.gz"), true);
        return List.of(new Figure("ANERcorp places, held-out fifth, F1", held, 0, ""));
    }
}
