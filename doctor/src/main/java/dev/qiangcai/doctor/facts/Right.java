package dev.qiangcai.doctor.facts;

import java.util.Set;

/// What a container may be granted, or denied, of the machine and of itself.
public enum Right {
    /// The machine's network as its own: `true` or `false`.
    HOST_NETWORK,
    /// To see the machine's processes: `true` or `false`.
    HOST_PID,
    /// The machine's shared memory: `true` or `false`.
    HOST_IPC,
    /// Everything that root may do on the machine: `true` or `false`.
    PRIVILEGED,
    /// Whether its root file system is only to be read: `true` or `false`.
    READ_ONLY_ROOT,
    /// Who it runs as: a name or a number, with a group perhaps.
    USER,
    /// Whether it is kept from running as root: `true` or `false`.
    NOT_ROOT,
    /// The name or kind of the profile that filters its system calls.
    SECCOMP,
    /// The label by which SELinux confines it.
    SELINUX,
    /// The profile by which AppArmor confines it.
    APPARMOR;

    /// Those that give a container a part of the machine.
    public static final Set<Right> GRANTS = Set.of(HOST_NETWORK, HOST_PID, HOST_IPC, PRIVILEGED);
}
