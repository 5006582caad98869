package dev.qiangcai.lab.crash;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.qiangcai.guard.crash.CrashReporter;
import dev.qiangcai.guard.crash.CrashSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/// A program in which many virtual threads wait, some frames deep, until a [Disaster] happens. It says how many bytes
/// went elsewhere than to stderr, and how long it took to tell.
public final class CrashProgram {
    /// What it says at its end.
    static final Pattern TOLD = Pattern.compile("^bytes=(\\d+) ms=([\\d.]+)$");

    private static final int DEEP = 25;
    private static final int FAILING_DEEP = 900;

    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch standing;
    private final LongAdder telling = new LongAdder();
    private final List<Thread> threads = new ArrayList<>();

    private CrashProgram(int count) {
        standing = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofVirtual().name("request-" + i).start(() -> stand(DEEP)));
        }
    }

    /// @param arguments the disaster, and how many threads
    public static void main(String[] arguments) throws Exception {
        var disaster = Disaster.valueOf(arguments[0]);
        var program = new CrashProgram(Integer.parseInt(arguments[1]));
        program.time(disaster);
        program.standing.await();
        long start = System.nanoTime();
        long bytes = program.strike(disaster);
        long took = System.nanoTime() - start;
        long told = program.telling.sum();
        System.out.printf(Locale.ROOT, "bytes=%d ms=%.4f%n", bytes, (told > 0 ? told : took) / 1e6);
    }

    /// Where threads fail, what counts is the time that they spend in telling it, all together: to make, throw
    /// and carry the exceptions takes longer, and is theirs.
    private void time(Disaster disaster) {
        Thread.UncaughtExceptionHandler teller =
                disaster.guarded() ? CrashReporter.install(CrashSettings.usual()) : plain(disaster);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            long start = System.nanoTime();
            teller.uncaughtException(thread, failure);
            telling.add(System.nanoTime() - start);
        });
    }

    /// As the JVM does where there is no handler.
    private static Thread.UncaughtExceptionHandler plain(Disaster disaster) {
        return (thread, failure) -> {
            if (disaster != Disaster.ALL_SILENT) {
                System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                failure.printStackTrace(System.err);
            }
        };
    }

    private long strike(Disaster disaster) throws InterruptedException, IOException, JMException {
        return switch (disaster) {
            case ONE_PLAIN, ONE_GUARD -> {
                Thread.ofVirtual()
                        .name("failing")
                        .start(() -> fall(FAILING_DEEP))
                        .join();
                yield 0;
            }
            case DUMP_TEXT -> dump(ThreadDumpFormat.TEXT_PLAIN);
            case DUMP_JSON -> dump(ThreadDumpFormat.JSON);
            case THREAD_PRINT -> print();
            case ALL_SILENT, ALL_PLAIN, ALL_GUARD -> {
                go.countDown();
                for (var thread : threads) {
                    thread.join();
                }
                yield 0;
            }
        };
    }

    private int stand(int frames) {
        if (frames > 0) {
            return stand(frames - 1) + 1;
        }
        standing.countDown();
        try {
            go.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("sold out");
    }

    private static int fall(int frames) {
        if (frames > 0) {
            return fall(frames - 1) + 1;
        }
        throw new IllegalStateException("sold out");
    }

    private static long dump(ThreadDumpFormat format) throws IOException {
        var file = Path.of("threads.dump").toAbsolutePath();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(file.toString(), format);
        return Files.size(file);
    }

    private static long print() throws JMException {
        var command = new ObjectName("com.sun.management:type=DiagnosticCommand");
        var printed = ManagementFactory.getPlatformMBeanServer()
                .invoke(command, "threadPrint", new Object[] {new String[0]}, new String[] {String[].class.getName()});
        return String.valueOf(printed).getBytes(StandardCharsets.UTF_8).length;
    }
}
