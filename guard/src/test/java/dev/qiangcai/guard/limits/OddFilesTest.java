package dev.qiangcai.guard.limits;

import static dev.qiangcai.guard.limits.KernelTree.GIB;
import static dev.qiangcai.guard.limits.KernelTree.MIB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that no kernel should write, but that are met.
class OddFilesTest {
    private static final String MAX = "/sys/fs/cgroup/memory.max";

    @TempDir
    Path root;

    private KernelTree tree;

    @BeforeEach
    void a_container_of_512_mib_and_two_processors() {
        tree = KernelTree.in(root)
                .unified("/")
                .file(MAX, "536870912\n")
                .file("/sys/fs/cgroup/memory.current", "104857600\n")
                .file("/sys/fs/cgroup/cpu.max", "200000 100000\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "lots", "-5", "0", "12 34", "0x200", "5e8", "１２", "\u0000\u0007"})
    void a_limit_that_means_nothing_is_named_and_the_machine_counts(String text) {
        var limits = tree.file(MAX, text).read();
        assertThat(limits.contained()).isFalse();
        assertThat(limits.bytes()).isEqualTo(16 * GIB);
        assertThat(note(limits)).contains(MAX, "the next best source counts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max", "-1", "18446744073709551615", "99999999999999999999999999999999"})
    void a_limit_beyond_every_machine_is_none_and_not_odd(String text) {
        var limits = tree.file(MAX, text).read();
        assertThat(limits.contained()).isFalse();
        assertThat(limits.particulars().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/sys/fs/cgroup/cpu.max, ''",
        "/sys/fs/cgroup/cpu.max, quota",
        "/sys/fs/cgroup/cpu.max, 0 100000",
        "/sys/fs/cgroup/cpu.max, 200000 0",
        "/sys/fs/cgroup/cpu.max, -7 100000",
        "/sys/fs/cgroup/cpuset.cpus.effective, 3-1",
        "/sys/fs/cgroup/cpuset.cpus.effective, '0-7,,'",
        "/sys/fs/cgroup/cpuset.cpus.effective, 0-9999999999",
        "/sys/devices/system/cpu/online, all",
        "/sys/fs/cgroup/memory.pressure, nobody waits",
        "/sys/fs/cgroup/memory.current, much",
        "/proc/meminfo, MemTotal: many kB",
    })
    void any_odd_file_is_named_and_nothing_fails(String file, String text) {
        var limits = tree.file(file, text).read();
        assertThat(limits.processors().amount()).isBetween(0.1, 12.0);
        assertThat(limits.bytes()).isPositive();
        assertThat(note(limits)).contains(file);
    }

    @Test
    void a_quota_without_a_period_has_the_usual_one() {
        assertThat(tree.file("/sys/fs/cgroup/cpu.max", "300000")
                        .read()
                        .processors()
                        .amount())
                .isEqualTo(3);
    }

    @Test
    void a_huge_file_is_read_no_further_than_needed() {
        var limits = tree.file(MAX, "7".repeat(5_000_000)).read();
        assertThat(limits.contained()).isFalse();
        var odd = tree.file(MAX, "x".repeat(5_000_000)).read();
        assertThat(note(odd)).contains(MAX).hasSizeLessThan(300);
    }

    @Test
    void a_file_that_may_not_be_read_is_named_with_a_way_out() throws Exception {
        Files.setPosixFilePermissions(tree.path(MAX), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(tree.path(MAX)), "this user may read everything");
        var limits = tree.read();
        assertThat(limits.contained()).isFalse();
        assertThat(note(limits)).contains(MAX, "may read it");
    }

    @Test
    void a_group_that_may_not_be_entered_is_named_with_a_way_out() throws Exception {
        tree.unified("/shut").file("/sys/fs/cgroup/shut/memory.max", "268435456\n");
        var group = tree.path("/sys/fs/cgroup/shut");
        Files.setPosixFilePermissions(group, PosixFilePermissions.fromString("rw-------"));
        assumeFalse(Files.isExecutable(group), "this user may enter everything");
        var limits = tree.read();
        Files.setPosixFilePermissions(group, PosixFilePermissions.fromString("rwx------"));
        assertThat(limits.memory().origin()).as("the next best").isEqualTo(MAX);
        assertThat(note(limits)).contains("/sys/fs/cgroup/shut", "may read it");
    }

    @Test
    void a_file_that_the_kernel_refuses_to_read_is_no_reason_to_fail() throws Exception {
        var refused = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(refused), "no Linux here");
        Files.delete(tree.path(MAX));
        Files.createSymbolicLink(tree.path(MAX), refused);
        assertThat(tree.read().contained()).isFalse();
    }

    @Test
    void a_folder_in_the_place_of_a_file_counts_as_missing() throws Exception {
        Files.delete(tree.path(MAX));
        Files.createDirectory(tree.path(MAX));
        assertThat(tree.read().contained()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone/for/good", "/../../etc", "/../host/slice"})
    void a_group_that_is_not_in_the_mount_is_named_and_the_nearest_one_counts(String group) {
        var limits = tree.unified(group).read();
        assertThat(limits.bytes()).isEqualTo(512 * MIB);
        assertThat(note(limits)).contains(group, "/proc/self/cgroup", "/sys/fs/cgroup counts instead");
    }

    @Test
    void a_group_outside_the_part_that_is_mounted_is_named_too() {
        var limits = tree.old("/docker/new", "/docker/old")
                .file("/sys/fs/cgroup/memory/memory.limit_in_bytes", "268435456\n")
                .read();
        assertThat(limits.bytes()).isEqualTo(256 * MIB);
        assertThat(note(limits)).contains("/docker/new", "/sys/fs/cgroup/memory");
    }

    @Test
    void without_pressure_files_the_pressure_is_unknown() {
        tree.without("/proc/pressure/cpu").without("/proc/pressure/memory").without("/proc/pressure/io");
        var limits = tree.read();
        assertThat(limits.pressure()).isEmpty();
        assertThat(limits.particulars().pressures()).isEmpty();
        assertThat(limits.particulars().notes()).isEmpty();
    }

    @Test
    void without_any_usage_the_use_is_unknown() {
        assertThat(tree.without("/sys/fs/cgroup/memory.current").read().used()).isEmpty();
    }

    @Test
    void without_anything_but_the_group_s_name_the_jvm_is_asked() {
        for (var file : List.of("/proc/self/mountinfo", "/proc/meminfo", "/proc/self/status")) {
            tree.without(file);
        }
        var limits = tree.without("/sys/devices/system/cpu/online").read();
        assertThat(limits.processors()).isEqualTo(KernelTree.MACHINE.processors());
        assertThat(limits.memory()).isEqualTo(KernelTree.MACHINE.memory());
    }

    @Test
    void random_bytes_in_any_file_break_nothing() {
        var seed = new Random().nextLong();
        var chance = new Random(seed);
        var files = List.of(
                MAX,
                "/sys/fs/cgroup/memory.current",
                "/sys/fs/cgroup/memory.stat",
                "/sys/fs/cgroup/memory.high",
                "/sys/fs/cgroup/cpu.max",
                "/sys/fs/cgroup/cpuset.cpus.effective",
                "/sys/fs/cgroup/cpu.pressure",
                "/proc/meminfo",
                "/proc/self/status",
                "/proc/self/cgroup",
                "/proc/self/mountinfo");
        for (int round = 0; round < 300; round++) {
            tree.file(files.get(chance.nextInt(files.size())), noise(chance));
            var limits = tree.read();
            assertThat(limits.processors().amount()).as("seed %d", seed).isNotNegative();
            assertThat(limits.particulars().notes()).as("seed %d", seed).hasSizeLessThanOrEqualTo(16);
        }
    }

    private static String noise(Random chance) {
        var letters = "0123456789 \n-,:/.=maxsomefullavg10\\040cgroup2 - rw\u0000ÿ";
        var text = new StringBuilder();
        for (int left = chance.nextInt(120); left > 0; left--) {
            text.append(letters.charAt(chance.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static String note(Limits limits) {
        assertThat(limits.particulars().notes()).isNotEmpty();
        return String.join(
                "\n",
                limits.particulars().notes().stream().map(Object::toString).toList());
    }
}
