package dev.qiangcai.doctor;

/// Hears how far a look has come. Many threads tell it, so it may not make them wait.
@FunctionalInterface
public interface Progress {
    /// For whom nobody waits.
    Progress UNHEARD = (_, _) -> {};

    /// @param files how many were looked at
    /// @param all how many there are
    void looked(int files, int all);
}
