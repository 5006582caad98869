// Reads templates, a quoted one a line, and answers with what text/template makes of each: "ok" and the quoted
// output, "parse" or "execute" and the quoted error.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"html/template"
	"os"
	"strconv"
	"strings"
	text "text/template"
)

type sample struct {
	Labels map[string]string
	Value  interface{}
}

type queryResult []*sample

func functions() text.FuncMap {
	stubs := text.FuncMap{}
	for _, name := range strings.Fields("humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp") {
		stubs[name] = func(value interface{}) (string, error) { return fmt.Sprint(value), nil }
	}
	for _, name := range strings.Fields("title graphLink tableLink stripPort stripDomain urlQueryEscape") {
		stubs[name] = func(text string) string { return text }
	}
	stubs["toTime"] = func(value interface{}) (string, error) { return "time", nil }
	stubs["toDuration"] = func(value interface{}) (string, error) { return "duration", nil }
	stubs["parseDuration"] = func(text string) (float64, error) { return 60, nil }
	stubs["now"] = func() float64 { return 1700000000 }
	stubs["pathPrefix"] = func() string { return "/prefix" }
	stubs["externalURL"] = func() string { return "http://prometheus.example/prefix" }
	stubs["toUpper"] = strings.ToUpper
	stubs["toLower"] = strings.ToLower
	stubs["safeHtml"] = func(text string) template.HTML { return template.HTML(text) }
	stubs["match"] = func(pattern, text string) (bool, error) { return pattern == text, nil }
	stubs["reReplaceAll"] = func(pattern, with, text string) string { return strings.ReplaceAll(text, pattern, with) }
	stubs["args"] = func(values ...interface{}) map[string]interface{} {
		named := map[string]interface{}{}
		for i, value := range values {
			named[fmt.Sprintf("arg%d", i)] = value
		}
		return named
	}
	stubs["query"] = func(expression string) (queryResult, error) {
		if expression == "nothing" {
			return queryResult{}, nil
		}
		return queryResult{{Labels: map[string]string{"instance": "a:1"}, Value: 11.5}, {Labels: map[string]string{"instance": "b:2"}, Value: 22.0}}, nil
	}
	stubs["first"] = func(all queryResult) (*sample, error) {
		if len(all) == 0 {
			return nil, errors.New("first() called on vector with no elements")
		}
		return all[0], nil
	}
	stubs["label"] = func(name string, of *sample) string { return of.Labels[name] }
	stubs["value"] = func(of *sample) interface{} { return of.Value }
	stubs["strvalue"] = func(of *sample) string { return of.Labels["__value__"] }
	stubs["sortByLabel"] = func(name string, all queryResult) queryResult { return all }
	return stubs
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
		Value          interface{}
	}{map[string]string{"job": "node", "instance": "host.example:9100"}, map[string]string{"cluster": "one"}, "http://prometheus.example", 1234.5}
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
