package rawi.lab.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.syntax.ReportParser;
import rawi.core.syntax.Tree;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;

/** Prints the trees of the text on standard input, a word a line. */
public final class ShowTree {

    private ShowTree() {}

    public static void main(String[] args) throws IOException {
        DataFiles files = DataFiles.builtIn();
        LayoutReader layouts = new LayoutReader(files);
        ReportParser parser = ReportParser.load(files);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Report report =
                    new Report(
                            "-",
                            "-",
                            Optional.empty(),
                            "-",
                            Optional.empty(),
                            "en",
                            Optional.empty(),
                            line,
                            0);
            for (Sentence sentence : parser.cut(layouts.read(report)).sentences()) {
                Tree tree = parser.parse(sentence);
                for (int i = 0; i < tree.size(); i++) {
                    String head = tree.head(i) < 0 ? "-" : tree.form(tree.head(i));
                    System.out.printf(
                            "%3d %-16s %-14s %-5s %-14s %s%n",
                            i,
                            tree.form(i),
                            tree.lemma(i),
                            tree.tag(i),
                            tree.label(i).label(),
                            head);
                }
                System.out.println();
            }
        }
    }
}
