package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRecordTest {
    private static final int VALUES = 400;

    /// One of each type that differs.
    @SuppressWarnings("ArrayRecordComponent") // Java tells an array by its address, and of letters makes no word.
    record Everything(
            boolean truth,
            byte small,
            char letter,
            short shorter,
            int number,
            long larger,
            float rough,
            double fine,
            @Nullable String text,
            char @Nullable [] letters,
            @Nullable List<String> list) {}

    record Nothing() {}

    record Generic<T extends Comparable<T>>(T least, T most) {}

    /// Says for itself when two are equal.
    record Own(int number) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Own own && own.number % 2 == number % 2;
        }

        @Override
        public int hashCode() {
            return number % 2;
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Everything.class, Nothing.class, Generic.class, Own.class})
    void a_record_equals_hashes_and_tells_as_java_makes_it(Class<?> type) throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var made = constructor(type);
        var plain = constructor(plain(type));
        var theirs = new ArrayList<Object>();
        var ours = new ArrayList<Object>();
        for (var i = 0; i < VALUES; i++) {
            var values = values(made, random);
            theirs.add(made.newInstance(values));
            ours.add(plain.newInstance(values));
        }
        for (var i = 0; i < VALUES; i++) {
            assertThat(ours.get(i)).hasToString(theirs.get(i).toString()).hasSameHashCodeAs(theirs.get(i));
            assertThat(ours.get(i).equals(null)).isFalse();
            assertThat(ours.get(i).equals(theirs.get(i))).isFalse();
            for (var j = 0; j < VALUES; j++) {
                assertThat(ours.get(i).equals(ours.get(j)))
                        .isEqualTo(theirs.get(i).equals(theirs.get(j)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Everything.class, Nothing.class, Generic.class, Own.class})
    void nothing_is_left_to_be_made_when_the_program_runs(Class<?> type) throws IOException {
        assertThat(told(bytes(type))).contains("java/lang/runtime/ObjectMethods");
        assertThat(told(LeanClass.of(bytes(type), true))).doesNotContain("java/lang/runtime/ObjectMethods");
    }

    private static String told(byte[] type) {
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static Constructor<?> constructor(Class<?> type) {
        var made = type.getDeclaredConstructors()[0];
        made.setAccessible(true);
        return made;
    }

    private static Class<?> plain(Class<?> type) throws ClassNotFoundException {
        return new ClassLoader(type.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.equals(type.getName())) {
                    return super.loadClass(name, resolve);
                }
                try {
                    var lean = LeanClass.of(bytes(type), true);
                    return defineClass(name, lean, 0, lean.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }.loadClass(type.getName());
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static @Nullable Object[] values(Constructor<?> made, RandomGenerator random) {
        return Arrays.stream(made.getParameterTypes())
                .map(type -> value(type, random))
                .toArray();
    }

    /// Few of each type, so that some are equal, and the odd ones among them.
    private static @Nullable Object value(Class<?> type, RandomGenerator random) {
        var which = random.nextInt(8) == 0 ? random.nextInt(4) : 0;
        if (type == boolean.class) {
            return which == 0;
        } else if (type == byte.class) {
            return new byte[] {1, -1, Byte.MIN_VALUE, Byte.MAX_VALUE}[which];
        } else if (type == char.class) {
            return new char[] {'a', '\0', '抢', '\uffff'}[which];
        } else if (type == short.class) {
            return new short[] {1, -1, Short.MIN_VALUE, Short.MAX_VALUE}[which];
        } else if (type == int.class) {
            return new int[] {1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}[which];
        } else if (type == long.class) {
            return new long[] {1, -1, Long.MIN_VALUE, Long.MAX_VALUE}[which];
        } else if (type == float.class) {
            return new float[] {0, -0f, Float.NaN, Float.intBitsToFloat(0x7fc0_0001)}[which];
        } else if (type == double.class) {
            return new double[] {0, -0d, Double.NaN, Double.longBitsToDouble(0x7ff8_0000_0000_0001L)}[which];
        } else if (type == char[].class) {
            return which == 0 ? null : LETTERS[which];
        } else if (type == List.class) {
            return which == 0 ? null : List.of("x".repeat(which));
        } else {
            return which == 0 ? null : "y".repeat(which);
        }
    }

    private static final char[][] LETTERS = {{}, {'a'}, {'a'}, {'b', 'c'}};
}
