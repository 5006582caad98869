package dev.qiangcai.promql;

import java.util.List;

/// A function of the language.
///
/// @param name as it is called
/// @param takes the types of its arguments; the last one's goes for further arguments
/// @param more how many arguments may be left out or added behind the last but one: 0 none, -1 any number
/// @param gives what it gives
/// @param experimental whether a server must be switched on to it
public record Function(String name, List<ValueType> takes, int more, ValueType gives, boolean experimental) {
    public Function {
        takes = List.copyOf(takes);
    }

    /// The least number of arguments.
    int least() {
        return more == 0 ? takes.size() : takes.size() - 1;
    }

    /// The type of the argument at that place, from 0.
    ValueType takes(int place) {
        return takes.get(Math.min(place, takes.size() - 1));
    }
}
