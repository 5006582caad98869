package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.tree.Branch;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What the security contexts of a pod and of a container say; the container's counts first.
final class Rights {
    private static final String CONTEXT = "securityContext";

    private final Branch pod;
    private final Branch container;
    private final Map<Right, Written> said = new EnumMap<>(Right.class);

    private Rights(Branch pod, Branch container) {
        this.pod = pod;
        this.container = container;
    }

    /// @param pod a pod or its template, with metadata and spec
    static Map<Right, Written> of(Branch pod, Branch container) {
        var rights = new Rights(pod, container);
        rights.ofTheMachine();
        rights.ofTheContainer();
        rights.confinement();
        return rights.said;
    }

    private void ofTheMachine() {
        say(Right.HOST_NETWORK, pod.text("spec", "hostNetwork"));
        say(Right.HOST_PID, pod.text("spec", "hostPID"));
        say(Right.HOST_IPC, pod.text("spec", "hostIPC"));
    }

    private void ofTheContainer() {
        say(Right.PRIVILEGED, container.text(CONTEXT, "privileged"));
        say(Right.READ_ONLY_ROOT, container.text(CONTEXT, "readOnlyRootFilesystem"));
        say(Right.USER, nearest("runAsUser"));
        say(Right.NOT_ROOT, nearest("runAsNonRoot"));
    }

    private void confinement() {
        var name = container.value("name");
        say(
                Right.SECCOMP,
                nearest("seccompProfile", "type")
                        .or(() -> annotation("container.seccomp.security.alpha.kubernetes.io/" + name))
                        .or(() -> annotation("seccomp.security.alpha.kubernetes.io/pod")));
        say(
                Right.APPARMOR,
                nearest("appArmorProfile", "type")
                        .or(() -> annotation("container.apparmor.security.beta.kubernetes.io/" + name)));
        say(Right.SELINUX, nearest("seLinuxOptions", "type").or(() -> nearest("seLinuxOptions", "level")));
    }

    private Optional<Written> annotation(String name) {
        return pod.text("metadata", "annotations", name);
    }

    private Optional<Written> nearest(String... path) {
        return context(container, path).or(() -> pod.at("spec").flatMap(spec -> context(spec, path)));
    }

    private static Optional<Written> context(Branch owner, String... path) {
        return owner.at(CONTEXT).flatMap(context -> context.text(path));
    }

    private void say(Right right, Optional<Written> written) {
        written.ifPresent(there -> said.put(right, there));
    }
}
