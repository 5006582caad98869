package dev.qiangcai.promrules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promrules.PromRules;
import dev.qiangcai.promrules.Settings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each check says of expressions of alerts, and what of their look-alikes.
class CheckTest {
    private static List<String> found(String check, String expression) {
        var text = """
                groups:
                  - name: shop
                    rules:
                      - alert: Shop
                        expr: '%s'
                        for: 5m
                """.formatted(expression.replace("'", "''"));
        var report = new PromRules(Settings.DEFAULT).check("alerts.yml", text);
        assertThat(report.valid()).as("%s", report.problems()).isTrue();
        return report.problems().stream()
                .filter(problem -> problem.rule().equals(check))
                .map(problem -> problem.message().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "alert-always-fires -> sum by (job) (rate(http_errors_total[5m]))",
                "alert-always-fires -> up == bool 0",
                "alert-always-fires -> absent(up) or node_filesystem_readonly",
                "alert-always-fires -> changes(process_start_time_seconds[15m])",
                "count-never-zero -> count(up{job=\"api\"}) == 0",
                "count-never-zero -> count by (job) (kube_pod_info) < 1",
                "count-never-zero -> (count(up == 1)) <= 0",
                "label-lost -> sum by (cluster) (sum by (job) (errors)) > 0",
                "label-lost -> max by (instance) (absent(up{job=\"api\"})) > 0",
                "label-lost -> x * on (job) group_left (team) sum by (job) (owners) > 0",
                "join-never-matches -> node_load1 / count by (instance) (node_cpu_seconds_total{mode=\"idle\"}) > 2",
                "join-never-matches -> memcached_commands{status=\"hit\"} / memcached_commands{status=\"miss\"} < 1",
                "join-never-matches -> sum by (job) (a) / on (cluster) sum by (cluster) (b) > 1",
                "join-never-matches -> up{job=\"api\"} == 0 unless sum(maintenance)",
                "matchers-contradict -> up{job=\"a\", job=\"b\"} == 0",
                "matchers-contradict -> up{job=\"a\", job!=\"a\"} == 0",
                "matchers-contradict -> rate(x{code=\"500\", path=\"/\", code=\"502\"}[5m]) > 0",
                "range-too-short -> rate(http_requests_total[1m]) > 0",
                "range-too-short -> increase(http_requests_total[30s]) > 0",
                "range-too-short -> irate(http_requests_total[119s]) > 0",
                "counter-without-rate -> http_errors_total > 100",
                "counter-without-rate -> sum by (job) (http_errors_total) > 5",
                "counter-without-rate -> 2 * http_errors_total{code=\"500\"} > 5",
                "rate-of-aggregate -> rate(sum(http_requests_total)[5m:1m]) > 0",
                "rate-of-aggregate -> increase(sum by (job) (x)[1h:]) > 0",
                "rate-of-aggregate -> max(rate((sum without (instance) (x))[5m:])) > 0",
                "quantile-without-le -> histogram_quantile(0.9, sum by (job) (rate(x_bucket[5m]))) > 1",
                "quantile-without-le -> histogram_quantile(0.9, sum(rate(x_bucket[5m]))) > 1",
                "quantile-without-le -> histogram_quantile(0.9, sum without (le) (rate(x_bucket[5m]))) > 1",
                "quantile-out-of-range -> histogram_quantile(95, rate(x_bucket[5m])) > 1",
                "quantile-out-of-range -> quantile(99, x) > 1",
                "quantile-out-of-range -> quantile_over_time(1.5, x[5m]) > 1",
                "costly-label -> sum by (user_id) (rate(x[5m])) > 1",
                "costly-label -> count by (job, email) (x) > 1",
                "costly-label -> max by (trace_id) (x) > 1",
                "regex-needless -> up{job=~\"api\"} == 0",
                "regex-needless -> up{job!~\"api\"} == 0",
                "regex-needless -> rate(x{code=~\"500\"}[5m]) > 0",
                "every-series -> count({__name__=~\".+\"}) > 1000",
                "every-series -> count by (job) ({job!=\"\"}) > 1000",
                "every-series -> topk(10, count by (__name__) ({__name__=~\".+\"})) > 1000",
                "offset-needless -> x offset 0s > 1",
                "offset-needless -> rate(x[5m] offset 0s) > 1",
                "offset-needless -> max_over_time(x[5m:1m] offset 0s) > 1",
                "flapping-choice -> topk(5, x) > 1",
                "flapping-choice -> bottomk(5, x) < 1",
                "flapping-choice -> sum(topk by (job) (1, x)) > 1"
            })
    void finds_what_does_not_work(String check, String expression) {
        assertThat(found(check, expression)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "alert-always-fires -> vector(1)",
                "alert-always-fires -> absent(up{job=\"api\"})",
                "alert-always-fires -> ALERTS{alertname=\"Down\", alertstate=\"firing\"}",
                "alert-always-fires -> kube_node_info unless on (node) kube_node_labels",
                "alert-always-fires -> (up == 0) * on (instance) group_left (team) owners",
                "alert-always-fires -> sum(up == bool 0) > 2",
                "count-never-zero -> (count(up{job=\"api\"}) or vector(0)) == 0",
                "count-never-zero -> sum(up{job=\"api\"}) == 0",
                "count-never-zero -> count(up{job=\"api\"}) < 3",
                "label-lost -> sum by (job) (sum by (job, instance) (errors)) > 0",
                "label-lost -> max by (job) (absent(up{job=\"api\"})) > 0",
                "label-lost -> sum by (team) (label_replace(sum by (job) (x), \"team\", \"$1\", \"job\", \"(.*)-.*\")) > 0",
                "label-lost -> x * on (job) group_left (team) owners > 0",
                "join-never-matches -> node_load1 / on (instance) count by (instance) (node_cpu_seconds_total) > 2",
                "join-never-matches -> x{status=\"hit\"} / ignoring (status) x{status=\"miss\"} < 1",
                "join-never-matches -> sum by (job) (a) / sum by (job) (b) > 1",
                "join-never-matches -> sum(a{x=\"1\"}) / sum(a{x=\"2\"}) > 1",
                "join-never-matches -> job:a:rate5m / sum(b) > 1",
                "join-never-matches -> (x > 5) or vector(0) > 1",
                "matchers-contradict -> up{job=\"a\", instance=\"a\"} == 0",
                "matchers-contradict -> up{job=\"a\", job!=\"b\"} == 0",
                "matchers-contradict -> up{job=\"a\"} == 0 or up{job=\"b\"} == 0",
                "range-too-short -> rate(http_requests_total[2m]) > 0",
                "range-too-short -> max_over_time(http_requests_total[1m]) > 0",
                "range-too-short -> rate(job:requests:sum[1m]) > 0",
                "counter-without-rate -> rate(http_errors_total[5m]) > 100",
                "counter-without-rate -> absent(http_errors_total)",
                "counter-without-rate -> http_errors_total - http_errors_total offset 5m > 0",
                "counter-without-rate -> count(http_errors_total) > 5",
                "rate-of-aggregate -> sum(rate(http_requests_total[5m])) > 0",
                "rate-of-aggregate -> max_over_time(sum(x)[5m:1m]) > 0",
                "rate-of-aggregate -> rate(x[5m:1m]) > 0",
                "quantile-without-le -> histogram_quantile(0.9, sum by (le, job) (rate(x_bucket[5m]))) > 1",
                "quantile-without-le -> histogram_quantile(0.9, sum(rate(request_duration_seconds[5m]))) > 1",
                "quantile-without-le -> histogram_quantile(0.9, rate(x_bucket[5m])) > 1",
                "quantile-out-of-range -> histogram_quantile(0.95, rate(x_bucket[5m])) > 1",
                "quantile-out-of-range -> quantile(1, x) > 1",
                "quantile-out-of-range -> quantile_over_time(scalar(q), x[5m]) > 1",
                "costly-label -> sum by (job) (rate(x[5m])) > 1",
                "costly-label -> sum without (user_id) (rate(x[5m])) > 1",
                "costly-label -> sum by (user_pool) (rate(x[5m])) > 1",
                "regex-needless -> up{job=~\"api.*\"} == 0",
                "regex-needless -> up{job=~\"a|b\"} == 0",
                "regex-needless -> up{job=\"api\"} == 0",
                "every-series -> count({__name__=~\"node_.+\"}) > 1000",
                "every-series -> count({job=\"api\"}) > 1000",
                "every-series -> count({__name__=~\".+\", team=\"shop\"}) > 1000",
                "offset-needless -> x offset 5m > 1",
                "offset-needless -> rate(x[5m] offset -1m) > 1",
                "offset-needless -> x > 0",
                "flapping-choice -> x > 1",
                "flapping-choice -> max(x) > 1",
                "flapping-choice -> quantile(0.9, x) > 1"
            })
    void leaves_look_alikes_alone(String check, String expression) {
        assertThat(found(check, expression)).isEmpty();
    }
}
