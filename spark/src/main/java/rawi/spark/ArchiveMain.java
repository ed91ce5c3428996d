package rawi.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rawi.app.publish.Version;

/** {@code rawi archive}; the same class is what {@code spark-submit} runs. */
@Command(
        name = "rawi archive",
        mixinStandardHelpOptions = true,
        version = "rawi " + Version.TEXT,
        sortOptions = false,
        description = {
            "Reads archives of any size into Parquet tables of reports, claims, problems, incidents",
            "and relays. Killed? Start it again. Exit codes: 0 all read, 1 something could not be",
            "read (see the table problems), 2 wrong usage."
        })
public final class ArchiveMain implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "PATH", hidden = true)
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--in",
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files or folders: WARC, WACZ, HTML, text, JSON lines, Parquet and all that"
                            + " rawi read takes; on a cluster also hdfs://, s3a:// and the like.")
    private List<String> in = new ArrayList<>();

    @Option(
            names = "--follow",
            paramLabel = "DIR",
            description = "A folder to be read again whenever files were put into it.")
    private String follow;

    @Option(names = "--every", paramLabel = "SECONDS", description = "How often (30).")
    private int every = 30;

    @Option(names = "--once", description = "With --follow: stop when all that is there is read.")
    private boolean once;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The archive; made when it is not there.")
    private String out;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Where nothing tells.")
    private String publisher = "";

    @Option(names = "--published", paramLabel = "DAY", description = "Where nothing tells.")
    private String published = "";

    @Option(names = "--lang", paramLabel = "CODE", description = "en or ar, where nothing tells.")
    private String lang = "";

    @Option(
            names = "--meta",
            paramLabel = "FILE",
            description = "Metadata of the reports, as for rawi read.")
    private String meta = "";

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Your word lists over the built-in ones; on every machine.")
    private String lexicon = "";

    @Option(names = "--no-link", description = "Only reports and claims, no relays and incidents.")
    private boolean noLink;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads on this machine (all); spark-submit has options of its own.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--unit",
            paramLabel = "MB",
            description = "Megabytes of input that are read or not, as a whole (16).")
    private int unit = (int) (Settings.UNIT >> 20);

    private final PrintStream messages =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true);

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        int exit =
                new CommandLine(new ArchiveMain())
                        .setExecutionExceptionHandler(
                                (e, command, parsed) -> {
                                    command.getErr().println("archive: " + why(e));
                                    boolean usage =
                                            e instanceof IllegalArgumentException
                                                    || e instanceof java.io.FileNotFoundException;
                                    if (!usage) {
                                        e.printStackTrace(command.getErr());
                                    }
                                    return usage ? 2 : 1;
                                })
                        .execute(args);
        if (exit != 0 || !inCluster()) {
            System.exit(exit);
        }
    }

    private static String why(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static boolean inCluster() {
        return new SparkConf().contains("spark.master");
    }

    /** A session on this machine unless the cluster's own options are there. */
    static SparkSession session(int threads) {
        SparkSession.Builder builder =
                SparkSession.builder()
                        .appName("rawi archive")
                        // The layout of files must not depend on what was measured on the way.
                        .config("spark.sql.adaptive.enabled", "false")
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.parquet.compression.codec", "zstd")
                        .config("spark.sql.shuffle.partitions", "8");
        if (!inCluster()) {
            builder =
                    builder.master("local[" + threads + "]")
                            .config("spark.ui.enabled", "false")
                            .config("spark.hadoop." + Store.LOCAL, LocalFiles.class.getName())
                            .config("spark.driver.host", "localhost")
                            .config("spark.driver.bindAddress", "127.0.0.1")
                            .config("spark.shuffle.compress", "true");
        }
        SparkSession session = builder.getOrCreate();
        session.sparkContext().setLogLevel("ERROR");
        return session;
    }

    @Override
    public Integer call() throws Exception {
        List<String> all = new ArrayList<>(in);
        all.addAll(paths);
        if (follow != null) {
            all.add(follow);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("what is to be read? Give --in PATH");
        }
        Settings settings =
                new Settings(
                        all,
                        out,
                        publisher,
                        published,
                        lang,
                        meta,
                        lexicon,
                        !noLink,
                        (long) unit << 20);
        SparkSession session = session(threads);
        try {
            Archive archive = new Archive(session, settings, messages);
            if (follow == null) {
                return told(archive.run());
            }
            return follow(session, archive);
        } finally {
            session.stop();
        }
    }

    /** The engine watches the folder and remembers what it saw; the archive reads what is new. */
    private int follow(SparkSession session, Archive archive)
            throws IOException, TimeoutException, StreamingQueryException {
        Dataset<Row> files =
                session.readStream()
                        .format("binaryFile")
                        .schema(
                                "path string, modificationTime timestamp, length long, content"
                                        + " binary")
                        .option("recursiveFileLookup", "true")
                        .load(follow)
                        .select("path", "length");
        int[] exit = {0};
        StreamingQuery query =
                files.writeStream()
                        .option("checkpointLocation", out + "/_rawi/follow")
                        .trigger(
                                once
                                        ? Trigger.AvailableNow()
                                        : Trigger.ProcessingTime(every * 1000L))
                        .foreachBatch(
                                (VoidFunction2<Dataset<Row>, Long>)
                                        (batch, id) -> exit[0] = told(archive.run()))
                        .start();
        query.awaitTermination();
        return exit[0];
    }

    private static int told(Archive.Summary done) {
        PrintStream table = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double rate = done.readSeconds() > 0 ? done.freshRecords() / done.readSeconds() : 0;
        row(table, "records", done.records());
        row(table, "reports", done.reports());
        row(table, "passed the gate", done.passed());
        row(table, "claims", done.claims());
        row(table, "skipped (see problems)", done.skipped());
        done.linked().forEach((name, n) -> row(table, name, n));
        table.printf("%-30s %,14.1f%n", "seconds of reading", done.readSeconds());
        table.printf("%-30s %,14.1f%n", "records read a second", rate);
        table.printf("%-30s %,14.1f%n", "seconds in all", done.allSeconds());
        return done.skipped() > 0 ? 1 : 0;
    }

    private static void row(PrintStream table, String name, long value) {
        table.printf("%-30s %,14d%n", name, value);
    }
}
