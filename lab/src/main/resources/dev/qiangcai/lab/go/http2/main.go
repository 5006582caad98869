// http2 serves and asks itself over TLS on 127.0.0.1 and counts: what GODEBUG=http2debug=1 or 2 (on stderr) costs.
//
//	-for 3s       how long it measures
//	-warm 300ms   how long it runs before that
//	-clients 16   how many ask at the same time
//	-body 512     bytes of an answer
//	-h1           HTTP/1.1 instead, to which http2debug means nothing
//	-rate 0       requests a second at fixed times, instead of asking again and again; they share
//	-pool 8       so many places, and each
//	-acquire 100ms  waits so long for one, or goes without
//
// One line on stdout: proto=2 requests=30000 rps=10000 cpuUs=95 mean=1.5 p50=1.4 p99=4.2 max=9 dryShare=0.000; cpuUs is
// processor time a request (both sides), in microseconds; the other times are in milliseconds; dryShare is the share of
// requests that went without a place.
package main

import (
	"flag"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"sort"
	"sync"
	"syscall"
	"time"
)

var (
	span    = flag.Duration("for", 3*time.Second, "how long it measures")
	warm    = flag.Duration("warm", 300*time.Millisecond, "how long it runs before")
	clients = flag.Int("clients", 16, "how many ask at the same time")
	body    = flag.Int("body", 512, "bytes of an answer")
	plain   = flag.Bool("h1", false, "HTTP/1.1")
	rate    = flag.Float64("rate", 0, "requests a second at fixed times")
	pool    = flag.Int("pool", 8, "places that they share")
	acquire = flag.Duration("acquire", 100*time.Millisecond, "how long each waits for one")
)

func main() {
	flag.Parse()
	answer := make([]byte, *body)
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write(answer) }))
	server.EnableHTTP2 = !*plain
	server.StartTLS()
	client := server.Client()
	// Else each client beyond two makes a connection for each request, and handshakes are measured.
	client.Transport.(*http.Transport).MaxIdleConnsPerHost = *clients
	load(client, server.URL, *warm)
	before := cpu()
	start := time.Now()
	took, proto, dry := []float64(nil), 0, 0
	if *rate > 0 {
		took, proto, dry = crowd(client, server.URL)
	} else {
		took, proto = load(client, server.URL, *span)
	}
	report(took, proto, dry, time.Since(start), cpu()-before)
}

// load asks until the time is over and gives every request's milliseconds, sorted.
func load(client *http.Client, url string, span time.Duration) ([]float64, int) {
	end := time.Now().Add(span)
	each := make([][]float64, *clients)
	proto := 0
	var all sync.WaitGroup
	for i := range each {
		all.Add(1)
		go func(i int) {
			defer all.Done()
			for time.Now().Before(end) {
				start := time.Now()
				major := ask(client, url)
				each[i] = append(each[i], float64(time.Since(start).Nanoseconds())/1e6)
				if i == 0 {
					proto = major
				}
			}
		}(i)
	}
	all.Wait()
	var took []float64
	for _, some := range each {
		took = append(took, some...)
	}
	sort.Float64s(took)
	return took, proto
}

// crowd asks at fixed times, through a pool of places; latency counts from when a request was due.
func crowd(client *http.Client, url string) ([]float64, int, int) {
	places := make(chan bool, *pool)
	var guard sync.Mutex
	var all sync.WaitGroup
	var took []float64
	proto, dry := 0, 0
	start := time.Now()
	for i := 0; float64(i) < *rate*span.Seconds(); i++ {
		due := start.Add(time.Duration(float64(i) / *rate * 1e9))
		time.Sleep(time.Until(due))
		all.Add(1)
		go func() {
			defer all.Done()
			select {
			case places <- true:
				major := ask(client, url)
				<-places
				guard.Lock()
				took = append(took, float64(time.Since(due).Nanoseconds())/1e6)
				proto = major
				guard.Unlock()
			case <-time.After(*acquire):
				guard.Lock()
				dry++
				guard.Unlock()
			}
		}()
	}
	all.Wait()
	sort.Float64s(took)
	return took, proto, dry
}

func ask(client *http.Client, url string) int {
	answer, err := client.Get(url)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	io.Copy(io.Discard, answer.Body)
	answer.Body.Close()
	return answer.ProtoMajor
}

func report(took []float64, proto, dry int, elapsed time.Duration, used time.Duration) {
	n := len(took)
	if n == 0 {
		fmt.Printf("proto=%d requests=0 dryShare=%.6f\n", proto, float64(dry)/math.Max(1, float64(dry)))
		return
	}
	sum := 0.0
	for _, one := range took {
		sum += one
	}
	fmt.Printf("proto=%d requests=%d rps=%.1f cpuUs=%.1f mean=%.3f p50=%.3f p99=%.3f max=%.3f dryShare=%.6f\n", proto,
		n, float64(n)/elapsed.Seconds(), float64(used.Microseconds())/float64(n), sum/float64(n), took[n/2],
		took[n*99/100], took[n-1], float64(dry)/float64(n+dry))
}

func cpu() time.Duration {
	var used syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &used)
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
