package dev.qiangcai.guard.telemetry;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// Something that the guard did or found.
@Name("dev.qiangcai.guard.Notice")
@Label("Guard Notice")
@Category("Guard")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
final class NoticeEvent extends Event {
    @Label("Part")
    private final String part;

    @Label("Text")
    @Description("What happened, in English")
    private final String text;

    private NoticeEvent(String part, String text) {
        this.part = part;
        this.text = text;
    }

    static void write(String part, String text) {
        new NoticeEvent(part, text).commit();
    }
}
