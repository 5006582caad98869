package dev.qiangcai.binary.image;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Unreadable;
import dev.qiangcai.binary.image.ImageFile.Folder;
import dev.qiangcai.binary.image.ImageFile.Link;
import dev.qiangcai.binary.image.ImageFile.Plain;
import dev.qiangcai.binary.image.ImageFile.Special;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Reads a tar archive entry by entry. The library reads one entry's headers at a time, from a stream that gives no
/// more than headers need: left alone, it would take a name of any length into memory, and read what could be
/// skipped.
final class Tar implements AutoCloseable {
    private static final int BLOCK = 512;
    private static final int LONGEST_HEADERS = 1 << 20;
    private static final int LONGEST_PATH = 4096;
    private static final int DEEPEST_PATH = 200;

    /// So many letters of a path cost as much as a further file.
    private static final int LETTERS = 256;

    private final Bytes archive;
    private final Budget budget;
    private final InputStream stream;
    private long position;
    private long next;
    private boolean cut;

    Tar(Bytes archive, Budget budget) throws IOException {
        this(archive, Unpacking.of(archive, budget), budget);
    }

    /// @param stream the archive, unpacked; it is closed with this
    Tar(Bytes archive, InputStream stream, Budget budget) {
        this.archive = archive;
        this.stream = stream;
        this.budget = budget;
    }

    /// The next entry; empty at the end.
    Optional<TarEntry> next() throws IOException {
        try {
            stream.skipNBytes(next - position);
            position = next;
            return entry();
        } catch (Unreadable told) {
            throw told;
        } catch (IOException | IllegalArgumentException damaged) {
            throw unreadable(String.valueOf(damaged.getMessage()));
        }
    }

    /// Whether it ended without the blocks of zeros that end an archive.
    boolean cut() {
        return cut;
    }

    /// The contents of the entry read last; to be read before the next one is.
    InputStream contents(TarEntry entry) {
        return new Window(entry.size());
    }

    private Optional<TarEntry> entry() throws IOException {
        long begun = position;
        // Not closed: that would close the stream below it.
        var header = new TarArchiveInputStream(new Window(LONGEST_HEADERS), "UTF-8").getNextEntry();
        if (header == null) {
            cut = position - begun < BLOCK;
            return Optional.empty();
        }
        if (header.isPaxGNU1XSparse() || header.getSize() < 0) {
            throw unreadable("the file " + header.getName() + " lies in it in pieces");
        }
        var path = path(header.getName());
        budget.enter(1L + path.length() / LETTERS);
        var entry = new TarEntry(path, kind(header), header.getMode() & 07777, position, header.getSize());
        next = position + (entry.size() + BLOCK - 1) / BLOCK * BLOCK;
        if (next < position) {
            throw unreadable("no file has " + entry.size() + " bytes");
        }
        return Optional.of(entry);
    }

    private TarEntry.Kind kind(TarArchiveEntry header) throws IOException {
        if (header.isLink()) {
            return new TarEntry.SameAs(path(header.getLinkName()));
        }
        if (header.isSymbolicLink()) {
            return new TarEntry.Itself(new Link(bounded(header.getLinkName())));
        }
        if (header.isDirectory()) {
            return new TarEntry.Itself(new Folder());
        }
        return new TarEntry.Itself(header.isFile() ? new Plain(header.getRealSize()) : new Special());
    }

    private String path(String name) throws IOException {
        var parts = Tree.parts(bounded(name));
        if (parts.contains("..")) {
            throw unreadable("the name " + name + " leads out of it");
        }
        if (parts.size() > DEEPEST_PATH) {
            throw unreadable("a file lies in more than " + DEEPEST_PATH + " folders");
        }
        return String.join("/", parts);
    }

    private String bounded(String name) throws IOException {
        if (name.length() > LONGEST_PATH) {
            throw unreadable("a name has more than " + LONGEST_PATH + " letters");
        }
        return name;
    }

    private Unreadable unreadable(String what) {
        return archive.malformed(Math.min(position, archive.size()), "the archive cannot be read on: " + what);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /// So many bytes of the archive from here.
    private final class Window extends ByPieces {
        private long left;

        Window(long size) {
            super(stream);
            left = size;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0 && length > 0) {
                return -1;
            }
            int count = in.read(into, offset, (int) Math.min(left, length));
            left -= Math.max(0, count);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(left, count));
            left -= skipped;
            position += skipped;
            return skipped;
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }
}
