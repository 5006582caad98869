package dev.qiangcai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What it costs to share one watch among one, two and three processes on one PostgreSQL, and how long the hosts of one
/// that is killed (`kill -9`) go unasked. All run on this machine, which has to bear the server of the pages, too.
///
/// `Fleet DATABASE PAGES HOSTS EVERY_MILLIS SECONDS INSTANCES`
final class Fleet {
    private static final int WARM_ROUNDS = 3;
    /// Twice what a killed one's hosts may take.
    private static final Duration TAKEOVER = Duration.ofSeconds(40);

    private final String database;
    private final Path list;
    private final PageStreet street;
    private final Duration every;
    private final Duration length;

    private Fleet(String database, Path list, PageStreet street, Duration every, Duration length) {
        this.database = database;
        this.list = list;
        this.street = street;
        this.every = every;
        this.length = length;
    }

    public static void main(String[] args) throws Exception {
        int pages = Integer.parseInt(args[1]);
        int hosts = Integer.parseInt(args[2]);
        var every = Duration.ofMillis(Long.parseLong(args[3]));
        var length = Duration.ofSeconds(Long.parseLong(args[4]));
        System.out.println(
                "| instances | looks/s | CPU of one core, all together | CPU µs a look | longest silence of a host, ms | … when one is killed, ms |");
        System.out.println("|---|---|---|---|---|---|");
        try (var street = PageStreet.open(hosts, pages, "10", "tags")) {
            var list = Files.write(Files.createTempFile("fleet", ".txt"), street.addresses(pages, hosts));
            var fleet = new Fleet(args[0], list, street, every, length);
            for (int instances = 1; instances <= Integer.parseInt(args[5]); instances++) {
                System.out.println("| " + instances + " | " + fleet.run(instances, pages) + " |");
            }
        }
    }

    private String run(int instances, int pages) throws IOException, InterruptedException {
        var members = new ArrayList<Process>();
        try {
            for (int i = 0; i < instances; i++) {
                members.add(member());
            }
            street.restart();
            while (street.asked() < (long) pages * WARM_ROUNDS) {
                if (!members.stream().allMatch(Process::isAlive)) {
                    throw new IllegalStateException("an instance ended before it was measured; why stands above");
                }
                Thread.sleep(every);
            }
            return measure(members);
        } finally {
            for (var member : members) {
                member.getOutputStream().close();
                member.waitFor();
            }
        }
    }

    private String measure(List<Process> members) throws IOException, InterruptedException {
        street.restart();
        double cpu = cpu(members);
        long start = System.nanoTime();
        Thread.sleep(length);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = cpu(members) - cpu;
        long looks = street.asked();
        long silence = street.silence();
        return String.format(
                Locale.ROOT,
                "%.0f | %.0f %% | %.0f | %d | %s",
                looks / seconds,
                100 * busy / seconds,
                1e6 * busy / looks,
                silence,
                members.size() == 1 ? "" : killed(members.getFirst()));
    }

    private String killed(Process victim) throws IOException, InterruptedException {
        street.restart();
        victim.destroyForcibly().waitFor();
        Thread.sleep(TAKEOVER);
        return String.valueOf(street.silence());
    }

    private static double cpu(List<Process> members) {
        return members.stream()
                        .mapToLong(member ->
                                member.info().totalCpuDuration().orElseThrow().toNanos())
                        .sum()
                / 1e9;
    }

    private Process member() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FleetMember.class.getName(),
                        database,
                        String.valueOf(every.toMillis()),
                        list.toString())
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }
}
