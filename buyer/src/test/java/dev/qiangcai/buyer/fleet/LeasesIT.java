package dev.qiangcai.buyer.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.buyer.pages.Lease;
import dev.qiangcai.buyer.pages.Shares;
import dev.qiangcai.buyer.storage.Postgres;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.Site;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeasesIT {
    private static final int HOSTS = 12;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ServerAddress database = Postgres.shared().database();
    private final List<Instance> instances = new ArrayList<>();
    /// Who asks which host at this moment.
    private final Map<String, Instance> asking = new ConcurrentHashMap<>();

    private final List<String> clashes = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        instances.forEach(Instance::end);
        assertThat(clashes).as("hosts asked by two at once").isEmpty();
    }

    @Test
    void every_instance_holds_its_fair_share_whoever_comes_and_goes() {
        var first = new Instance();
        await().atMost(SOON).until(() -> first.hosts() == HOSTS);
        var second = new Instance();
        await().atMost(SOON).until(() -> first.hosts() == 6 && second.hosts() == 6);
        var third = new Instance();
        await().atMost(SOON).until(() -> first.hosts() == 4 && second.hosts() == 4 && third.hosts() == 4);
        second.end();
        await().atMost(SOON).until(() -> first.hosts() == 6 && third.hosts() == 6);
    }

    @Test
    void an_instance_that_watches_other_addresses_is_refused_and_one_with_a_new_list_may_come_when_all_are_gone() {
        var all = new Instance(HOSTS);
        await().atMost(SOON).until(() -> all.hosts() == HOSTS);
        assertThatExceptionOfType(DifferentList.class)
                .isThrownBy(() -> new Instance(HOSTS - 1))
                .withMessageContaining("same list");
        all.end();
        var fewer = new Instance(HOSTS - 1);
        await().atMost(SOON).until(() -> fewer.hosts() == HOSTS - 1);
    }

    /// One instance in this process.
    private final class Instance {
        private final Leases leases;
        private final Thread thread;

        Instance() {
            this(HOSTS);
        }

        /// @param hosts how many of the hosts it watches
        Instance(int hosts) {
            leases = Leases.open(
                    new Site.Server(database),
                    IntStream.range(0, hosts)
                            .mapToObj(i -> URI.create("https://shop" + i + ".example/"))
                            .toList());
            var works = new HashMap<String, Shares.Work>();
            IntStream.range(0, hosts).forEach(i -> works.put("shop" + i, lease -> ask("shop" + i, lease)));
            thread = Thread.ofVirtual().start(() -> run(works));
            instances.add(this);
        }

        private void run(Map<String, Shares.Work> works) {
            try {
                leases.run(works);
            } catch (InterruptedException _) {
                // The end.
            }
        }

        private void ask(String host, Lease lease) throws InterruptedException {
            var other = asking.putIfAbsent(host, this);
            if (other != null) {
                clashes.add(host);
            }
            try {
                var pause = new CountDownLatch(1);
                while (lease.holds() && !pause.await(20, TimeUnit.MILLISECONDS)) {}
            } finally {
                asking.remove(host, this);
            }
        }

        long hosts() {
            return asking.values().stream().filter(this::equals).count();
        }

        void end() {
            thread.interrupt();
            await().atMost(SOON).until(() -> !thread.isAlive());
            leases.close();
        }
    }
}
