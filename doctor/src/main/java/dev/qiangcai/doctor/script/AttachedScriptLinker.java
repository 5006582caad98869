package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Attachment;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;

/// Takes down the scripts that ConfigMaps hold.
public final class AttachedScriptLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        known.all(Attachment.class)
                .filter(file -> ScriptReader.script(file.name(), file.text().value()))
                .toList()
                .forEach(file -> notebook.note(Script.made(file.name(), file.text())));
    }
}
