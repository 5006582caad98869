package dev.qiangcai.doctor.script;

import java.util.Map;
import java.util.Set;

/// A program whose last arguments are the command line of another program, which it starts.
///
/// @param taking the options whose value is the next word
/// @param operands how many words stand between the options and the other program
/// @param assigns whether `NAME=value` before the other program sets a variable for it
record Wrapper(Set<String> taking, int operands, boolean assigns) {
    private static final Wrapper PLAIN = new Wrapper(Set.of(), 0, false);
    private static final Wrapper ONE_OPERAND = new Wrapper(Set.of(), 1, false);

    private static final Map<String, Wrapper> KNOWN = Map.ofEntries(
            Map.entry("exec", new Wrapper(Set.of("-a"), 0, false)),
            Map.entry("command", PLAIN),
            Map.entry("nohup", PLAIN),
            Map.entry("setsid", PLAIN),
            Map.entry("time", new Wrapper(Set.of("-f", "-o"), 0, false)),
            Map.entry("sudo", new Wrapper(Set.of("-u", "-g", "-U", "-C", "-h", "-p", "-r", "-t", "-D"), 0, true)),
            Map.entry("doas", new Wrapper(Set.of("-u", "-C"), 0, false)),
            Map.entry("env", new Wrapper(Set.of("-u", "-C"), 0, true)),
            Map.entry("nice", new Wrapper(Set.of("-n"), 0, false)),
            Map.entry("ionice", new Wrapper(Set.of("-c", "-n"), 0, false)),
            Map.entry("chrt", ONE_OPERAND),
            Map.entry("timeout", new Wrapper(Set.of("-s", "-k"), 1, false)),
            Map.entry("taskset", ONE_OPERAND),
            Map.entry("numactl", new Wrapper(Set.of("-m", "-N", "-C", "-i", "-p"), 0, false)),
            Map.entry("stdbuf", new Wrapper(Set.of("-i", "-o", "-e"), 0, false)),
            Map.entry("gosu", ONE_OPERAND),
            Map.entry("su-exec", ONE_OPERAND),
            Map.entry("setuidgid", ONE_OPERAND),
            Map.entry("chpst", new Wrapper(Set.of("-u", "-U", "-e", "-m", "-n"), 0, false)),
            Map.entry("chroot", ONE_OPERAND),
            Map.entry("setpriv", PLAIN),
            Map.entry("tini", new Wrapper(Set.of("-p", "-e"), 0, false)),
            Map.entry("tini-static", new Wrapper(Set.of("-p", "-e"), 0, false)),
            Map.entry("docker-init", PLAIN),
            Map.entry("dumb-init", new Wrapper(Set.of("-r"), 0, false)),
            Map.entry("catatonit", PLAIN),
            Map.entry("catchsegv", PLAIN));

    static boolean known(String name) {
        return KNOWN.containsKey(name);
    }

    static Wrapper of(String name) {
        return KNOWN.getOrDefault(name, PLAIN);
    }
}
