package dev.qiangcai.doctor.source;

import dev.qiangcai.yaml.Page;
import dev.qiangcai.yaml.Spot;
import java.util.Objects;

/// A text file.
///
/// @param name its name as it is told to the owner, with `/`
public record Source(String name, Page page) {
    public Source {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(page, "page");
    }

    public static Source of(String name, String text) {
        return new Source(name, new Page(text));
    }

    public String text() {
        return page.text();
    }

    /// The last part of the name.
    public String base() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// The name of the folder it lies in, with a `/` behind it; empty for the top.
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /// The last part of the folder's name; empty for the top.
    public String folderName() {
        var folder = folder();
        return folder.isEmpty()
                ? ""
                : folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
    }

    public Place place(Spot spot) {
        return new Place(name, spot.region());
    }

    public Place place(int start, int end) {
        return place(new Spot(page, start, end));
    }
}
