// Reads templates, a quoted one a line, and answers with what text/template makes of each: "ok" and the quoted
// output, "parse" or "execute" and the quoted error.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"html/template"
	"math"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	text "text/template"
)

type sample struct {
	Labels map[string]string
	Value  float64
}

type queryResult []*sample

// What all numbers of people are shown in: four digits, and the prefix that leaves a number from 1 on.
func scaled(value, step float64, prefixes string) string {
	prefix := ""
	for _, next := range strings.Fields(prefixes) {
		if (step > 1 && math.Abs(value) < step) || (step < 1 && math.Abs(value) >= 1) {
			break
		}
		prefix = next
		value /= step
	}
	return fmt.Sprintf("%.4g%s", value, prefix)
}

func small(value float64) string { return scaled(value, 1.0/1000, "m u n p f a z y") }

func humanize(value float64) string {
	if value == 0 || math.IsNaN(value) || math.IsInf(value, 0) {
		return fmt.Sprintf("%.4g", value)
	}
	if math.Abs(value) < 1 {
		return small(value)
	}
	return scaled(value, 1000, "k M G T P E Z Y")
}

func humanize1024(value float64) string {
	if math.Abs(value) <= 1 || math.IsNaN(value) || math.IsInf(value, 0) {
		return fmt.Sprintf("%.4g", value)
	}
	return scaled(value, 1024, "ki Mi Gi Ti Pi Ei Zi Yi")
}

func number(show func(float64) string) func(interface{}) (string, error) {
	return func(given interface{}) (string, error) {
		switch value := given.(type) {
		case float64:
			return show(value), nil
		case int:
			return show(float64(value)), nil
		case string:
			parsed, err := strconv.ParseFloat(value, 64)
			if err != nil {
				return "", err
			}
			return show(parsed), nil
		default:
			return "", fmt.Errorf("can't convert %T to float", value)
		}
	}
}

func functions() text.FuncMap {
	all := text.FuncMap{}
	all["humanize"] = number(humanize)
	all["humanize1024"] = number(humanize1024)
	all["humanizePercentage"] = number(func(value float64) string { return fmt.Sprintf("%.4g%%", value*100) })
	// Of durations and times only the words around a number are known to Prometheus alone; unit tests hold those.
	for _, name := range strings.Fields("humanizeDuration humanizeTimestamp toTime toDuration") {
		all[name] = func(interface{}) (string, error) { return "UNKNOWN", nil }
	}
	for _, name := range strings.Fields("stripPort stripDomain parseDuration") {
		all[name] = func(string) string { return "UNKNOWN" }
	}
	all["title"] = strings.Title
	all["urlQueryEscape"] = url.QueryEscape
	all["graphLink"] = func(query string) string { return "/graph?g0.expr=" + url.QueryEscape(query) + "&g0.tab=0" }
	all["tableLink"] = func(query string) string { return "/graph?g0.expr=" + url.QueryEscape(query) + "&g0.tab=1" }
	all["now"] = func() float64 { return 1700000000 }
	all["pathPrefix"] = func() string { return "/prefix" }
	all["externalURL"] = func() string { return "http://prometheus.example/prefix" }
	all["toUpper"] = strings.ToUpper
	all["toLower"] = strings.ToLower
	all["safeHtml"] = func(text string) template.HTML { return template.HTML(text) }
	all["match"] = regexp.MatchString
	all["reReplaceAll"] = func(pattern, with, text string) string {
		return regexp.MustCompile(pattern).ReplaceAllString(text, with)
	}
	all["args"] = func(values ...interface{}) map[string]interface{} {
		named := map[string]interface{}{}
		for i, value := range values {
			named[fmt.Sprintf("arg%d", i)] = value
		}
		return named
	}
	all["query"] = func(string) (queryResult, error) { return queryResult{}, nil }
	all["first"] = func(found queryResult) (*sample, error) {
		if len(found) > 0 {
			return found[0], nil
		}
		return nil, errors.New("first() called on vector with no elements")
	}
	all["label"] = func(name string, of *sample) string { return of.Labels[name] }
	all["value"] = func(of *sample) float64 { return of.Value }
	all["strvalue"] = func(of *sample) string { return of.Labels["__value__"] }
	all["sortByLabel"] = func(name string, found queryResult) queryResult { return found }
	return all
}

func try(source string) (string, string) {
	prelude := "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}"
	parsed, err := text.New("__alert_Oracle").Funcs(functions()).Option("missingkey=zero").Parse(prelude + source)
	if err != nil {
		return "parse", err.Error()
	}
	alert := struct {
		Labels         map[string]string
		ExternalLabels map[string]string
		ExternalURL    string
		Value          float64
	}{map[string]string{"job": "node", "instance": "host.example:9100"}, map[string]string{"cluster": "one"}, "http://prometheus.example/prefix", 1234.5}
	var out strings.Builder
	if err := parsed.Execute(&out, alert); err != nil {
		return "execute", err.Error()
	}
	return "ok", out.String()
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<24)
	for lines.Scan() {
		source, err := strconv.Unquote(lines.Text())
		if err != nil {
			panic(err)
		}
		verdict, words := try(source)
		fmt.Println(verdict, strconv.QuoteToASCII(words))
	}
}
