package dev.qiangcai.doctor.script;

import java.util.Set;

/// The small programs of every system, which a script uses on its way and nobody waits for.
final class Tools {
    private static final Set<String> NAMES = Set.of(
            "", ".", ":", "[", "[[", "]", "]]", "((", "addgroup", "adduser", "alias", "apk", "apt", "apt-get", "awk", "base64",
            "basename", "break", "case", "cat", "cd", "chgrp", "chmod", "chown", "clear", "continue", "cp", "curl", "cut",
            "date", "dd", "df", "diff", "dirname", "dnf", "docker", "docker-compose", "du", "echo", "egrep", "esac", "eval",
            "exit", "expr", "false", "fgrep", "find", "fold", "for", "free", "function", "getent", "getopts", "git", "grep", "groupadd",
            "gunzip", "gzip", "hash", "head", "hostname", "id", "in", "install", "jq", "kill", "kubectl", "helm", "less", "let", "ln", "ls", "lsof", "md5sum",
            "microdnf", "mkdir", "mkfifo", "mktemp", "mount", "mv", "nc", "netstat", "nproc", "openssl", "paste", "pgrep", "ping", "pip", "pkill",
            "popd", "printenv", "printf", "ps", "pushd", "pwd", "read", "readlink", "realpath", "return", "rm", "rmdir",
            "rsync", "scp", "sed", "select", "seq", "set", "sha1sum", "sha256sum", "shift", "shopt", "sleep", "sort", "source", "split", "ssh",
            "stat", "sync", "systemctl", "tail", "tar", "tee", "test", "touch", "tput", "tr", "trap", "true", "type", "ulimit",
            "umask", "umount", "uname", "uniq", "unzip", "useradd", "usermod", "wait", "wc", "wget", "which", "whoami", "xargs", "yes",
            "yum", "zip", "local", "declare", "typeset", "readonly", "export", "unset", "fi", "done", "then", "else", "pidof", "sysctl", "service");

    private Tools() {}

    static boolean known(String name) {
        return NAMES.contains(name);
    }
}
