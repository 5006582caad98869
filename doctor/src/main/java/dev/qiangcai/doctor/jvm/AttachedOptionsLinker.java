package dev.qiangcai.doctor.jvm;

import dev.qiangcai.doctor.facts.Attachment;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;

/// Reads the files of options that ConfigMaps hold.
final class AttachedOptionsLinker implements Linker {
    private final OptionFileReader reader = new OptionFileReader();

    @Override
    public void link(Known known, Notebook notebook) {
        known.all(Attachment.class)
                .filter(file -> reader.reads(file.name()))
                .flatMap(file -> OptionFileReader.options(file.name(), file.text()).stream())
                .toList()
                .forEach(notebook::note);
    }
}
