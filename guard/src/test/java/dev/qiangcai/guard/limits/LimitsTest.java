package dev.qiangcai.guard.limits;

import static dev.qiangcai.guard.limits.KernelTree.GIB;
import static dev.qiangcai.guard.limits.KernelTree.MIB;
import static dev.qiangcai.guard.limits.KernelTree.UNLIMITED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    @TempDir
    Path root;

    private KernelTree tree;

    @BeforeEach
    void a_machine_with_8_processors_and_16_gib() {
        tree = KernelTree.in(root);
    }

    @Test
    void version_2_in_a_container_with_a_namespace() {
        var limits = tree.unified("/")
                .file("/sys/fs/cgroup/cpu.max", "150000 100000\n")
                .file("/sys/fs/cgroup/memory.max", "536870912\n")
                .file("/sys/fs/cgroup/memory.high", "max\n")
                .file("/sys/fs/cgroup/memory.swap.max", "0\n")
                .file("/sys/fs/cgroup/memory.current", "209715200\n")
                .file(
                        "/sys/fs/cgroup/memory.stat",
                        "anon 100\nfile 200\ninactive_file 104857600\nactive_file 10485760\n")
                .file("/sys/fs/cgroup/memory.pressure", KernelTree.psi("12.50", "6.25"))
                .read();
        assertThat(limits.processors()).isEqualTo(new Grant(1.5, "/sys/fs/cgroup/cpu.max"));
        assertThat(limits.memory()).isEqualTo(new Grant(512 * MIB, "/sys/fs/cgroup/memory.max"));
        assertThat(limits.contained()).isTrue();
        assertThat(limits.used()).isEqualTo(OptionalLong.of(90 * MIB));
        assertThat(limits.pressure()).isEqualTo(OptionalDouble.of(0.125));
        var more = limits.particulars();
        assertThat(more.groups()).isEqualTo("v2");
        assertThat(more.quota())
                .contains(new Quota(Duration.ofMillis(150), Duration.ofMillis(100), "/sys/fs/cgroup/cpu.max"));
        assertThat(more.high()).isEmpty();
        assertThat(more.swap()).contains(new Grant(0, "/sys/fs/cgroup/memory.swap.max"));
        assertThat(more.pressures().get(Resource.MEMORY))
                .isEqualTo(new Pressure(0.125, OptionalDouble.of(0.0625), "/sys/fs/cgroup/memory.pressure"));
        assertThat(more.pressures().get(Resource.CPU))
                .isEqualTo(new Pressure(0.01, OptionalDouble.of(0), "/proc/pressure/cpu"));
        assertThat(more.notes()).isEmpty();
    }

    @Test
    void version_2_under_systemd_takes_the_tightest_slice_around_it() {
        var limits = tree.unified("/system.slice/shop.slice/shop@1.service")
                .file("/sys/fs/cgroup/system.slice/memory.max", "max\n")
                .file("/sys/fs/cgroup/system.slice/cpu.max", "max 100000\n")
                .file("/sys/fs/cgroup/system.slice/shop.slice/memory.max", "1073741824\n")
                .file("/sys/fs/cgroup/system.slice/shop.slice/memory.high", "943718400\n")
                .file("/sys/fs/cgroup/system.slice/shop.slice/memory.current", "734003200\n")
                .file("/sys/fs/cgroup/system.slice/shop.slice/cpu.max", "50000 50000\n")
                .file("/sys/fs/cgroup/system.slice/shop.slice/shop@1.service/memory.max", "2147483648\n")
                .file("/sys/fs/cgroup/system.slice/shop.slice/shop@1.service/memory.high", "max\n")
                .file("/sys/fs/cgroup/system.slice/shop.slice/shop@1.service/memory.current", "1048576\n")
                .file("/sys/fs/cgroup/system.slice/shop.slice/shop@1.service/cpu.max", "400000 100000\n")
                .read();
        assertThat(limits.particulars().max())
                .contains(new Grant(GIB, "/sys/fs/cgroup/system.slice/shop.slice/memory.max"));
        assertThat(limits.used()).as("of the group that is bounded").isEqualTo(OptionalLong.of(700 * MIB));
        assertThat(limits.processors()).isEqualTo(new Grant(1, "/sys/fs/cgroup/system.slice/shop.slice/cpu.max"));
        assertThat(limits.memory())
                .isEqualTo(new Grant(900 * MIB, "/sys/fs/cgroup/system.slice/shop.slice/memory.high"));
        assertThat(limits.particulars().high()).contains(limits.memory());
    }

    @Test
    void memory_high_counts_where_it_is_lower_for_whoever_passes_it_is_held_up() {
        var limits = tree.unified("/p/c")
                .file("/sys/fs/cgroup/p/memory.max", "max\n")
                .file("/sys/fs/cgroup/p/memory.high", "104857600\n")
                .file("/sys/fs/cgroup/p/memory.current", "47185920\n")
                .file("/sys/fs/cgroup/p/c/memory.max", "268435456\n")
                .file("/sys/fs/cgroup/p/c/memory.high", "209715200\n")
                .file("/sys/fs/cgroup/p/c/memory.current", "31457280\n")
                .read();
        assertThat(limits.memory()).isEqualTo(new Grant(100 * MIB, "/sys/fs/cgroup/p/memory.high"));
        assertThat(limits.used()).as("of the group that is bounded").isEqualTo(OptionalLong.of(45 * MIB));
        assertThat(limits.particulars().high()).contains(limits.memory());
        assertThat(limits.particulars().max()).contains(new Grant(256 * MIB, "/sys/fs/cgroup/p/c/memory.max"));
    }

    @Test
    void memory_high_alone_bounds_the_container() {
        var limits = tree.unified("/p/c")
                .file("/sys/fs/cgroup/p/c/memory.max", "max\n")
                .file("/sys/fs/cgroup/p/c/memory.high", "209715200\n")
                .read();
        assertThat(limits.memory()).isEqualTo(new Grant(200 * MIB, "/sys/fs/cgroup/p/c/memory.high"));
        assertThat(limits.contained()).isTrue();
        assertThat(limits.particulars().max()).isEmpty();
    }

    @Test
    void memory_high_above_memory_max_is_never_reached() {
        var limits = tree.unified("/")
                .file("/sys/fs/cgroup/memory.max", "268435456\n")
                .file("/sys/fs/cgroup/memory.high", "536870912\n")
                .read();
        assertThat(limits.memory()).isEqualTo(new Grant(256 * MIB, "/sys/fs/cgroup/memory.max"));
    }

    @Test
    void version_2_without_a_bound_grants_the_whole_machine() {
        var limits = tree.unified("/user.slice/user-1000.slice/session-2.scope")
                .file("/sys/fs/cgroup/user.slice/user-1000.slice/memory.max", "max\n")
                .file("/sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope/memory.max", "max\n")
                .file("/sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope/memory.current", "1000\n")
                .file("/sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope/cpu.max", "max 100000\n")
                .read();
        assertThat(limits.memory()).isEqualTo(new Grant(16.0 * GIB, "/proc/meminfo"));
        assertThat(limits.used()).isEqualTo(OptionalLong.of(12 * GIB));
        assertThat(limits.contained()).isFalse();
        assertThat(limits.processors()).isEqualTo(new Grant(8, "/sys/devices/system/cpu/online"));
        assertThat(limits.particulars().notes()).isEmpty();
    }

    @Test
    void a_limit_above_the_machine_s_memory_bounds_nothing() {
        var limits = tree.unified("/")
                .file("/sys/fs/cgroup/memory.max", "1099511627776\n")
                .read();
        assertThat(limits.contained()).isFalse();
        assertThat(limits.bytes()).isEqualTo(16 * GIB);
    }

    @Test
    void version_1_in_docker_without_a_namespace() {
        var limits = tree.old("/docker/4f1e", "/docker/4f1e")
                .file("/sys/fs/cgroup/memory/memory.limit_in_bytes", "268435456\n")
                .file("/sys/fs/cgroup/memory/memory.memsw.limit_in_bytes", "536870912\n")
                .file("/sys/fs/cgroup/memory/memory.usage_in_bytes", "104857600\n")
                .file(
                        "/sys/fs/cgroup/memory/memory.stat",
                        "cache 9\nhierarchical_memory_limit 268435456\ninactive_file 5\ntotal_inactive_file 52428800\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "50000\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n")
                .file("/sys/fs/cgroup/cpuset/cpuset.cpus", "2-3\n")
                .read();
        assertThat(limits.memory()).isEqualTo(new Grant(256 * MIB, "/sys/fs/cgroup/memory/memory.limit_in_bytes"));
        assertThat(limits.used()).isEqualTo(OptionalLong.of(50 * MIB));
        assertThat(limits.processors()).isEqualTo(new Grant(0.5, "/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us"));
        assertThat(limits.particulars().cpuset()).isEqualTo(new Grant(2, "/sys/fs/cgroup/cpuset/cpuset.cpus"));
        assertThat(limits.particulars().swap())
                .contains(new Grant(256 * MIB, "/sys/fs/cgroup/memory/memory.memsw.limit_in_bytes"));
        assertThat(limits.particulars().groups()).isEqualTo("v1");
        assertThat(limits.pressure()).as("the machine's").isEqualTo(OptionalDouble.of(0.03));
        assertThat(limits.particulars().notes()).isEmpty();
    }

    @Test
    void version_1_without_a_bound_has_a_limit_that_is_none() {
        var limits = tree.old("/", "/")
                .file("/sys/fs/cgroup/memory/memory.limit_in_bytes", UNLIMITED)
                .file("/sys/fs/cgroup/memory/memory.stat", "hierarchical_memory_limit 9223372036854771712\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n")
                .file("/sys/fs/cgroup/cpuset/cpuset.cpus", "0-7\n")
                .read();
        assertThat(limits.contained()).isFalse();
        assertThat(limits.bytes()).isEqualTo(16 * GIB);
        assertThat(limits.processors().amount()).isEqualTo(8);
        assertThat(limits.particulars().notes()).isEmpty();
    }

    @Test
    void version_1_tells_a_tighter_parent_that_cannot_be_seen() {
        var limits = tree.old("/kubepods/pod7/c1", "/kubepods/pod7/c1")
                .file("/sys/fs/cgroup/memory/memory.limit_in_bytes", UNLIMITED)
                .file("/sys/fs/cgroup/memory/memory.usage_in_bytes", "1048576\n")
                .file("/sys/fs/cgroup/memory/memory.stat", "hierarchical_memory_limit 134217728\n")
                .read();
        assertThat(limits.memory()).isEqualTo(new Grant(128 * MIB, "/sys/fs/cgroup/memory/memory.stat"));
        assertThat(limits.used()).isEqualTo(OptionalLong.of(MIB));
    }

    @Test
    void version_1_nested_takes_the_tightest_group_around_it() {
        var limits = tree.old("/outer/inner", "/")
                .file("/sys/fs/cgroup/memory/outer/memory.limit_in_bytes", "104857600\n")
                .file("/sys/fs/cgroup/memory/outer/memory.usage_in_bytes", "73400320\n")
                .file("/sys/fs/cgroup/memory/outer/inner/memory.limit_in_bytes", "209715200\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/outer/cpu.cfs_quota_us", "200000\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/outer/cpu.cfs_period_us", "100000\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/outer/inner/cpu.cfs_quota_us", "-1\n")
                .read();
        assertThat(limits.memory())
                .isEqualTo(new Grant(100 * MIB, "/sys/fs/cgroup/memory/outer/memory.limit_in_bytes"));
        assertThat(limits.used()).isEqualTo(OptionalLong.of(70 * MIB));
        assertThat(limits.processors().amount()).isEqualTo(2);
    }

    @Test
    void hybrid_takes_bounds_from_version_1_and_pressure_from_version_2() {
        var limits = tree.file("/proc/self/cgroup", "2:cpu,cpuacct:/app\n1:memory:/app\n0::/app\n")
                .file("/proc/self/mountinfo", """
                        30 22 0:25 / /sys/fs/cgroup ro,nosuid - tmpfs tmpfs ro,mode=755
                        31 30 0:26 / /sys/fs/cgroup/unified rw,nosuid - cgroup2 cgroup2 rw
                        33 30 0:29 / /sys/fs/cgroup/memory rw,nosuid - cgroup cgroup rw,memory
                        34 30 0:30 / /sys/fs/cgroup/cpu,cpuacct rw,nosuid - cgroup cgroup rw,cpu,cpuacct
                        """)
                .file("/sys/fs/cgroup/memory/app/memory.limit_in_bytes", "314572800\n")
                .file("/sys/fs/cgroup/cpu,cpuacct/app/cpu.cfs_quota_us", "100000\n")
                .file("/sys/fs/cgroup/unified/app/memory.pressure", KernelTree.psi("50.00", "20.00"))
                .read();
        assertThat(limits.bytes()).isEqualTo(300 * MIB);
        assertThat(limits.processors().amount()).as("of the usual period").isEqualTo(1);
        assertThat(limits.pressure()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(limits.particulars().groups()).isEqualTo("v1+v2");
    }

    @Test
    void a_process_that_was_started_on_some_processors_has_no_more() {
        var limits = tree.unified("/")
                .file("/sys/fs/cgroup/cpuset.cpus.effective", "0-5\n")
                .file("/proc/self/status", "Name:\tjava\nCpus_allowed_list:\t1,3,5-63\n")
                .file("/sys/fs/cgroup/cpu.max", "400000 100000\n")
                .read();
        assertThat(limits.processors()).isEqualTo(new Grant(3, "/proc/self/status"));
    }

    @Test
    void a_host_seen_inside_a_container_is_not_taken_for_it() {
        var limits = tree.unified("/")
                .file("/proc/self/mountinfo", """
                        28 22 0:26 /../.. /host/sys/fs/cgroup ro - cgroup2 cgroup2 rw
                        29 25 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw
                        """)
                .file("/host/sys/fs/cgroup/memory.max", "1048576\n")
                .file("/sys/fs/cgroup/memory.max", "536870912\n")
                .read();
        assertThat(limits.bytes()).isEqualTo(512 * MIB);
    }

    @Test
    void without_control_groups_the_jvm_is_asked() {
        var limits = tree.read();
        assertThat(limits.processors()).isEqualTo(KernelTree.MACHINE.processors());
        assertThat(limits.memory()).isEqualTo(KernelTree.MACHINE.memory());
        assertThat(limits.used()).isEqualTo(KernelTree.MACHINE.used());
        assertThat(limits.contained()).isFalse();
        assertThat(limits.particulars().notes())
                .singleElement()
                .satisfies(note ->
                        assertThat(note.toString()).contains("no control groups", System.getProperty("os.name")));
    }

    @Test
    void this_machine_can_be_read_whatever_it_is() {
        var limits = Limits.read();
        assertThat(limits.processors().amount()).isPositive();
        assertThat(limits.bytes()).isPositive();
        assertThat(limits.processors().origin()).isNotBlank();
    }

    @Test
    void the_jvm_knows_its_machine() {
        var machine = Machine.here();
        assertThat(machine.processors().amount()).isPositive();
        assertThat(machine.memory().amount())
                .isGreaterThan((double) machine.used().orElseThrow());
    }
}
