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

    @Override
    public boolean reads(String name) {
        var base = name.substring(name.lastIndexOf('/') + 1);
        return shell(base) || (!base.contains(".") && !WRAPPERS.contains(base));
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
        if (shell(source.base()) || SHEBANG.matcher(source.text()).lookingAt()) {
            notebook.note(new Script(source));
            if (source.text().length() > Shell.LONGEST) {
                notebook.fault(
                        source.place(Shell.LONGEST, Shell.LONGEST),
                        Sentence.of("dev.qiangcai.doctor.script.words", "script.long", Shell.LONGEST));
            }
        }
    }
}
