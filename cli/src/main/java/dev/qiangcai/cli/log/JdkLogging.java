package dev.qiangcai.cli.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Leads what is logged through `java.util.logging` to SLF4J: Helidon, OkHttp and the JDK log there. The JDK makes one
/// when its logging is first used, which most commands never do and which takes longer than some; it is public only
/// for that.
public final class JdkLogging {
    private static final String CONFIGURATION = "java.util.logging.config.class";

    private static final AtomicBoolean USED = new AtomicBoolean();

    private static volatile Level level = Level.WARNING;

    /// Leads everything over.
    ///
    /// @throws IOException never: it is read from memory
    public JdkLogging() throws IOException {
        USED.set(true);
        var settings = "handlers=" + SLF4JBridgeHandler.class.getName() + "\n.level=" + level.getName() + "\n";
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// Waits for the first use. To be called before anything logs, and without effect afterwards.
    public static void choose() {
        System.setProperty(CONFIGURATION, JdkLogging.class.getName());
    }

    /// What is as grave as that is led over from now on; at once where nobody chose to wait for the first use.
    static void from(Level grave) {
        level = grave;
        boolean waits = JdkLogging.class.getName().equals(System.getProperty(CONFIGURATION));
        if (!waits) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        if (!waits || USED.get()) {
            Logger.getLogger("").setLevel(grave);
        }
    }
}
