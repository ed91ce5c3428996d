package rawi.app.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import rawi.app.measure.Ask;
import rawi.app.measure.Sheet;
import rawi.app.measure.SheetData;
import rawi.app.measure.SheetHtml;
import rawi.app.measure.Sheets;
import rawi.app.store.Case;
import rawi.app.store.Linked;
import rawi.app.store.Ratings;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;
import rawi.core.measure.Measure;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.Selection;

/**
 * The measures of a whole case that is too large to be held, worked out while everything is in
 * memory for linking and kept beside it.
 */
final class KeptSheets {

    private KeptSheets() {}

    static void write(
            Case opened,
            DataFiles files,
            Linked.Writer writer,
            List<Filed> filed,
            Corroboration found) {
        Evidence all =
                Evidence.of(
                        found,
                        filed,
                        Evidence.Knowledge.load(files),
                        Ratings.grades(opened.decisions()));
        for (Measure measure : Measure.values()) {
            Sheet sheet =
                    Sheets.of(
                            measure,
                            all,
                            new Ask(Selection.ALL, "", Optional.empty(), Optional.empty()));
            for (Language language : Language.values()) {
                Wording words = Wording.of(language);
                writer.sheet(
                        measure.key(),
                        "html-" + language.code(),
                        new SheetHtml(words).parts(sheet));
            }
            try {
                writer.sheet(measure.key(), "json", SheetData.json(sheet));
                writer.sheet(measure.key(), "csv", SheetData.csv(sheet));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
