package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Region;
import dev.qiangcai.yaml.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was found so far, in order. Only the first thousand are kept.
final class Complaints {
    private static final int MOST = 1000;

    private final List<Complaint> found = new ArrayList<>();

    void add(Flaw flaw, Spot at, String message) {
        if (found.size() < MOST) {
            found.add(new Complaint(flaw, at.region(), message, Optional.empty()));
        }
    }

    void add(Flaw flaw, Region at, String message, Optional<String> owner) {
        if (found.size() < MOST) {
            found.add(new Complaint(flaw, at, message, owner));
        }
    }

    List<Complaint> list() {
        return List.copyOf(found);
    }
}
