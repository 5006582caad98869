package dev.qiangcai.dist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Writes down what a record's `equals`, `hashCode` and `toString` do. The compiler leaves that to
/// [java.lang.runtime.ObjectMethods], which makes code of it in each run anew, some milliseconds for every record that
/// is looked up or compared, and of which no cache keeps anything. The results are the same to the bit; what R8 does
/// for Android is the same.
final class PlainRecord extends ClassVisitor {
    private static final String MAKER = "java/lang/runtime/ObjectMethods";
    private static final String OBJECT = "java/lang/Object";
    private static final String OBJECTS = "java/util/Objects";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final int FACTOR = 31;
    /// Two values of two words each.
    private static final int STACK = 4;

    private final List<Asked> asked = new ArrayList<>();
    private String owner = "";
    private String simple = "";

    /// A method that was left to be made.
    ///
    /// @param components what gets each of the record's fields
    private record Asked(String name, String descriptor, List<String> names, List<Handle> components) {
        String helper() {
            return name + "$plain";
        }
    }

    PlainRecord(ClassVisitor to) {
        super(Opcodes.ASM9, to);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        owner = name;
        simple = name.substring(name.lastIndexOf('/') + 1);
        super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int access) {
        if (name.equals(owner) && inner != null) {
            simple = inner;
        }
        super.visitInnerClass(name, outer, inner, access);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String made, String type, Handle maker, Object... arguments) {
                if (maker.getOwner().equals(MAKER)) {
                    var method = asked(made, type, arguments);
                    asked.add(method);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method.helper(), type, false);
                } else {
                    super.visitInvokeDynamicInsn(made, type, maker, arguments);
                }
            }
        };
    }

    /// The record's class, the names of its components, and what gets them.
    private static Asked asked(String name, String descriptor, Object... arguments) {
        var names = ((String) arguments[1]).isEmpty() ? new String[0] : ((String) arguments[1]).split(";", -1);
        var components =
                Arrays.stream(arguments).skip(2).map(Handle.class::cast).toList();
        return new Asked(name, descriptor, List.of(names), components);
    }

    @Override
    public void visitEnd() {
        for (var method : asked) {
            write(method);
        }
        super.visitEnd();
    }

    private void write(Asked method) {
        var code = super.visitMethod(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                method.helper(),
                method.descriptor(),
                null,
                null);
        code.visitCode();
        switch (method.name()) {
            case "equals" -> equal(method, code);
            case "hashCode" -> hash(method, code);
            default -> tell(method, code);
        }
        code.visitMaxs(STACK, 2);
        code.visitEnd();
    }

    private void equal(Asked method, MethodVisitor code) {
        var other = new Label();
        var no = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(other);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, no);
        for (var component : method.components()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            get(component, code);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
            get(component, code);
            unlessEqual(Type.getType(component.getDesc()), no, code);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(no);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    /// Jumps unless the two values on the stack are equal: numbers with a point by their order, in which NaN is itself
    /// and the two zeros differ.
    private static void unlessEqual(Type type, Label no, MethodVisitor code) {
        switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> code.visitJumpInsn(Opcodes.IF_ICMPNE, no);
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, no);
            }
            case Type.FLOAT -> {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Float", "compare", "(FF)I", false);
                code.visitJumpInsn(Opcodes.IFNE, no);
            }
            case Type.DOUBLE -> {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Double", "compare", "(DD)I", false);
                code.visitJumpInsn(Opcodes.IFNE, no);
            }
            default -> {
                var twoObjects = "(L%s;L%s;)Z".formatted(OBJECT, OBJECT);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "equals", twoObjects, false);
                code.visitJumpInsn(Opcodes.IFEQ, no);
            }
        }
    }

    private void hash(Asked method, MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (var component : method.components()) {
            code.visitIntInsn(Opcodes.BIPUSH, FACTOR);
            code.visitInsn(Opcodes.IMUL);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            get(component, code);
            var type = Type.getType(component.getDesc());
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    boxed(type),
                    "hashCode",
                    Type.getMethodDescriptor(Type.INT_TYPE, widened(type)),
                    false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    /// The class that tells a value's hash.
    private static String boxed(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> OBJECTS;
        };
    }

    /// References count as objects.
    private static Type widened(Type type) {
        return type.getSort() >= Type.ARRAY ? Type.getObjectType(OBJECT) : type;
    }

    private void tell(Asked method, MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        append(simple + "[", code);
        for (var i = 0; i < method.components().size(); i++) {
            append((i == 0 ? "" : ", ") + method.names().get(i) + "=", code);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            get(method.components().get(i), code);
            append(shown(Type.getType(method.components().get(i).getDesc())), code);
        }
        append("]", code);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    /// What a [StringBuilder] takes a value of that type as.
    private static Type shown(Type type) {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
            default -> widened(type);
        };
    }

    private static void append(String text, MethodVisitor code) {
        code.visitLdcInsn(text);
        append(Type.getObjectType("java/lang/String"), code);
    }

    private static void append(Type type, MethodVisitor code) {
        var descriptor = Type.getMethodDescriptor(Type.getObjectType(BUILDER), type);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", descriptor, false);
    }

    private static void get(Handle component, MethodVisitor code) {
        code.visitFieldInsn(Opcodes.GETFIELD, component.getOwner(), component.getName(), component.getDesc());
    }
}
