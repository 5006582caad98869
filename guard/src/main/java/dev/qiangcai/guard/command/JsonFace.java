package dev.qiangcai.guard.command;

import dev.qiangcai.guard.watch.Sighting;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One JSON object a line, for programs. What is unknown is null.
final class JsonFace implements Face {
    private final Desk desk;
    private final long pid;

    JsonFace(Desk desk, long pid) {
        this.desk = desk;
        this.pid = pid;
    }

    @Override
    public void show(Sighting sighting) {
        desk.out().println(line(sighting));
        desk.out().flush();
    }

    @Override
    public boolean gone() {
        return desk.out().checkError();
    }

    private String line(Sighting sighting) {
        var vitals = sighting.vitals();
        var counts = vitals.counts();
        return "{\"pid\":" + pid
                + ",\"guarded\":" + sighting.guarded()
                + ",\"carriers\":" + value(vitals.carriers().parallelism())
                + ",\"mounted\":" + value(vitals.carriers().mounted())
                + ",\"queued\":" + value(vitals.carriers().queued())
                + ",\"heapUsed\":" + vitals.heap().used()
                + ",\"heapLimit\":" + vitals.heap().limit()
                + ",\"heapGoal\":" + value(vitals.heap().goal())
                + ",\"processors\":" + value(vitals.container().processors())
                + ",\"memoryLimit\":" + value(vitals.container().limit())
                + ",\"memoryUsed\":" + value(vitals.container().used())
                + ",\"memoryPressure\":" + value(vitals.container().pressure())
                + ",\"sheds\":" + (sighting.guarded() ? counts.sheds() : "null")
                + ",\"crashes\":" + (sighting.guarded() ? counts.crashes() : "null")
                + ",\"droppedLogLines\":" + (sighting.guarded() ? counts.dropped() : "null")
                + ",\"hogs\":" + (sighting.guarded() ? counts.hogs() : "null")
                + "}";
    }

    private static String value(OptionalInt figure) {
        return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "null";
    }

    private static String value(OptionalLong figure) {
        return figure.isPresent() ? Long.toString(figure.getAsLong()) : "null";
    }

    private static String value(OptionalDouble figure) {
        return figure.isPresent() && Double.isFinite(figure.getAsDouble())
                ? Double.toString(figure.getAsDouble())
                : "null";
    }
}
