package dev.qiangcai.guard.watch;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/// One bean's attributes, read at once. What the bean does not have, or does not know, is empty.
record Attributes(Map<String, Object> values) {
    static Attributes read(MBeanServerConnection server, String bean, String... names) throws IOException {
        try {
            var values = new HashMap<String, Object>();
            for (var attribute :
                    server.getAttributes(new ObjectName(bean), names).asList()) {
                if (attribute.getValue() != null) {
                    values.put(attribute.getName(), attribute.getValue());
                }
            }
            return new Attributes(values);
        } catch (InstanceNotFoundException absent) {
            return new Attributes(Map.of());
        } catch (JMException odd) {
            throw new IOException(bean + ": " + odd.getMessage(), odd);
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    OptionalInt whole(String name) {
        return values.get(name) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    OptionalLong count(String name) {
        return values.get(name) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    OptionalDouble share(String name) {
        return values.get(name) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /// A figure inside a compound attribute, such as `used` in `HeapMemoryUsage`.
    OptionalLong inside(String name, String key) {
        return values.get(name) instanceof CompositeData compound && compound.get(key) instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    List<String> words(String name) {
        return values.get(name) instanceof String[] words ? List.of(words) : List.of();
    }
}
