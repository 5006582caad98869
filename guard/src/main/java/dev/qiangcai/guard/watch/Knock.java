package dev.qiangcai.guard.watch;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;

/// The calls that only a Java with `jdk.attach` knows. Apart from [Target], so that a Java without it can still load
/// that, and say what is missing.
final class Knock {
    private Knock() {}

    static VirtualMachine attach(String pid) throws IOException {
        try {
            return VirtualMachine.attach(pid);
        } catch (AttachNotSupportedException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    static void load(VirtualMachine machine, String jar, String options) throws IOException {
        try {
            machine.loadAgent(jar, options);
        } catch (AgentLoadException | AgentInitializationException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
