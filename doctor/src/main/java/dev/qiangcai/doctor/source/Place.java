package dev.qiangcai.doctor.source;

import dev.qiangcai.yaml.Region;
import java.util.Comparator;
import java.util.Objects;

/// A stretch of a file.
///
/// @param file the file's name, as it is told to the owner: relative where the owner named a folder, with `/`
public record Place(String file, Region region) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(place -> place.region().line())
            .thenComparingInt(place -> place.region().column());

    public Place {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(region, "region");
    }

    /// The beginning of a file: where something is missing, or the file has no lines.
    public static Place of(String file) {
        return new Place(file, new Region(1, 1, 1, 1));
    }

    /// Whether it lies within an archive, where nothing can be mended: its file's name is `ARCHIVE!/path`.
    public boolean archived() {
        return file.contains("!/");
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + region.line() + ":" + region.column();
    }
}
