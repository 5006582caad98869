package dev.qiangcai.guard.load;

import java.util.concurrent.Callable;

/// Makes a call within what was admitted.
final class Calls {
    private Calls() {}

    /// @throws RequestShed where it was not admitted
    static <T> T within(Admission admission, Callable<T> call) throws Exception {
        if (admission instanceof Shed shed) {
            throw new RequestShed(shed);
        }
        try (var permit = (Permit) admission) {
            var answered = false;
            try {
                var answer = call.call();
                answered = true;
                return answer;
            } finally {
                if (!answered) {
                    permit.dropped();
                }
            }
        }
    }
}
