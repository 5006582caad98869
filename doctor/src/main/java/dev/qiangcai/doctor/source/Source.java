package dev.qiangcai.doctor.source;

import dev.qiangcai.yaml.Page;
import dev.qiangcai.yaml.Spot;
import java.nio.file.Path;
import java.util.Objects;

/// A text file.
///
/// @param name its name as it is told to the owner, with `/`
/// @param apart whether what its folder is called tells nothing of it
public record Source(String name, Page page, boolean apart) {
    public Source {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(page, "page");
    }

    public static Source of(String name, String text) {
        return new Source(name, new Page(text), false);
    }

    /// The same, whatever its folder is called.
    public Source alone() {
        return new Source(name, page, true);
    }

    /// The same file with another text.
    public Source with(String changed) {
        return new Source(name, new Page(changed), apart);
    }

    public String text() {
        return page.text();
    }

    /// The last part of the name.
    public String base() {
        return base(name);
    }

    /// The last part of any name or path.
    public static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The name of the folder it lies in, with a `/` behind it; empty for the top.
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /// The last part of the folder's name; empty for the top, and where it tells nothing.
    public String folderName() {
        var folder = folder();
        return folder.isEmpty() || apart
                ? ""
                : folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
    }

    /// The name of a file that this one calls by a path from its own folder.
    public String beside(String path) {
        return Path.of((folder() + path).replace('\0', ' '))
                .normalize()
                .toString()
                .replace('\\', '/');
    }

    public Place place(Spot spot) {
        return new Place(name, spot.region());
    }

    public Place place(int start, int end) {
        return place(new Spot(page, start, end));
    }
}
