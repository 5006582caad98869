package dev.qiangcai.buyer.plan;

import dev.qiangcai.mend.Rewrite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file of the owner's as it was read, and as it would be.
///
/// @param before what was read; empty: there was no such file
record FileChange(Path file, Optional<String> before, String after) {
    /// What would change, as a unified diff.
    ///
    /// @param secrets what is `•••` there
    List<String> diff(List<String> secrets) {
        return Seals.masked(rewrite().diff(), secrets);
    }

    /// Writes what it would be whole, or not at all.
    ///
    /// @throws PlanException when the file was changed since it was read, or cannot be written
    void write(Rewrite.Rights rights) {
        var spot = new Spot(file, "");
        try {
            if (rewrite().write(file, rights) == Rewrite.Outcome.CHANGED_MEANWHILE) {
                throw new ChangedPlan(spot);
            }
        } catch (IOException failed) {
            throw new UnwritablePlan(spot, failed);
        }
    }

    private Rewrite rewrite() {
        return new Rewrite(String.valueOf(file.getFileName()), before, after);
    }

    /// Without what it holds.
    @Override
    public String toString() {
        return file.toString();
    }
}
