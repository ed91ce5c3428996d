package rawi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job on a real cluster of the engine: a master, a worker and two executors, each a process of
 * its own, all on this machine.
 */
class ClusterTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");

    @TempDir Path root;

    private final List<Process> running = new ArrayList<>();
    private String master;

    @BeforeEach
    void startCluster() throws Exception {
        // A worker wants a folder of jars; its executors get what they need from the job's options.
        Files.createDirectories(root.resolve("engine/jars"));
        Path log = root.resolve("master.log");
        java(
                log,
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        master = said(log, MASTER);
        Path work = root.resolve("worker.log");
        java(
                work,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "2",
                "--memory",
                "3g",
                "--work-dir",
                root.resolve("work").toString(),
                master);
        said(work, Pattern.compile("Successfully registered with master"));
    }

    @AfterEach
    void stopCluster() throws InterruptedException {
        for (Process process : running) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private Process java(Path log, String... words) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx700m",
                                "-Xss4m",
                                // The job itself keeps quiet; this test waits for what they say.
                                "-Dlog4j2.configurationFile="
                                        + "org/apache/spark/log4j2-defaults.properties",
                                "-cp",
                                CLASS_PATH));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", root.resolve("engine").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.redirectOutput(log.toFile()).start();
        running.add(process);
        return process;
    }

    private static String said(Path log, Pattern words) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            Matcher said = words.matcher(Files.readString(log));
            if (said.find()) {
                return said.group();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never said " + words + ": " + Files.readString(log));
    }

    @Test
    void givesTheBytesOfOneMachine() throws Exception {
        Path in = Samples.folder(root, 4);
        Path alone = root.resolve("alone");
        Path cluster = root.resolve("cluster");
        Path log = root.resolve("job.log");
        Process local = java(log, "rawi.spark.ArchiveMain", "--in", "" + in, "--out", "" + alone);
        assertThat(local.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(local.exitValue()).as(Files.readString(log)).isZero();
        Process job =
                java(
                        log,
                        "-Dspark.master=" + master,
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.executor.memory=1g",
                        "-Dspark.executor.cores=1",
                        "-Dspark.executor.extraClassPath=" + CLASS_PATH,
                        "rawi.spark.ArchiveMain",
                        "--in",
                        "" + in,
                        "--out",
                        "" + cluster,
                        "--unit",
                        "0");
        assertThat(job.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(job.exitValue()).as(Files.readString(log)).isZero();
        try (var executors = Files.walk(root.resolve("work"), 2)) {
            assertThat(executors.filter(f -> f.getFileName().toString().matches("\\d+")))
                    .as("executors that worked")
                    .hasSize(2);
        }
        assertThat(Samples.tables(cluster)).isNotEmpty().isEqualTo(Samples.tables(alone));
    }
}
