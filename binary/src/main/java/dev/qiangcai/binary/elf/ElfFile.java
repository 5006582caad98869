package dev.qiangcai.binary.elf;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// An ELF file with its tables read, for those who look for something of their own in it. It is only good while the
/// file is open.
public final class ElfFile {
    private static final int LONGEST_INTERPRETER = 4096;

    private final Elf facts;
    private final Segments segments;
    private final Sections sections;

    /// A place in the file, and in memory.
    ///
    /// @param offset where it lies in the file
    /// @param address where it will lie in memory
    /// @param size its bytes in the file
    public record Place(long offset, long address, long size) {}

    private ElfFile(Header header) throws IOException {
        segments = Segments.of(header);
        sections = Sections.of(header);
        var words = header.words();
        var target = new Target(
                Target.Use.numbered(header.type()),
                Target.Machine.numbered(header.machine()),
                words.wide() ? 64 : 32,
                words.order());
        boolean dwarf = sections.any(".debug_") || sections.any(".zdebug_");
        boolean symbols = sections.named(".symtab").isPresent();
        facts = new Elf(target, interpreter(), Needs.of(segments), symbols, dwarf);
    }

    /// Empty for a file of another kind.
    ///
    /// @throws dev.qiangcai.binary.bytes.Malformed when it begins as one and does not go on as one
    public static Optional<ElfFile> of(Bytes bytes) throws IOException {
        var header = Header.of(bytes);
        return header.isEmpty() ? Optional.empty() : Optional.of(new ElfFile(header.get()));
    }

    public Elf facts() {
        return facts;
    }

    public Bytes bytes() {
        return segments.file().bytes();
    }

    /// The section of that name, if it has any bytes in the file.
    public Optional<Place> section(String name) {
        return sections.named(name).map(found -> new Place(found.offset(), found.address(), found.size()));
    }

    /// Where the variables begin that the program starts with.
    public Optional<Place> variables() {
        return segments.all().stream()
                .filter(Segments.Segment::variables)
                .findFirst()
                .map(found -> new Place(found.offset(), found.address(), found.size()));
    }

    /// What the program will see there in memory when it starts, before anything is relocated.
    public ByteBuffer load(long address, long size) throws IOException {
        return segments.file().at(segments.offset(address), size);
    }

    private Optional<String> interpreter() throws IOException {
        var segment = segments.first(Segments.INTERPRETER);
        if (segment.isEmpty()) {
            return Optional.empty();
        }
        long offset = segment.get().offset();
        var piece = segments.file().at(offset, Math.min(segment.get().size(), LONGEST_INTERPRETER));
        return Optional.of(segments.file().name(piece, 0, offset));
    }
}
