package rawi.lab.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import rawi.app.publish.JsonLinesWriter;
import rawi.core.data.DataFiles;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/**
 * Prints a line for each report: its name, how many claims and the SHA-256 of its JSON, how much
 * was left out and the SHA-256 of that. Two versions of the program read alike when their lines are
 * the same; so a change that makes reading faster shows that it changes nothing.
 *
 * <p>Arguments: number of threads, then folders or files.
 */
public final class ReadingDigest {

    private ReadingDigest() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println("usage: ReadingDigest THREADS FOLDER_OR_FILE ...");
            System.exit(2);
        }
        List<Path> roots = Stream.of(args).skip(1).map(Path::of).toList();
        List<Report> reports = Corpus.read(roots, Integer.MAX_VALUE);
        List<String> lines = lines(reports, Integer.parseInt(args[0]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        lines.forEach(out::println);
        out.flush();
    }

    private static List<String> lines(List<Report> reports, int threads)
            throws InterruptedException, ExecutionException {
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<String>> running = new ArrayList<>();
        for (Report report : reports) {
            running.add(pool.submit(() -> line(reader.read(report))));
        }
        pool.shutdown();
        List<String> lines = new ArrayList<>();
        for (Future<String> one : running) {
            lines.add(one.get());
        }
        return lines;
    }

    private static String line(ReadReport read) throws IOException, NoSuchAlgorithmException {
        StringWriter json = new StringWriter();
        JsonLinesWriter writer = new JsonLinesWriter(json);
        writer.begin();
        writer.write(read);
        writer.end();
        return String.join(
                "\t",
                read.report().file(),
                String.valueOf(read.claims().size()),
                digest(json.toString()),
                String.valueOf(read.dropped().size()),
                digest(read.dropped().toString()));
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
