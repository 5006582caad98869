package dev.qiangcai.guard.telemetry;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/// The guard's place in the bean server. Loaded only where there is `java.management`.
final class Beans {
    private final Subject subject;
    private @Nullable ObjectName registered;

    Beans(Subject subject) {
        this.subject = subject;
    }

    /// Registers the bean as soon as there is a server for it.
    synchronized void look() {
        if (registered != null || MBeanServerFactory.findMBeanServer(null).isEmpty()) {
            return;
        }
        try {
            var name = new ObjectName(Telemetry.NAME);
            ManagementFactory.getPlatformMBeanServer().registerMBean(new GuardBean(subject), name);
            registered = name;
        } catch (JMException e) {
            throw new IllegalStateException("the bean server refuses " + Telemetry.NAME + ": " + e.getMessage(), e);
        }
    }

    synchronized void leave() {
        var name = registered;
        registered = null;
        try {
            if (name != null && ManagementFactory.getPlatformMBeanServer().isRegistered(name)) {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException("the bean server keeps " + Telemetry.NAME + ": " + e.getMessage(), e);
        }
    }
}
