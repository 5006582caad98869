package dev.qiangcai.lab.memory;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// The child JVM of the memory trials: a service in a steady state. It builds up what its load asks for, then does
/// transactions on every processor, and prints how many it would do in a second on an otherwise idle machine.
///
/// A transaction sorts, formats, looks up and computes, and makes about 20 KiB of garbage: a processor that
/// does nothing else makes some 200 MiB of it a second, as a busy service does. One in 32 replaces a KiB of
/// the live set, one in 256 makes an array of 64 KiB.
final class Steady {
    private static final int GONE = 3;
    private static final int ENTRY = 980;
    private static final int BUFFER = 256 << 10;
    private static final int ARRAY = 64 << 10;
    /// About what two processors do.
    private static final int PER_MILLI = 8;

    private final Load load;
    private final List<ByteBuffer> buffers = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final LongAdder done = new LongAdder();
    private Object[][] live = {};
    private volatile boolean over;

    @SuppressWarnings("UnusedVariable") // so that the garbage is really made
    private volatile byte[] garbage = {};

    private Steady(Load load) {
        this.load = load;
    }

    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> fail(failure));
        try {
            new Steady(Load.parse(List.of(args))).run();
        } catch (OutOfMemoryError e) {
            fail(e);
        }
    }

    private static void fail(Throwable failure) {
        System.err.println(failure);
        Runtime.getRuntime().halt(failure instanceof OutOfMemoryError ? GONE : 1);
    }

    private void run() throws Exception {
        fill();
        goRound();
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            var seed = i;
            workers.add(Thread.ofPlatform().name("worker-" + i).start(() -> work(new Random(seed))));
        }
        await(load.warm());
        var before = done.sum();
        var tasks = Tasks.now();
        await(load.span());
        var transactions = done.sum() - before;
        var effort = Tasks.now().since(tasks, workers.size());
        over = true;
        for (var worker : workers) {
            worker.join();
        }
        System.out.println("rate " + Math.round(effort.rate(transactions)));
        System.out.println("collecting " + Math.round(effort.share() * 1000));
        report();
    }

    /// Where others have the processors, a span is longer, so that as much is done in it; up to four times.
    private void await(Duration span) {
        var begin = System.nanoTime();
        var enough = done.sum() + span.toMillis() * PER_MILLI;
        while (System.nanoTime() - begin < span.toNanos()
                || (done.sum() < enough && System.nanoTime() - begin < 4 * span.toNanos())) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void report() {
        ManagementFactory.getMemoryPoolMXBeans()
                .forEach(pool -> System.out.println("pool " + pool.getName().replace(' ', '-') + " "
                        + pool.getPeakUsage().getUsed()));
        System.out.println(
                "classes " + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        System.out.println("threads " + ManagementFactory.getThreadMXBean().getPeakThreadCount());
    }

    private void fill() throws Exception {
        for (long filled = 0; filled < load.direct(); filled += BUFFER) {
            var buffer = ByteBuffer.allocateDirect(BUFFER);
            for (int at = 0; at < BUFFER; at += 4096) {
                buffer.put(at, (byte) 1);
            }
            buffers.add(buffer);
        }
        for (int i = 0; i < load.classes(); i++) {
            methods.add(Class.forName(Classes.name(i)).getMethod(Classes.METHOD, long.class));
        }
        for (var method : methods) {
            method.invoke(null, 1L);
        }
        crowd();
        var random = new Random(1);
        live = new Object[(int) (load.live() / ENTRY)][];
        for (int i = 0; i < live.length; i++) {
            live[i] = entry(random);
        }
    }

    /// Makes garbage of the heap's size. A page of memory is slow the first time that it is touched, and the larger a
    /// heap is, the longer that goes on; a service in a steady state has it behind it.
    private void goRound() {
        for (long made = 0; made < Runtime.getRuntime().maxMemory(); made += ARRAY) {
            garbage = new byte[ARRAY];
        }
        garbage = new byte[0];
    }

    /// Threads that wait, as those of a pool do, some calls deep.
    private void crowd() throws InterruptedException {
        var started = new CountDownLatch(load.threads());
        for (int i = 0; i < load.threads(); i++) {
            Thread.ofPlatform().daemon().name("crowd-" + i).start(() -> {
                deep(20, started);
            });
        }
        started.await();
    }

    private long deep(int calls, CountDownLatch started) {
        if (calls > 0) {
            return deep(calls - 1, started) + calls;
        }
        started.countDown();
        while (!over) {
            LockSupport.parkNanos(1_000_000_000L);
        }
        return 0;
    }

    /// About a KiB in eight objects.
    private static Object[] entry(Random random) {
        var entry = new Object[8];
        for (int i = 0; i < 7; i++) {
            entry[i] = new byte[100 + random.nextInt(24)];
        }
        return entry;
    }

    private void work(Random random) {
        long sum = 0;
        try {
            while (!over) {
                sum += transaction(random);
                done.increment();
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (sum == 42) {
            System.out.println("never");
        }
    }

    private long transaction(Random random) throws ReflectiveOperationException {
        var words = new String[64];
        for (int i = 0; i < words.length; i++) {
            words[i] = Integer.toString(random.nextInt(), 36);
        }
        Arrays.sort(words);
        var counts = new HashMap<String, Integer>();
        var text = new StringBuilder();
        for (var word : words) {
            counts.merge(word.substring(0, 2), 1, Integer::sum);
            text.append(word).append(',');
        }
        long sum = (long) text.toString().hashCode() + counts.size();
        if (live.length > 0) {
            sum += ((byte[]) live[random.nextInt(live.length)][3])[7];
            if (random.nextInt(32) == 0) {
                live[random.nextInt(live.length)] = entry(random);
            }
        }
        sum = think(sum);
        if (random.nextInt(256) == 0) {
            var array = new byte[ARRAY];
            sum += array[random.nextInt(array.length)];
        }
        if (!buffers.isEmpty()) {
            sum += buffers.get(random.nextInt(buffers.size())).get(random.nextInt(BUFFER));
        }
        if (!methods.isEmpty()) {
            sum += (Long) methods.get(random.nextInt(methods.size())).invoke(null, sum);
        }
        return sum;
    }

    /// Work without garbage: most of a transaction's time.
    private static long think(long seed) {
        long thought = seed;
        for (int step = 0; step < 40_000; step++) {
            thought = thought * 6364136223846793005L + 1442695040888963407L;
            thought ^= thought >>> 29;
        }
        return thought;
    }
}
