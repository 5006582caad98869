package dev.qiangcai.guard.carriers;

import java.util.Objects;

/// How the carriers stand, for whoever shows it.
///
/// @param base what the policy asks for in the absence of trouble
/// @param processors what the container grants
/// @param peakRate requests per second, the peak of the last minute; 0 where nobody counts them
/// @param spells how often carriers were found starved
public record CarrierState(Reading reading, int base, double processors, double peakRate, long spells) {
    public CarrierState {
        Objects.requireNonNull(reading, "reading");
    }
}
