package dev.qiangcai.promrules.server;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an owner wants of every alert.
///
/// @param labels the labels that an alert needs, each with the values that it may have; no values for any
/// @param annotations the annotations that an alert needs
/// @param costly labels that have too many values to group by
public record Policy(Map<String, Set<String>> labels, List<String> annotations, Set<String> costly) {
    /// Asks for nothing, and knows the usual labels of a person or a request.
    public static final Policy DEFAULT = new Policy(
            Map.of(),
            List.of(),
            Set.of(
                    "user_id",
                    "userid",
                    "user_email",
                    "email",
                    "session_id",
                    "session",
                    "request_id",
                    "trace_id",
                    "span_id",
                    "correlation_id",
                    "transaction_id",
                    "order_id",
                    "customer_id",
                    "client_ip",
                    "remote_addr",
                    "url",
                    "full_path",
                    "query_string",
                    "uuid",
                    "guid",
                    "token"));

    public Policy {
        labels = Map.copyOf(labels);
        annotations = List.copyOf(annotations);
        costly = Set.copyOf(costly);
    }
}
