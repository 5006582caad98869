package dev.qiangcai.doctor.javabuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class XmlTextTest implements Notebook {
    private final List<String> faults = new ArrayList<>();

    @Override
    public void note(Subject subject) {
        throw new AssertionError(subject);
    }

    @Override
    public void fault(Place place, Sentence why) {
        faults.add(place + " " + why);
    }

    private Optional<Element> read(String text) {
        return XmlText.read(Source.of("pom.xml", text), this);
    }

    private String text(String name, String xml) {
        return read(xml)
                .orElseThrow()
                .below()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text()
                .toString();
    }

    @Test
    void every_text_has_its_exact_place() {
        var xml = "<?xml version='1.0'?>\r\n<!-- <v>0</v> -->\r\n<a x='>'><b/><c y=\"1\">\r\n  <v> 1.0 </v></c></a>";
        assertThat(text("v", xml)).isEqualTo("1.0 at pom.xml:4:7");
    }

    @Test
    void places_hold_in_a_large_file() {
        var xml = new StringBuilder("<a>");
        for (var i = 0; i < 20_000; i++) {
            xml.append("<x>é").append(i).append("</x>\n");
        }
        assertThat(text("v", xml + "<v>1</v></a>")).isEqualTo("1 at pom.xml:20001:4");
    }

    @Test
    void escapes_and_cdata_are_read_as_they_are_meant() {
        assertThat(text("v", "<a><v>-Da=&lt;b&gt;</v></a>")).isEqualTo("-Da=<b> at pom.xml:1:7");
        assertThat(text("v", "<a><v><![CDATA[-Da=<b>]]></v></a>")).startsWith("-Da=<b> at pom.xml:1:7");
    }

    @Test
    void a_broken_file_is_a_fault_with_its_place() {
        assertThat(read("<a>\n<b></a>")).isEmpty();
        assertThat(faults).singleElement().asString().startsWith("pom.xml:2:").contains("not readable as XML");
    }

    @Test
    void a_document_type_is_refused_and_nothing_is_fetched() {
        assertThat(read("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"))
                .isEmpty();
        assertThat(read("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>")).isEmpty();
        assertThat(faults).hasSize(2).allMatch(fault -> fault.contains("document type"));
    }

    @Test
    void great_depth_is_refused() {
        assertThat(read("<a>".repeat(100_000))).isEmpty();
        assertThat(faults).singleElement().asString().contains("too deeply");
    }
}
