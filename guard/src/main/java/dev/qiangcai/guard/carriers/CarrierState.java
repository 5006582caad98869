package dev.qiangcai.guard.carriers;

import java.util.Objects;

/// How the carriers stand, for whoever shows it.
///
/// @param base what the policy asks for in the absence of trouble
/// @param processors what the container grants
/// @param peakRate requests per second, the peak of the last minute; 0 where nobody counts them
/// @param spells how often carriers were found starved
/// @param hogs how often virtual threads were found that kept a carrier to themselves
public record CarrierState(Reading reading, int base, double processors, double peakRate, long spells, long hogs) {
    public CarrierState {
        Objects.requireNonNull(reading, "reading");
    }
}
