package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads shell scripts: by their names, or by the shell that their first line asks for.
public final class ScriptReader implements Reader {
    private static final Pattern SHEBANG = Pattern.compile("#!\\s*(/usr)?/bin/(env\\s+(-S\\s+)?)?(ba|da|a|k|z)?sh\\b");

    /// Build tools put the same script into every repository, which says nothing of this one.
    private static final Set<String> WRAPPERS = Set.of("gradlew", "mvnw");

    /// What start scripts source: it has another ending, and sets options for a JVM.
    private static final Pattern OPTIONS =
            Pattern.compile("(?m)^\\s*(export\\s+)?[A-Z_]*(JAVA|JVM|CATALINA)[A-Z_]*(OPTS|OPTIONS|ARGS|FLAGS)=");

    @Override
    public boolean reads(String name) {
        var base = Source.base(name);
        return shell(base) || base.endsWith(".conf") || (!base.contains(".") && !WRAPPERS.contains(base));
    }

    private static boolean shell(String base) {
        return base.endsWith(".sh") || base.endsWith(".bash") || base.endsWith(".ksh");
    }

    @Override
    public boolean inImages() {
        return true;
    }

    @Override
    public void read(Source source, Notebook notebook) {
        if (script(source.base(), source.text())) {
            notebook.note(Script.of(source));
            if (source.text().length() > Shell.LONGEST) {
                notebook.fault(
                        source.place(Shell.LONGEST, Shell.LONGEST),
                        Sentence.of("dev.qiangcai.doctor.script.words", "script.long", Shell.LONGEST));
            }
        }
    }

    /// Whether a file of that name and text is one.
    static boolean script(String base, String text) {
        return base.endsWith(".conf")
                ? OPTIONS.matcher(text).find()
                : shell(base) || SHEBANG.matcher(text).lookingAt();
    }
}
