package rawi.app.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of its own, in a temporary folder, on a loopback port, for as long as the
 * tests run. The server refuses to run as root; then it runs as the user postgres.
 */
final class PostgresServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static Optional<PostgresServer> started;

    private final Path folder;
    private final Path programs;
    private final int port;

    private PostgresServer(Path programs) throws IOException, InterruptedException {
        this.programs = programs;
        folder = Files.createTempDirectory("rawi-postgres");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        String data = folder.resolve("data").toString();
        run(
                own(
                        programs.resolve("initdb"),
                        "-D",
                        data,
                        "-U",
                        "rawi",
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--no-sync"));
        String options =
                "-c listen_addresses=127.0.0.1 -c port="
                        + port
                        + " -c unix_socket_directories='' -c fsync=off";
        run(
                own(
                        programs.resolve("pg_ctl"),
                        "-D",
                        data,
                        "-w",
                        "-l",
                        folder + "/data/log",
                        "-o",
                        options,
                        "start"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** The server of this run; absent, with a line that says so, when there is none to start. */
    static synchronized Optional<PostgresServer> start() {
        if (started == null) {
            started = find();
        }
        return started;
    }

    private static Optional<PostgresServer> find() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            Optional<Path> programs =
                    versions.map(v -> v.resolve("bin"))
                            .filter(b -> Files.isExecutable(b.resolve("initdb")))
                            .max(Comparator.naturalOrder());
            if (programs.isPresent()) {
                return Optional.of(new PostgresServer(programs.get()));
            }
        } catch (IOException e) {
            System.out.println("no PostgreSQL for the tests: " + e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println("no PostgreSQL here; tests of the team's store are skipped");
        return Optional.empty();
    }

    /** The address of a case in a schema that nobody used. */
    String address() {
        return "postgres://rawi@127.0.0.1:"
                + port
                + "/postgres?schema=case"
                + SCHEMAS.incrementAndGet();
    }

    private void stop() {
        try {
            run(own(programs.resolve("pg_ctl"), "-D", folder + "/data", "-m", "immediate", "stop"));
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        } catch (IOException e) {
            System.out.println("PostgreSQL of the tests: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> own(Path program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("rawi-postgres", ".log");
        Process process =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command + ": " + Files.readString(output));
        }
        Files.delete(output);
    }
}
