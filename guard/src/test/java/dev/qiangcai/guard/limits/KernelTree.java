package dev.qiangcai.guard.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// `/proc` and `/sys` as a kernel shows them, in a folder.
final class KernelTree {
    static final long MIB = 1 << 20;
    static final long GIB = 1 << 30;
    static final String UNLIMITED = "9223372036854771712\n";
    /// What the JVM would say where the kernel says nothing.
    static final Machine MACHINE =
            new Machine(new Grant(12, "the JVM"), new Grant(48.0 * GIB, "the JVM"), OptionalLong.of(GIB));

    private final Path root;

    private KernelTree(Path root) {
        this.root = root;
    }

    /// A machine with 8 processors and 16 GiB, 4 of them free for use, and no control groups yet.
    static KernelTree in(Path root) {
        return new KernelTree(root)
                .file("/sys/devices/system/cpu/online", "0-7\n")
                .file(
                        "/proc/self/status",
                        "Name:\tjava\nCpus_allowed:\tff\nCpus_allowed_list:\t0-7\nMems_allowed:\t1\n")
                .file(
                        "/proc/meminfo",
                        "MemTotal:       16777216 kB\nMemFree:         1000000 kB\nMemAvailable:    4194304 kB\n")
                .file("/proc/pressure/cpu", psi("1.00", "0.00"))
                .file("/proc/pressure/io", psi("2.00", "1.00"))
                .file("/proc/pressure/memory", psi("3.00", "1.50"));
    }

    static String psi(String some, String full) {
        return "some avg10=" + some + " avg60=0.50 avg300=0.10 total=123456\nfull avg10=" + full
                + " avg60=0.20 avg300=0.00 total=1234\n";
    }

    /// Version 2 as systemd or a container with its own namespace mounts it.
    KernelTree unified(String own) {
        return file("/proc/self/cgroup", "0::" + own + "\n")
                .file("/proc/self/mountinfo", """
                        22 1 252:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
                        24 22 0:5 / /proc rw,nosuid - proc proc rw
                        29 25 0:26 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:9 - cgroup2 cgroup2 rw,nsdelegate
                        """)
                .file("/sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory pids\n");
    }

    /// Version 1 with each controller apart, and a `top` other than `/` in containers without a namespace.
    KernelTree old(String own, String top) {
        return file("/proc/self/cgroup", """
                        11:memory:%1$s
                        10:cpu,cpuacct:%1$s
                        9:cpuset:%1$s
                        1:name=systemd:%1$s
                        """.formatted(own)).file("/proc/self/mountinfo", """
                        22 1 252:1 / / rw,relatime - overlay overlay rw,lowerdir=/a\\040b
                        30 22 0:25 / /sys/fs/cgroup ro,nosuid - tmpfs tmpfs ro,mode=755
                        31 30 0:26 %1$s /sys/fs/cgroup/systemd ro,nosuid master:9 - cgroup cgroup rw,xattr,name=systemd
                        33 30 0:29 %1$s /sys/fs/cgroup/memory ro,nosuid master:12 - cgroup cgroup rw,memory
                        34 30 0:30 %1$s /sys/fs/cgroup/cpu,cpuacct ro,nosuid master:13 - cgroup cgroup rw,cpu,cpuacct
                        35 30 0:31 %1$s /sys/fs/cgroup/cpuset ro,nosuid master:14 - cgroup cgroup rw,cpuset
                        """.formatted(top));
    }

    KernelTree file(String name, String text) {
        var file = path(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    KernelTree without(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Path path(String name) {
        return root.resolve(name.substring(1));
    }

    LimitsReader reader() {
        return new LimitsReader(root, () -> MACHINE);
    }

    Limits read() {
        return reader().read();
    }
}
