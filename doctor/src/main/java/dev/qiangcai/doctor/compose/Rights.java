package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Written;
import java.util.EnumMap;
import java.util.Map;

/// What a service may do to the machine around it.
final class Rights {
    private static final Map<String, Right> PROFILES =
            Map.of("seccomp", Right.SECCOMP, "label", Right.SELINUX, "apparmor", Right.APPARMOR);

    private Rights() {}

    static Map<Right, Written> of(Service service) {
        var said = new EnumMap<Right, Written>(Right.class);
        shared(service, "network_mode", Right.HOST_NETWORK, said);
        shared(service, "pid", Right.HOST_PID, said);
        shared(service, "ipc", Right.HOST_IPC, said);
        service.text("privileged").ifPresent(it -> said.put(Right.PRIVILEGED, it));
        service.text("read_only").ifPresent(it -> said.put(Right.READ_ONLY_ROOT, it));
        service.text("user").ifPresent(it -> said.put(Right.USER, it));
        service.at("security_opt").stream()
                .flatMap(options -> options.items().stream())
                .flatMap(option -> option.text().stream())
                .forEach(option -> profile(option, said));
        return said;
    }

    private static void shared(Service service, String key, Right right, Map<Right, Written> said) {
        service.text(key).filter(it -> it.value().equals("host")).ifPresent(it -> said.put(right, it.meaning("true")));
    }

    private static void profile(Written option, Map<Right, Written> said) {
        var value = option.value();
        PROFILES.forEach((name, right) -> {
            if (value.startsWith(name + ":") || value.startsWith(name + "=")) {
                said.put(right, option.meaning(value.substring(name.length() + 1)));
            }
        });
    }
}
