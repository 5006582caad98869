package dev.qiangcai.buyer.fleet;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.qiangcai.buyer.pages.Shares;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.buyer.storage.StorageException;
import dev.qiangcai.buyer.storage.Tables;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leases of hosts. Each host is a task of db-scheduler's that one instance executes for as long as it asks the host;
/// its heartbeats keep the lease, and who gives none for [#DEAD] loses it to the others.
///
/// Every instance holds its fair share: it takes no more than that, and gives back what is above when others come. All
/// instances must watch the same addresses.
public final class Leases implements Shares, AutoCloseable {
    /// Who gives no sign of life for so long has lost its hosts; they are asked by others within twice that time.
    static final Duration DEAD = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final Tables TABLES =
            new Tables("leases", "dev/qiangcai/buyer/fleet/migration", 1, Tables.Durability.ALL);
    private static final TaskDescriptor<Void> HOST = TaskDescriptor.of("host");
    private static final int HEARTBEATS = 4;
    private static final Duration TAKE = Duration.ofMillis(500);
    private static final Duration BALANCE = Duration.ofSeconds(1);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private final Storage storage;
    private final Members members;
    private final ServerClock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private Leases(Storage storage, String list) {
        this.storage = storage;
        this.members = new Members(storage, UUID.randomUUID(), list);
        this.clock = new ServerClock(storage);
        members.beat(DEAD);
    }

    /// @param addresses what this instance watches
    /// @throws DifferentList when another instance there watches something else
    public static Leases open(Site.Server server, Collection<URI> addresses) {
        var storage = Storage.open(server, TABLES);
        try {
            return new Leases(storage, fingerprint(addresses));
        } catch (RuntimeException failed) {
            storage.close();
            throw failed;
        }
    }

    private static String fingerprint(Collection<URI> addresses) {
        var list = addresses.stream().map(URI::toString).sorted().distinct().collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(list.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void run(Map<String, Work> hosts) throws InterruptedException {
        var scheduler = scheduler(hosts);
        try {
            hosts.keySet()
                    .forEach(host ->
                            scheduler.scheduleIfNotExists(HOST.instance(host).build(), clock.now()));
            scheduler.start();
            do {
                balance(scheduler, hosts.size());
            } while (!closed.await(BALANCE.toMillis(), TimeUnit.MILLISECONDS));
        } finally {
            held.values().forEach(Held::giveBack);
            scheduler.stop();
            leave();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        storage.close();
    }

    private Scheduler scheduler(Map<String, Work> hosts) {
        return Scheduler.create(storage.dataSource(), task(hosts))
                .tableName("host_leases")
                .schedulerName(new SchedulerName.Fixed(members.run().toString()))
                .clock(clock)
                .threads(hosts.size())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(TAKE)
                .heartbeatInterval(DEAD.dividedBy(HEARTBEATS))
                .missedHeartbeatsLimit(HEARTBEATS)
                .shutdownMaxWait(LAST_ANSWERS)
                .build();
    }

    private Task<Void> task(Map<String, Work> hosts) {
        return Tasks.custom(HOST)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) -> operations.reschedule(complete, clock.now()))
                .execute((instance, context) -> work(hosts, instance, context));
    }

    private CompletionHandler<Void> work(
            Map<String, Work> hosts, TaskInstance<Void> instance, ExecutionContext context) {
        var work = hosts.get(instance.getId());
        if (work == null) {
            // No instance watches it any more.
            return (_, operations) -> operations.remove();
        }
        var lease = new Held(context.getCurrentlyExecuting().getHeartbeatState());
        held.put(instance.getId(), lease);
        try {
            work.round(lease);
        } catch (InterruptedException _) {
            // The end of this instance: the host is free at once.
        } finally {
            held.remove(instance.getId(), lease);
        }
        return again(clock.now());
    }

    private static CompletionHandler<Void> again(Instant due) {
        return (complete, operations) -> operations.reschedule(complete, due);
    }

    /// Takes part in sharing: a look at who is there, and at how much of it all is ours.
    private void balance(Scheduler scheduler, int hosts) {
        try {
            clock.read();
            int instances = members.beat(DEAD);
            int share = Math.ceilDiv(hosts, instances);
            int ours = held.size();
            if (ours >= share) {
                if (!scheduler.getSchedulerState().isPaused()) {
                    scheduler.pause();
                }
                held.values().stream()
                        .filter(lease -> !lease.givenBack())
                        .limit(ours - share)
                        .forEach(Held::giveBack);
            } else if (scheduler.getSchedulerState().isPaused()) {
                scheduler.resume();
            }
        } catch (DifferentList other) {
            LOG.error("Sharing stops until the lists agree: {}", other.getMessage());
        } catch (StorageException lost) {
            LOG.warn("The hosts cannot be shared just now: {}", lost.getMessage());
        }
    }

    private void leave() {
        try {
            members.leave();
        } catch (StorageException lost) {
            LOG.debug("left without a word: {}", lost.getMessage());
        }
    }
}
